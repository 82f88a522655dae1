/** Looking after places: what visitors find, and many places at once. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeCarer, makePlaces, removePlaces, signInAs, type Carer } from './carers.ts';
import { asService, expect, expectAccessible, test } from './fixtures.ts';
import { followLink } from './visiting.ts';

let carer: Carer;
test.beforeEach(async ({ baseURL }) => {
	carer = await makeCarer(baseURL!, { trusted: true });
});
test.afterEach(({ baseURL }) => removePlaces(baseURL!, carer));

const table = () => `/studio/organisations/${carer.organisation.slug}/places`;

test('two locked doors make an answer unconfirmed, until its owner has looked', async ({
	page,
	request,
	baseURL,
	somebodyElse,
}) => {
	const [slug] = await makePlaces(baseURL!, carer, 1, {
		status: 'published',
		opening_hours: 'Mo-Su,PH 08:00-18:00',
	});
	const closed = (visitedOn: string) =>
		request.post('/reports', {
			data: { id: randomUUID(), slug, kind: 'found_closed', visitedOn, note: null },
		});
	const answer = page.locator('[data-answer]');
	const says = (words: string) =>
		expect(async () => {
			await page.goto(`/places/${slug}`);
			await expect(answer).toContainText(words, { timeout: 500 });
		}).toPass();

	expect((await closed('2026-11-23')).status()).toBe(200);
	await says('Offen bis 18:00');
	expect((await closed('2026-11-24')).status()).toBe(200);
	await says('Öffnung nicht bestätigt');
	await expect(page.getByText('Gäste standen hier zuletzt vor verschlossener Tür')).toBeVisible();

	const owner = await somebodyElse();
	await expect(async () => {
		await owner.goto('/demo/mail');
		await expect(
			owner.getByRole('listitem').filter({ hasText: carer.email }).first(),
		).toContainText('vor verschlossener Tür', { timeout: 500 });
	}).toPass({ timeout: 15_000 });
	await signInAs(owner, carer, table());
	const row = owner.getByRole('row').filter({ hasText: 'Ort 1' });
	await expect(row).toContainText('Gäste standen vor verschlossener Tür');
	await expectAccessible(owner);
	await row.getByRole('checkbox').check();
	await owner.getByRole('button', { name: 'Stimmt noch' }).click();
	await expect(owner.getByText('1 Ort geändert')).toBeVisible();
	await expect(row).not.toContainText('verschlossener Tür');
	await says('Offen bis 18:00');
});

test('@phone ten of twelve sites get hours and are published at once, and all is taken back', async ({
	page,
	baseURL,
}) => {
	await makePlaces(baseURL!, carer, 12);
	await signInAs(page, carer, table());
	await expect(page.getByText('12 Orte', { exact: true })).toBeVisible();
	await page.getByLabel('Alle gezeigten wählen').check();
	for (const name of ['Ort 11', 'Ort 12'])
		await page.getByRole('row').filter({ hasText: name }).getByRole('checkbox').uncheck();
	await expect(page.getByText('10 Orte gewählt')).toBeVisible();
	await expectAccessible(page);

	await page.getByRole('button', { name: 'Zeiten setzen' }).click();
	const hours = page.getByLabel('Zeiten als OpenStreetMap-Text');
	await hours.fill('Mo-Su 25:61');
	await page.getByRole('button', { name: 'Für 10 Orte setzen' }).click();
	await expect(page.getByText('Das können wir nicht lesen.').first()).toBeVisible();
	await hours.fill('Mo-Su 09:00-17:00');
	await page.getByRole('button', { name: 'Für 10 Orte setzen' }).click();
	await expect(page.getByText('10 Orte geändert')).toBeVisible();
	await page.getByRole('button', { name: 'Veröffentlichen' }).click();
	const state = async () => {
		const { data } = await asService(baseURL!)
			.from('places')
			.select('status, opening_hours')
			.eq('organisation_id', carer.organisation.id);
		const told = data!.map(({ status, opening_hours: hours }) => `${status} ${hours}`);
		return told
			.toSorted()
			.filter((one, i, all) => one !== all[i - 1])
			.map((one) => `${told.filter((other) => other === one).length} ${one}`);
	};
	await expect.poll(state).toEqual(['2 draft null', '10 published Mo-Su 09:00-17:00']);

	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Als CSV' }).click();
	const lines = readFileSync(await (await saved).path(), 'utf8').split('\r\n');
	expect(lines).toHaveLength(13);
	expect(lines[0]).toMatch(/^\uFEFFOrt;Adresse;Stand;/);

	await page.getByRole('button', { name: 'Rückgängig' }).click();
	await expect.poll(state).toEqual(['10 draft Mo-Su 09:00-17:00', '2 draft null']);
});

test('the yearly letter is answered with one click, without an account', async ({
	page,
	baseURL,
}) => {
	const names = await makePlaces(baseURL!, carer, 2, {
		status: 'published',
		published_at: '2025-01-01T00:00:00Z',
		opening_hours: 'Mo-Su 08:00-18:00',
	});
	const service = asService(baseURL!);
	await service.rpc('queue_care_reminders');
	const subject = 'Stimmen die Zeiten deiner 2 Orte noch?';
	await followLink(page, '/demo/mail', carer.email, subject, /\/confirm#[0-9a-f]{32}$/);
	await expect(page.getByRole('heading', { name: 'Stimmt noch?' })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Alle 2 stimmen noch' }).click();
	await expect(page.getByText('Die Zeiten von 2 Orten gelten wieder als geprüft.')).toBeVisible();
	const { data } = await service.from('places').select('hours_checked_on').in('slug', names);
	expect(data).toEqual(Array(2).fill({ hours_checked_on: '2026-11-24' }));
});
