/** Pictures of a place: sent, described, put in order, and gone everywhere when somebody no longer agrees. */
import sharp from 'sharp';
import { makeCarer, makePlaces, removePlaces, signInAs } from './carers.ts';
import { asService, expect, expectAccessible, test } from './fixtures.ts';
import { countKept } from './own-app.ts';

/** A picture of one colour, as a camera names it. */
async function picture(name: string, background: string) {
	const buffer = await sharp({ create: { width: 1200, height: 800, channels: 3, background } })
		.jpeg()
		.toBuffer();
	return { name, mimeType: 'image/jpeg', buffer };
}

test('@phone two pictures are sent, described and shown; one is withdrawn and gone', async ({
	page,
	request,
	baseURL,
}) => {
	const carer = await makeCarer(baseURL!, { trusted: true });
	const [slug] = await makePlaces(baseURL!, carer, 1, { status: 'published' });
	await signInAs(page, carer, `/studio/${slug}/photos`);
	await expect(page.getByText('Noch kein Bild auf deiner Seite.')).toBeVisible();
	await page
		.getByLabel('Bilder auswählen')
		.setInputFiles([await picture('a.jpg', '#806040'), await picture('b.jpg', '#408060')]);
	const waiting = page
		.locator('section', { has: page.getByRole('heading', { name: 'Noch nicht zu sehen' }) })
		.locator('ul > li');
	await expect(waiting).toHaveCount(2);
	await expectAccessible(page);

	for (const words of ['Ein brauner Acker', 'Eine grüne Wiese']) {
		const card = waiting.first();
		await card.getByLabel('Was ist zu sehen?', { exact: true }).fill(words);
		await card.getByLabel('Von wem ist das Bild?').fill('Foto: Kim');
		await card.getByLabel('Was dürfen andere damit?').selectOption('CC-BY-4.0');
		await card.getByText('Ja, und alle sind einverstanden').click();
		await card.getByRole('button', { name: 'Speichern und zeigen' }).click();
		await expect(page.getByText('Das Bild ist jetzt auf deiner Seite zu sehen.')).toBeVisible();
		await expect(waiting).toHaveCount(words === 'Ein brauner Acker' ? 1 : 0);
	}
	const photos = async () => {
		const { data } = await asService(baseURL!)
			.from('photos')
			.select('path, alt, position, places!inner(slug)')
			.eq('places.slug', slug!)
			.order('position');
		return data!.map(({ path, alt }) => ({
			path: path as string,
			alt: (alt as { de: string }).de,
		}));
	};
	const first = (await photos())[0]!;
	await page.getByRole('button', { name: 'Weiter nach hinten: Bild 1' }).click();
	await expect.poll(async () => (await photos())[1]).toEqual(first);

	await page.goto(`/places/${slug}`);
	await expect(page.getByAltText('Eine grüne Wiese').first()).toBeVisible();
	const file = `/storage/v1/object/public/photos/${first.path}-480.webp`;
	const served = await request.get(file);
	expect(served.headers()['content-type']).toBe('image/webp');

	await page.goto(`/studio/${slug}/photos`);
	await page.getByRole('button', { name: 'Einwilligung zurückgenommen Bild 2' }).click();
	await page.getByRole('button', { name: 'Bild überall löschen' }).click();
	await expect(page.getByText('Das Bild ist überall gelöscht.')).toBeVisible();
	// storage says 400 of what it does not have
	await expect.poll(async () => (await request.get(file)).ok()).toBe(false);
	await page.goto(`/places/${slug}`);
	await expect(page.getByAltText(first.alt)).toHaveCount(0);
	await removePlaces(baseURL!, carer);
});

test('who signs out before a picture was sent is asked first, and may stay', async ({
	page,
	context,
	baseURL,
	faults,
}) => {
	const carer = await makeCarer(baseURL!, { trusted: true });
	const [slug] = await makePlaces(baseURL!, carer, 1, { status: 'published' });
	await signInAs(page, carer, `/studio/${slug}/photos`);
	await expect(page.getByText('Noch kein Bild auf deiner Seite.')).toBeVisible();
	await context.setOffline(true);
	const before = await countKept(page, 'kept');
	await page.getByLabel('Bilder auswählen').setInputFiles([await picture('a.jpg', '#806040')]);
	await expect(page.getByText('Wartet auf Netz.')).toBeVisible();
	await expect.poll(() => countKept(page, 'kept')).toBeGreaterThan(before);
	const question = page.getByRole('alert').filter({ hasText: '1 Bild ist noch nicht hochgeladen' });
	const leave = page.getByRole('button', { name: 'Abmelden', exact: true });
	await leave.click();
	await expect(question.getByRole('button', { name: 'Angemeldet bleiben' })).toBeFocused();
	await expectAccessible(page);
	await page.keyboard.press('Enter');
	await expect(question).toHaveCount(0);

	// with network it is sent by itself, and nothing is asked any more
	await context.setOffline(false);
	await expect(async () => {
		await leave.click();
		await expect(page.getByLabel('E-Mail')).toBeVisible({ timeout: 2_000 });
	}).toPass();
	await removePlaces(baseURL!, carer);
	faults.splice(0, Infinity, ...faults.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one)));
});
