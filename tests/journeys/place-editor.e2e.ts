/** The page of a place, written in the studio: without network, by two people, and as text alone. */
import { makeCarer, makePlaces, removePlaces, signInAs, type Carer } from './carers.ts';
import { asService, expect, expectAccessible, test } from './fixtures.ts';

let carer: Carer;
let slug: string;
test.beforeEach(async ({ baseURL }) => {
	carer = await makeCarer(baseURL!, { trusted: true });
	slug = (await makePlaces(baseURL!, carer, 1, { status: 'published' }))[0]!;
});
test.afterEach(({ baseURL }) => removePlaces(baseURL!, carer));

test('@phone what was typed without network is there after the tab was closed, and is sent later', async ({
	page,
	context,
	baseURL,
	faults,
	somebodyElse,
}) => {
	await signInAs(page, carer, `/studio/${slug}/edit`);
	await expect(page.getByText('Alles gespeichert.')).toBeVisible();
	await expectAccessible(page);
	await context.setOffline(true);
	await page.getByLabel('Kurztext, Deutsch').fill('Weiter Blick bis zum Kahlen Asten.');
	await expect(page.getByText('Auf diesem Gerät geht nichts verloren.')).toBeVisible();
	await page.getByRole('button', { name: 'Speichern', exact: true }).click();
	await expect(page.getByText('Wird gesendet, sobald Netz da ist.')).toBeVisible();

	// somebody else changes another field meanwhile
	const other = await somebodyElse();
	await signInAs(other, carer, `/studio/${slug}/edit`);
	await other.getByLabel('Telefon').fill('02981 4711');
	await other.getByRole('button', { name: 'Speichern', exact: true }).click();
	await expect(other.getByText('Alles gespeichert.')).toBeVisible();

	await context.setOffline(false);
	const again = await context.newPage();
	await page.close();
	await again.goto(`/studio/${slug}/edit`);
	const stored = async () => {
		const { data } = await asService(baseURL!)
			.from('places')
			.select('summary, phone')
			.eq('slug', slug)
			.single();
		return data;
	};
	await expect
		.poll(stored)
		.toEqual({ summary: { de: 'Weiter Blick bis zum Kahlen Asten.' }, phone: '02981 4711' });
	await again.close();
	// what the browser says of being without network
	faults.splice(0, Infinity, ...faults.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one)));
});

test('two who write the same field are shown both, and the one who comes later chooses', async ({
	page,
	baseURL,
	somebodyElse,
}) => {
	await signInAs(page, carer, `/studio/${slug}/edit`);
	await page.getByLabel('Telefon').fill('02981 1');
	const other = await somebodyElse();
	await signInAs(other, carer, `/studio/${slug}/edit`);
	await other.getByLabel('Telefon').fill('02981 2');
	await other.getByRole('button', { name: 'Speichern', exact: true }).click();
	await expect(other.getByText('Alles gespeichert.')).toBeVisible();
	await page.getByRole('button', { name: 'Speichern', exact: true }).click();
	await expect(page.getByText('Telefon: Ihr habt beide daran geschrieben.')).toBeVisible();
	await expect(page.getByText('02981 2')).toBeVisible();
	await expectAccessible(page);
	// what was to be saved goes on by itself
	await page.getByRole('button', { name: 'Meine nehmen' }).click();
	const phone = async () => {
		const { data } = await asService(baseURL!).from('places').select('phone').eq('slug', slug);
		return data![0]!.phone as string;
	};
	await expect.poll(phone).toBe('02981 1');
});

test('what a product is made of is told to visitors in their language', async ({
	page,
	baseURL,
}) => {
	await makeProducts(baseURL!, slug, 'Käse');
	await signInAs(page, carer, `/studio/${slug}/edit`);
	await page.getByText('Käse', { exact: true }).click();
	await page.getByRole('button', { name: 'Zutat hinzufügen' }).click();
	await page.getByLabel('Zutat oder Material, Deutsch').fill('Milch');
	await page.getByLabel('Zutat oder Material, Englisch').fill('Milk');
	await page.getByLabel('Zutat oder Material, Niederländisch').fill('Melk');
	await page.getByLabel('Woher?').selectOption({ label: 'Von woanders' });
	// no German word, no saving: the field says so
	await page.getByLabel('Woher genau?, Englisch').fill('Meadows around');
	await expect(page.getByLabel('Woher genau?, Deutsch')).toHaveAttribute('aria-invalid', 'true');
	await page.getByLabel('Woher genau?, Deutsch').fill('Wiesen ringsum');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Speichern', exact: true }).click();
	await expect(page.getByText('Gespeichert.', { exact: true })).toBeVisible();

	await page.goto(`/en/places/${slug}`);
	await expect(page.locator('#products')).toContainText('Milk:');
	await expect(page.locator('#products')).toContainText('Meadows around');
	await page.goto(`/nl/places/${slug}`);
	await expect(page.locator('#products')).toContainText('Melk:');
	// nobody said it in Dutch: the German words are better than none
	await expect(page.locator('#products')).toContainText('Wiesen ringsum');
});

/** Writes products of a place, in this order. */
async function makeProducts(origin: string, place: string, ...names: string[]): Promise<void> {
	const service = asService(origin);
	const { data } = await service.from('places').select('id').eq('slug', place).single();
	const rows = names.map((name, position) => ({
		...{ place_id: data!.id as string, slug: `probe-${position}`, position },
		...{ name: { de: name }, category: 'dairy' },
	}));
	const { error } = await service.from('products').insert(rows);
	expect(error).toBeNull();
}
