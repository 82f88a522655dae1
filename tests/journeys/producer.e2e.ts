/** From an address in a form to a place on the map: a new producer, a moderator, a visitor. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { asService, expect, test } from './fixtures.ts';
import { askForCode, codeOf, enterCode, introduce } from './members.ts';
import { PASSWORD } from './visiting.ts';

const MODERATOR = 'moderation@example.org';

test('@phone a new producer tells of a place, a moderator publishes it, a visitor finds it', async ({
	page,
	somebodyElse,
	baseURL,
	faults,
}) => {
	const mark = randomUUID().slice(0, 6);
	const email = `hof-${mark}@example.org`;
	const name = `Ziegenhof Quellental ${mark}`;
	let slug = '';

	await test.step('comes in by a code and founds an organisation', async () => {
		await page.goto('/studio');
		await askForCode(page, email);
		await enterCode(page, await codeOf(page, email));
		await introduce(page, 'Lina Vogt');
		await page.getByRole('link', { name: 'Organisation anlegen' }).click();
		await page.getByLabel('Wie heißt ihr?').fill(`Hof Vogt ${mark}`);
		await page.getByRole('button', { name: 'Anlegen' }).click();
		await expect(page.getByRole('heading', { level: 1, name: `Hof Vogt ${mark}` })).toBeVisible();
	});

	await test.step('begins a place with name, kind and position', async () => {
		await page.getByRole('link', { name: 'Orte', exact: true }).click();
		await page.getByRole('link', { name: 'Neuer Ort' }).click();
		await page.getByLabel('Name', { exact: true }).fill(name);
		await page.getByLabel('Art', { exact: true }).selectOption({ label: 'Käserei' });
		await page.getByLabel('Breite (Nord)').fill('51.2011');
		await page.getByLabel('Länge (Ost)').fill('8.5211');
		await page.keyboard.press('Tab');
		await expect(page.getByText('Liegt in Winterberg', { exact: false })).toBeVisible();
		await page.getByRole('button', { name: 'Ort anlegen' }).click();
		await page.waitForURL(/\/studio\/[\w-]+\/edit$/);
		slug = /studio\/([\w-]+)\/edit/.exec(page.url())![1]!;
	});

	await test.step('tells a story', async () => {
		await page.getByLabel('Kurztext, Deutsch').fill('Ziegen, Käse und eine Bank in der Sonne.');
		await page.getByRole('button', { name: 'Geschichte erzählen' }).click();
		await page.getByLabel('Überschrift, Deutsch').fill('Die erste Ziege');
		await page.getByLabel('Geschichte, Deutsch').fill('Sie hieß **Rosa** und fraß die Hecke.');
		await page.getByLabel('Wer hat es geschrieben?').fill('Lina Vogt');
		await page.getByRole('button', { name: 'Speichern', exact: true }).click();
		await expect(page.getByText('Gespeichert.', { exact: true })).toBeVisible();
	});

	await test.step('writes hours', async () => {
		await page.getByRole('link', { name: 'Zeiten', exact: true }).click();
		await page.getByLabel('OpenStreetMap-Text').fill('Mo-Su,PH 08:00-18:00');
		await page
			.getByRole('button', { name: /^Sichern/ })
			.first()
			.click();
		await expect(page.getByText('Zuletzt geprüft am 24. November 2026')).toBeVisible();
	});

	await test.step('shows two photos', async () => {
		await page.getByRole('link', { name: 'Fotos', exact: true }).click();
		const files = ['#705030', '#307050'].map(async (background, i) => ({
			name: `${i}.jpg`,
			mimeType: 'image/jpeg',
			buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background } })
				.jpeg()
				.toBuffer(),
		}));
		await page.getByLabel('Bilder auswählen').setInputFiles(await Promise.all(files));
		const waiting = page
			.locator('section', { has: page.getByRole('heading', { name: 'Noch nicht zu sehen' }) })
			.locator('ul > li');
		for (const left of [2, 1]) {
			await expect(waiting).toHaveCount(left);
			const card = waiting.first();
			await card.getByLabel('Was ist zu sehen?', { exact: true }).fill(`Hof, Bild ${left}`);
			await card.getByLabel('Von wem ist das Bild?').fill('Foto: Lina Vogt');
			await card.getByLabel('Was dürfen andere damit?').selectOption('CC-BY-4.0');
			await card.getByText('Nein, niemand').click();
			await card.getByRole('button', { name: 'Speichern und zeigen' }).click();
		}
		await expect(waiting).toHaveCount(0);
	});

	await test.step('hands it in', async () => {
		await page.getByRole('link', { name: 'Seite', exact: true }).click();
		await page.getByRole('button', { name: 'Veröffentlichen' }).click();
		await expect(page.getByText('Eingereicht: Die Moderation schaut drauf').first()).toBeVisible();
	});

	const moderator = await somebodyElse();
	await test.step('a moderator publishes it', async () => {
		await moderator.goto('/studio');
		await moderator.getByLabel('E-Mail').fill(MODERATOR);
		await moderator.getByLabel('Passwort').fill(PASSWORD);
		await moderator.getByRole('button', { name: 'Anmelden' }).click();
		await moderator.getByRole('link', { name: 'Moderation', exact: true }).click();
		await moderator.getByRole('button', { name: `Veröffentlichen ${name}` }).click();
		await expect
			.poll(async () => (await moderator.request.get(`/places/${slug}`)).status())
			.toBe(200);
	});

	await test.step('a visitor finds it, with all that was told', async () => {
		const visitor = await somebodyElse({ viewport: { width: 390, height: 844 } });
		await expect(async () => {
			await visitor.goto(`/?q=${encodeURIComponent(name)}`);
			await visitor.getByRole('link', { name }).first().click({ timeout: 2_000 });
		}).toPass();
		await visitor.goto(`/places/${slug}`);
		await expect(visitor.getByRole('heading', { level: 1, name })).toBeVisible();
		await expect(visitor.locator('[data-answer]')).toContainText('Offen bis 18:00');
		await expect(visitor.getByText('Die erste Ziege')).toBeVisible();
		await expect(visitor.locator('strong', { hasText: 'Rosa' })).toBeVisible();
		await expect(visitor.getByAltText(/^Hof, Bild/).first()).toBeVisible();
	});
	await asService(baseURL!).from('places').delete().eq('slug', slug);
	// the browser's own word for "a moderator publishes this place", which may come late
	faults.splice(0, Infinity, ...faults.filter((one) => !/status of 403/.test(one)));
});
