/** The studio, where hosts look after their visits. */
import type { Page } from '@playwright/test';
import { asService, expect, expectAccessible, test } from './fixtures.ts';
import { HOST, makeSlot, PASSWORD, PLACE, reserveElsewhere, signIn, step } from './visiting.ts';

/** A slot of the agenda, by its title or time. */
const rowOf = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

/** A guest from the Netherlands, who reserves as the visitor's page does it. */
const reserve = (origin: string, slotId: string, name: string, party: number) =>
	reserveElsewhere(origin, slotId, party, {
		...{ name, note: 'kommt mit dem Bus', lang: 'nl' },
		email: `${name.toLowerCase()}@example.org`,
	});

test('@phone a producer receives guests, with and without network, and cancels a visit', async ({
	page,
	context,
	baseURL,
	faults,
}) => {
	// a whole day, axe on each of its pages
	const cheese = await makeSlot(baseURL!, PLACE.slug, {
		starts_at: '2026-11-29T10:00:00+01:00',
		ends_at: '2026-11-29T11:30:00+01:00',
		capacity: 8,
	});
	const cellar = await makeSlot(baseURL!, PLACE.slug, {
		starts_at: '2026-11-29T14:00:00+01:00',
		ends_at: '2026-11-29T15:00:00+01:00',
		capacity: 6,
	});
	await page.goto('/studio');
	await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
	await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
	await expectAccessible(page);
	await signIn(page);
	await expectAccessible(page);

	await expect(rowOf(page, cheese.title)).toContainText('0 von 8');
	await expect(rowOf(page, cellar.title)).toContainText('0 von 6');
	const { code } = await reserve(baseURL!, cheese.id, 'Annelies', 2);
	await reserve(baseURL!, cheese.id, 'Emre', 1);

	await rowOf(page, cheese.title).getByRole('link').click();
	await expect(page.getByText('0 da · 3 erwartet · 5 frei')).toBeVisible();
	await expect(page.getByText('schreibt auf Niederländisch')).toHaveCount(2);
	await expectAccessible(page);

	await test.step('checks in by code, and takes it back', async () => {
		await page.getByLabel('Code vom Ticket').fill(code.toLowerCase());
		await page.getByRole('button', { name: 'Ist da', exact: true }).click();
		await expect(page.getByText('Annelies ist da (2 Personen).')).toBeVisible();
		await expect(page.getByText('2 da · 1 erwartet · 5 frei')).toBeVisible();
		await page.getByRole('button', { name: 'Zurück Annelies' }).click();
		await expect(page.getByText('0 da · 3 erwartet · 5 frei')).toBeVisible();
	});

	await test.step('says who came with fewer, and who did not come', async () => {
		await page.getByRole('button', { name: 'Andere Angabe zu Annelies' }).click();
		await page.getByRole('button', { name: 'Ist da Annelies: 1 Person' }).click();
		await expect(page.getByText('1 von 2 da')).toBeVisible();
		await page.getByRole('button', { name: 'Zurück Annelies' }).click();
		await page.getByRole('button', { name: 'Nicht gekommen Annelies' }).click();
		await expect(page.getByText('0 da · 1 erwartet · 7 frei')).toBeVisible();
		await page.getByRole('button', { name: 'Zurück Annelies' }).click();
		await expect(page.getByText('0 da · 3 erwartet · 5 frei')).toBeVisible();
	});

	await test.step('checks in without network; it arrives later', async () => {
		// what was said before is shown at once, and may still be on its way
		await expect(page.getByText('übertragen, sobald Netz da ist')).toBeHidden();
		await context.setOffline(true);
		await page.getByRole('button', { name: 'Ist da Emre' }).click();
		await expect(page.getByText('1 da · 2 erwartet · 5 frei')).toBeVisible();
		await expect(page.getByText('1 Eintrag wird übertragen, sobald Netz da ist.')).toBeVisible();
		await context.setOffline(false);
		await expect(page.getByText('übertragen, sobald Netz da ist')).toBeHidden();
		const { data } = await asService(baseURL!)
			.from('reservations')
			.select('name')
			.eq('slot_id', cheese.id)
			.eq('status', 'attended');
		expect(data).toEqual([{ name: 'Emre' }]);
	});

	await test.step('counts who came without booking', async () => {
		await page.getByLabel('Personen').fill('3');
		await page.getByRole('button', { name: 'Dazuzählen' }).click();
		await expect(page.getByText('4 da · 2 erwartet · 2 frei')).toBeVisible();
	});

	await test.step('writes to all who come', async () => {
		await page.getByRole('button', { name: 'Nachricht schreiben' }).click();
		await page.getByLabel('Betreff').fill('Glatteis');
		await page.getByRole('textbox', { name: 'Nachricht' }).fill('Fahrt vorsichtig.');
		await page.getByRole('button', { name: 'An 2 Gäste senden' }).click();
		await expect(page.getByText('Die Mails an 2 Gäste sind unterwegs.')).toBeVisible();
	});

	await test.step('moves the visit, and decides about who has reserved', async () => {
		await page.getByRole('button', { name: 'Ändern', exact: true }).click();
		const dialog = page.getByRole('dialog');
		await expectAccessible(page);
		await dialog.getByLabel('Beginn').fill('10:30');
		await dialog.getByRole('button', { name: '1 Termin ändern' }).click();
		await expect(dialog.getByText('haben Gäste reserviert')).toBeVisible();
		// the browser's own word for the server's question
		expect(faults.splice(0)).toEqual([expect.stringContaining('409')]);
		await dialog.getByRole('button', { name: /Gäste mit umziehen/ }).click();
		await expect(dialog).toBeHidden();
		await expect(page.getByText('10:30–12:00 Uhr')).toBeVisible();
	});

	await test.step('cancels the other with a reason', async () => {
		await page.getByRole('link', { name: 'Alle Termine' }).click();
		await rowOf(page, cellar.title).getByRole('link').click();
		await page.getByRole('button', { name: 'Absagen', exact: true }).click();
		await expectAccessible(page);
		await page.getByLabel('Grund für die Gäste', { exact: true }).fill('Die Kuh kalbt.');
		await page.getByRole('button', { name: '1 Termin absagen' }).click();
		await expect(page.getByText('Die Kuh kalbt.')).toBeVisible();
		await page.getByRole('link', { name: 'Alle Termine' }).click();
		await expect(rowOf(page, cellar.title)).toContainText('fällt aus');
	});

	await test.step('makes a private calendar link and revokes it', async () => {
		await page.getByRole('button', { name: 'Kalenderlink anlegen' }).click();
		await expect(page.getByLabel('Dein neuer Kalenderlink')).toHaveValue(/secret=\w+/);
		await page.getByRole('button', { name: /^Widerrufen/ }).click();
		await expect(page.getByRole('button', { name: /^Widerrufen/ })).toHaveCount(0);
	});

	await test.step('stays signed in, and signs out', async () => {
		await page.reload();
		await expect(page.getByRole('heading', { name: 'Nächste Termine' })).toBeVisible();
		await page.getByRole('button', { name: 'Abmelden' }).click();
		await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
		const kept = await page.evaluate(() => JSON.stringify(localStorage));
		expect(kept).not.toContain(HOST);
	});
});

test('a series is previewed row by row, published in one call, and taken back', async ({
	page,
	baseURL,
}) => {
	await signIn(page);
	await page.getByRole('link', { name: 'Termin', exact: true }).click();
	await step(page, 'An welchem Tag?', /So.*29\. Nov/).click();
	await step(page, 'Wann geht es los?', '16:00').click();
	await step(page, 'Wiederholen?', 'jede Woche').click();
	await page.getByLabel('Anzahl der Termine').fill('4');
	await expect(page.getByText('Vorschau: 4 von 4 gewählt')).toBeVisible();
	await page.getByRole('checkbox', { name: /6\. Dez/ }).uncheck();
	await expect(page.getByText('Vorschau: 3 von 4 gewählt')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Veröffentlichen' }).click();
	await expect(page.getByText('3 Termine sind veröffentlicht.')).toBeVisible();

	const made = () =>
		asService(baseURL!)
			.from('slots')
			.select('starts_at, status')
			.in('starts_at', [
				...['2026-11-29T15:00:00Z', '2026-12-06T15:00:00Z'],
				...['2026-12-13T15:00:00Z', '2026-12-20T15:00:00Z'],
			])
			.order('starts_at');
	expect((await made()).data!.map(({ status }) => status as string)).toEqual([
		...['planned', 'planned', 'planned'],
	]);
	await page.getByRole('button', { name: 'Rückgängig' }).click();
	await expect(page.getByText('3 Termine sind veröffentlicht.')).toBeHidden();
	await expect(rowOf(page, '16:00–')).toHaveCount(0);
	expect((await made()).data!.map(({ status }) => status as string)).toEqual([
		...['cancelled', 'cancelled', 'cancelled'],
	]);
});

test('a series is moved from one visit on, and called off as a whole', async ({
	page,
	baseURL,
}) => {
	await signIn(page);
	await page.getByRole('link', { name: 'Termin', exact: true }).click();
	await step(page, 'An welchem Tag?', /Mo.*30\. Nov/).click();
	await step(page, 'Wann geht es los?', '16:00').click();
	await step(page, 'Wiederholen?', 'jede Woche').click();
	await page.getByLabel('Anzahl der Termine').fill('3');
	await page.getByRole('button', { name: 'Veröffentlichen' }).click();
	await expect(page.getByText('3 Termine sind veröffentlicht.')).toBeVisible();
	const slots = async () => {
		const { data } = await asService(baseURL!)
			.from('slots')
			.select('id, starts_at, status')
			.in('starts_at', [
				...['2026-11-30T15:00:00Z', '2026-12-07T15:00:00Z', '2026-12-14T15:00:00Z'],
				...['2026-12-07T16:00:00Z', '2026-12-14T16:00:00Z'],
			])
			.order('starts_at');
		return data as { id: string; starts_at: string; status: string }[];
	};
	const times = async () => (await slots()).map(({ starts_at }) => starts_at.slice(5, 16));
	const [first, second] = await slots();

	await page.locator(`a[href$="${second!.id}"]`).click();
	await page.getByRole('button', { name: 'Ändern', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByText('Diesen und die folgenden').click();
	await dialog.getByLabel('Beginn').fill('17:00');
	await dialog.getByRole('button', { name: '2 Termine ändern' }).click();
	await expect(dialog).toBeHidden();
	expect(await times()).toEqual(['11-30T15:00', '12-07T16:00', '12-14T16:00']);

	await page.getByRole('link', { name: 'Alle Termine' }).click();
	await page.locator(`a[href$="${first!.id}"]`).click();
	await page.getByRole('button', { name: 'Absagen', exact: true }).click();
	await dialog.getByText('Alle der Reihe').click();
	await expect(dialog.getByRole('listitem')).toHaveCount(3);
	await dialog.getByLabel('Grund für die Gäste', { exact: true }).fill('Der Ofen ist kaputt.');
	await dialog.getByRole('button', { name: '3 Termine absagen' }).click();
	await expect(page.getByText('Der Ofen ist kaputt.')).toBeVisible();
	expect((await slots()).map(({ status }) => status)).toEqual(Array(3).fill('cancelled'));
});

test('@phone a whole day is called off with one reason, which is asked for', async ({
	page,
	baseURL,
}) => {
	const on = (hour: number) => ({
		starts_at: `2026-12-16T${hour}:00:00+01:00`,
		ends_at: `2026-12-16T${hour + 1}:00:00+01:00`,
	});
	const morning = await makeSlot(baseURL!, PLACE.slug, on(10));
	const noon = await makeSlot(baseURL!, PLACE.slug, on(12));
	await reserveElsewhere(baseURL!, noon.id, 2);
	await signIn(page);
	await page.getByRole('button', { name: /^Ganzen Tag absagen.*16\. Dezember/ }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText(morning.title);
	await expect(dialog).toContainText(noon.title);
	await dialog.getByLabel('Grund für die Gäste', { exact: true }).fill('Glatteis.');
	await dialog.getByRole('button', { name: '2 Termine absagen' }).click();
	await expect(dialog).toBeHidden();
	for (const { title } of [morning, noon])
		await expect(rowOf(page, title)).toContainText('fällt aus');
});

test('who signs out at once leaves no question behind that nobody asked', async ({ page }) => {
	let go = () => {};
	const signedOut = new Promise<void>((resolve) => (go = resolve));
	await page.route('**/rest/v1/memberships?*', async (route) => {
		await signedOut;
		await route.fallback();
	});
	await page.goto('/studio');
	await page.getByLabel('E-Mail').fill(HOST);
	await page.getByLabel('Passwort').fill(PASSWORD);
	await page.getByRole('button', { name: 'Anmelden' }).click();
	await page.getByRole('button', { name: 'Abmelden' }).click();
	const answered = page.waitForResponse('**/rest/v1/memberships?*');
	go();
	await answered;
	await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
	// faults of the page, a refused question among them, fail it
});

test('who looks after another place is told so', async ({ page }) => {
	await signIn(page);
	await page.goto('/studio/gibt-es-nicht/visits');
	await expect(page.getByText('jemand anderes kümmert sich darum')).toBeVisible();
	await expectAccessible(page);
});
