/** Hours of a place, as its host writes them. */
import { makeCarer, makePlaces, removePlaces, signInAs, type Carer } from './carers.ts';
import { asService, expect, expectAccessible, test } from './fixtures.ts';

let carer: Carer;
test.beforeEach(async ({ baseURL }) => {
	carer = await makeCarer(baseURL!, { trusted: true });
});
test.afterEach(({ baseURL }) => removePlaces(baseURL!, carer));

test('@phone a host changes hours by keyboard, and shuts for today', async ({
	page,
	context,
	baseURL,
}) => {
	const [slug] = await makePlaces(baseURL!, carer, 1, {
		status: 'published',
		opening_hours: 'We-Fr 9:00-12:00;Sa 10:00-14:00',
	});
	const rowOf = () =>
		asService(baseURL!)
			.from('places')
			.select('opening_hours, hours_checked_on')
			.eq('slug', slug!)
			.single();
	await signInAs(page, carer, `/studio/${slug}/hours`);
	const text = page.getByLabel('OpenStreetMap-Text');
	await expect(
		page.getByText('Mittwochs bis freitags 9–12 Uhr, samstags 10–14 Uhr.'),
	).toBeVisible();
	await expect(text).toHaveValue('We-Fr 9:00-12:00;Sa 10:00-14:00');
	await expect(page.getByText('Zuletzt geprüft')).toHaveCount(0);

	await test.step('what is still right is said with one tap, and nothing else changes', async () => {
		await page.getByRole('button', { name: 'Stimmt noch' }).click();
		await expect(page.getByText('Zuletzt geprüft am 24. November 2026')).toBeVisible();
		const { data } = await rowOf();
		expect(data!.opening_hours).toBe('We-Fr 9:00-12:00;Sa 10:00-14:00');
	});

	await test.step('a block is changed by keyboard alone', async () => {
		await page.getByRole('button', { name: 'Freitag: 9–12 Uhr' }).focus();
		await page.keyboard.press('Enter');
		const block = page.getByRole('group', { name: 'Gewählte Zeit' });
		await block.getByLabel('bis').fill('17:30');
		await page.keyboard.press('Tab');
		await expect(text).toHaveValue('We-Th 09:00-12:00; Fr 09:00-17:30; Sa 10:00-14:00');
		await page.getByRole('button', { name: 'Freitag auf Donnerstag kopieren' }).press('Enter');
		await expect(
			page.getByText(
				'Mittwochs 9–12 Uhr, donnerstags und freitags 9–17:30 Uhr, samstags 10–14 Uhr.',
			),
		).toBeVisible();
		await expect(page.getByText('09:00–17:30').first()).toBeVisible();
		await expectAccessible(page);
	});

	await test.step('holidays are settled', async () => {
		await page.getByRole('button', { name: 'Fr., 25. Dez. geschlossen' }).click();
		await expect(text).toHaveValue(/; 2026 Dec 25 off$/);
		await page.getByLabel('Alle Feiertage').selectOption('geschlossen');
		await expect(text).toHaveValue(
			'We 09:00-12:00; Th-Fr 09:00-17:30; Sa 10:00-14:00; PH off; 2026 Dec 25 off',
		);
	});

	await test.step('a mistake in the text is shown where it is', async () => {
		const before = await text.inputValue();
		await page.reload();
		await expect(text, 'what was typed is still there').toHaveValue(before);
		await text.fill('Mo-Fr 25:61');
		await expect(
			page.getByText('Das können wir nicht lesen.', { exact: false }).first(),
		).toBeVisible();
		await expect(page.getByText('Ab dem 12. Zeichen:')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Sichern und zeigen' })).toBeDisabled();
		await page.getByRole('button', { name: 'Schritt zurück' }).click();
		await expect(text).toHaveValue(before);
	});

	await test.step('what is saved without network waits on the device, and is sent by itself', async () => {
		await context.setOffline(true);
		await page.getByRole('button', { name: 'Sichern und zeigen' }).click();
		await expect(page.getByText('Ist auf diesem Gerät gemerkt')).toBeVisible();
		await context.setOffline(false);
		await expect(page.getByText('Gesichert. Zeiten gelten als heute geprüft.')).toBeVisible();
		const { data } = await rowOf();
		expect(data).toEqual({
			opening_hours: 'We 09:00-12:00; Th-Fr 09:00-17:30; Sa 10:00-14:00; PH off; 2026 Dec 25 off',
			hours_checked_on: '2026-11-24',
		});
	});

	await test.step('visitors read it', async () => {
		await expect(async () => {
			await page.goto(`/places/${slug}`);
			await expect(page.getByText('09:00–17:30').first()).toBeVisible({ timeout: 500 });
		}).toPass();
	});

	await test.step('today is shut in two taps, and opened again', async () => {
		await page.goto(`/studio/${slug}/hours`);
		await page.getByRole('button', { name: 'Heute geschlossen' }).click();
		await expect(page.getByText('Eingetragen.')).toBeVisible();
		await expect(page.getByRole('button', { name: /^Wieder öffnen/ })).toBeVisible();
		await page.getByRole('button', { name: 'Rückgängig' }).click();
		await expect(page.getByRole('button', { name: /^Wieder öffnen/ })).toHaveCount(0);
		await page.getByRole('button', { name: 'Betriebsferien', exact: true }).click();
		await page.getByRole('button', { name: 'Betriebsferien eintragen' }).click();
		await expect(page.getByRole('button', { name: /^Wieder öffnen/ })).toBeVisible();
	});
});

test('two who change the hours see both texts, and choose', async ({ page, baseURL }) => {
	const [slug] = await makePlaces(baseURL!, carer, 1, { opening_hours: 'Mo 10:00-12:00' });
	await signInAs(page, carer, `/studio/${slug}/hours`);
	const text = page.getByLabel('OpenStreetMap-Text');
	await text.fill('Tu 10:00-12:00');
	const { error } = await asService(baseURL!)
		.from('places')
		.update({ opening_hours: 'We 10:00-12:00', phone: '+49 2981 1234' })
		.eq('slug', slug!);
	expect(error).toBeNull();
	await page.getByRole('button', { name: 'Sichern und zeigen' }).click();
	await expect(page.getByText('Zwei haben die Zeiten geändert')).toBeVisible();
	await expect(page.getByText('Mittwochs 10–12 Uhr.')).toBeVisible();
	await page.getByRole('button', { name: 'Meine sichern' }).click();
	await expect(page.getByText('Gesichert.')).toBeVisible();
	const { data } = await asService(baseURL!)
		.from('places')
		.select('opening_hours, phone')
		.eq('slug', slug!)
		.single();
	expect(data).toEqual({ opening_hours: 'Tu 10:00-12:00', phone: '+49 2981 1234' });
});

test('hours saved without network go out from whichever page is open; of two texts somebody chooses', async ({
	page,
	context,
	baseURL,
	faults,
}) => {
	const [slug] = await makePlaces(baseURL!, carer, 1, {
		status: 'published',
		opening_hours: 'Sa 10:00-14:00',
	});
	const rows = () => asService(baseURL!).from('places');
	const hours = async () =>
		(await rows().select('opening_hours').eq('slug', slug!).single()).data!.opening_hours as string;
	const text = page.getByLabel('OpenStreetMap-Text');
	const tab = (name: string) => page.getByRole('link', { name, exact: true });
	const saveOffline = async (written: string) => {
		await tab('Zeiten').click();
		await expect(text).toHaveValue(await hours());
		await context.setOffline(true);
		await text.fill(written);
		await page.getByRole('button', { name: 'Sichern und zeigen' }).click();
		await expect(page.getByText('sobald wieder Netz da ist').first()).toBeVisible();
		await tab('Überblick').click();
		await expect(page.getByRole('heading', { name: 'So sehen dich Gäste gerade' })).toBeVisible();
	};
	await signInAs(page, carer, `/studio/${slug}`);
	await saveOffline('Sa 10:00-15:00');
	await context.setOffline(false);
	await expect.poll(hours).toBe('Sa 10:00-15:00');

	await saveOffline('Sa 10:00-16:00');
	await rows().update({ opening_hours: 'Sa 11:00-15:00' }).eq('slug', slug!).throwOnError();
	await context.setOffline(false);
	const news = page.getByRole('status').filter({ hasText: 'gibt es zwei Fassungen' });
	await expect(news).toBeVisible();
	await expectAccessible(page);
	await news.getByRole('link', { name: 'Ansehen und wählen' }).click();
	await expect(page.getByText('Sa 11:00-15:00').first()).toBeVisible();
	await expect(text).toHaveValue('Sa 10:00-16:00');
	await page.getByRole('button', { name: 'Meine sichern' }).click();
	await expect.poll(hours).toBe('Sa 10:00-16:00');
	await expect(news).toHaveCount(0);
	faults.splice(0, Infinity, ...faults.filter((one) => !/net::ERR_/.test(one)));
});
