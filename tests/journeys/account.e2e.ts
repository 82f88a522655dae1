/** Accounts and organisations: coming in without one, bringing somebody along, and leaving again. */
import { randomUUID } from 'node:crypto';
import { expect, expectAccessible, test } from './fixtures.ts';
import { askForCode, codeOf, enterCode, introduce, mailTo } from './members.ts';

test('@phone a new producer registers by code, founds an organisation, and hands it over', async ({
	page,
	somebodyElse,
	faults,
}) => {
	const mark = randomUUID().slice(0, 8);
	const email = `neu-${mark}@example.org`;
	const colleague = `kollege-${mark}@example.org`;
	const organisation = `Imkerei ${mark}`;

	await test.step('comes in by a code, and says who they are', async () => {
		await page.goto('/studio');
		await askForCode(page, email);
		await expectAccessible(page);
		const code = await codeOf(page, email);
		await enterCode(page, code === '000000' ? '000001' : '000000');
		await expect(page.getByText('Der Code stimmt nicht')).toBeVisible();
		await enterCode(page, code);
		await expect(page.getByRole('heading', { name: 'Willkommen im Studio' })).toBeVisible();
		await introduce(page, 'Anna Sauer');
		await expect(page.getByText('Du betreust noch keinen Ort.')).toBeVisible();
	});

	await test.step('founds an organisation, which waits for moderators', async () => {
		await page.getByRole('link', { name: 'Organisation anlegen' }).click();
		await page.getByRole('button', { name: 'Anlegen' }).click();
		await expect(page.getByText('Schreib den Namen ins Feld')).toBeVisible();
		await page.getByLabel('Wie heißt ihr?').fill(organisation);
		await page.getByRole('button', { name: 'Anlegen' }).click();
		await expect(page.getByRole('heading', { level: 1, name: organisation })).toBeVisible();
		await expect(page.getByText('Diese Organisation ist neu.')).toBeVisible();
		await expect(page.getByText('Anna Sauer (du)')).toBeVisible();
	});

	await test.step('invites somebody, and claims a place', async () => {
		await page.getByLabel('E-Mail der Person').fill(colleague);
		await page.getByRole('button', { name: 'Einladung schicken' }).click();
		await expect(page.getByText(`Die Einladung an ${colleague} ist unterwegs.`)).toBeVisible();
		await page.getByLabel('Name des Orts').fill('Wennebrink');
		await page.getByRole('button', { name: 'Suchen' }).click();
		await page
			.getByRole('radio', { name: /Wennebrink/ })
			.first()
			.check();
		await page.getByLabel('Woran sehen wir das?').fill('Unsere Nummer steht am Hoftor.');
		await page.getByRole('button', { name: 'Übernahme beantragen' }).click();
		await expect(page.getByText('wird geprüft')).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('button', { name: /^Zurückziehen Hofkäserei/ }).click();
		await expect(page.getByText('wird geprüft')).toBeHidden();
	});

	const other = await somebodyElse();
	await test.step('the colleague joins by the link in the mail', async () => {
		const link = await mailTo(
			page,
			colleague,
			({ text }) => /https?:\S+\/studio\/join#\w+/.exec(text)?.[0],
		);
		await other.goto(link);
		await askForCode(other, colleague);
		await enterCode(other, await codeOf(other, colleague));
		await introduce(other, 'Bert Voss');
		await expect(
			other.getByText(`Anna Sauer lädt dich ein, bei ${organisation} mitzumachen.`),
		).toBeVisible();
		await other.getByRole('button', { name: 'Mitmachen' }).click();
		await expect(other.getByText('Bert Voss (du)')).toBeVisible();
	});

	await test.step('the founder hands over, leaves, and signs out everywhere', async () => {
		await page.reload();
		await page.getByRole('button', { name: 'Zum Inhaber machen Bert Voss' }).click();
		await expect(page.getByRole('button', { name: 'Nur noch Mitarbeit Bert Voss' })).toBeVisible();
		await page.getByRole('button', { name: 'Austreten …' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Austreten' }).click();
		await expect(page.getByRole('heading', { name: 'Dein Konto' })).toBeVisible();
		await expect(page.getByText('Du gehörst noch zu keiner.')).toBeVisible();
		await expectAccessible(page);
		await page.getByLabel('Neues Passwort').fill('unter-der-eiche');
		await page.getByRole('button', { name: 'Passwort setzen' }).click();
		await expect(page.getByText('Das Passwort ist gesetzt.')).toBeVisible();
		await page.getByRole('button', { name: 'Überall abmelden' }).click();
		await page.getByLabel('E-Mail').fill(email);
		await page.getByLabel('Passwort').fill('unter-der-eiche');
		await page.getByRole('button', { name: 'Anmelden' }).click();
		await expect(page.getByRole('link', { name: 'Dein Konto: Anna Sauer' })).toBeVisible();
	});

	await test.step('who is left deletes the account, and the organisation ends with it', async () => {
		await other.getByRole('link', { name: 'Dein Konto: Bert Voss' }).click();
		await other.getByRole('button', { name: 'Konto löschen …' }).click();
		await expect(other.getByText(`Damit endet ${organisation} hier.`)).toBeVisible();
		await other.getByRole('button', { name: 'Endgültig löschen' }).click();
		await expect(other.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
		expect(await other.evaluate(() => JSON.stringify(localStorage))).not.toContain(colleague);
		await other.reload();
		await expect(other.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
	});
	// the browser's own word for the server's no, which may come late
	faults.splice(0, Infinity, ...faults.filter((one) => !/status of 403/.test(one)));
});
