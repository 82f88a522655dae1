/** The page of a place, written in the studio: without network, by two people, and as text alone. */
import type { Page } from '@playwright/test';
import { makeCarer, makePlaces, removePlaces, signInAs, type Carer } from './carers.ts';
import { asService, expect, expectAccessible, test } from './fixtures.ts';
import { HOST } from './visiting.ts';

const MODERATOR = { email: 'moderation@example.org', name: 'Britta Selbach' };

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
	await expect(other.getByText('Gespeichert.', { exact: true })).toBeVisible();

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
	await expect(other.getByText('Gespeichert.', { exact: true })).toBeVisible();
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

test('two windows of one browser take over from each other, and lose no text', async ({
	page,
	context,
	baseURL,
}) => {
	await signInAs(page, carer, `/studio/${slug}/edit`);
	await expect(page.getByText('Alles gespeichert.')).toBeVisible();
	// one that hears of nothing until it writes, as windows that slept
	const deaf = await context.newPage();
	await deaf.addInitScript(() => {
		window.BroadcastChannel = class extends EventTarget {
			postMessage = () => {};
			close = () => {};
		} as unknown as typeof BroadcastChannel;
	});
	const second = await context.newPage();
	for (const window of [deaf, second]) {
		await window.goto(`/studio/${slug}/edit`);
		await expect(window.getByText('Alles gespeichert.')).toBeVisible();
	}
	await page.getByLabel('Telefon').fill('02981 1');
	await expect(second.getByLabel('Telefon')).toHaveValue('02981 1');
	await second.getByLabel('Ortsteil').fill('Altastenberg');
	await expect(page.getByLabel('Ortsteil')).toHaveValue('Altastenberg');
	await expect(page.getByText('noch in einem anderen Fenster offen')).toBeVisible();

	// what nobody touched there is taken over; of what both wrote, both are shown
	await deaf.getByLabel('Telefon').fill('02981 2');
	await expect(deaf.getByLabel('Ortsteil')).toHaveValue('Altastenberg');
	await expect(
		deaf.getByText('Telefon: Du hast in zwei Fenstern daran geschrieben.'),
	).toBeVisible();
	await expect(deaf.getByText('02981 1', { exact: true })).toBeVisible();
	await deaf.getByRole('button', { name: 'Diese nehmen Telefon, Die andere Fassung' }).click();
	await expect(deaf.getByLabel('Telefon')).toHaveValue('02981 1');
	await deaf.getByRole('button', { name: 'Speichern', exact: true }).click();
	await expect(deaf.getByText('Gespeichert.', { exact: true })).toBeVisible();
	const stored = async () => {
		const { data } = await asService(baseURL!)
			.from('places')
			.select('phone, locality')
			.eq('slug', slug);
		return data![0];
	};
	await expect.poll(stored).toEqual({ phone: '02981 1', locality: 'Altastenberg' });

	// nor have they heard of it; they look when somebody turns to them
	for (const window of [page, second]) {
		await window.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		await expect(window.getByText('Alles gespeichert.')).toBeVisible();
		await expect(window.getByLabel('Ortsteil')).toHaveValue('Altastenberg');
	}
	// what one window has saved is no longer to be saved in the other
	await page.getByLabel('Telefon').fill('02981 3');
	await expect(second.getByLabel('Telefon')).toHaveValue('02981 3');
	await page.getByRole('button', { name: 'Speichern', exact: true }).click();
	await expect(second.getByText(/^(Alles g|G)espeichert\.$/)).toBeVisible();
	await expect(second.getByLabel('Telefon')).toHaveValue('02981 3');
	await deaf.close();
	await second.close();
});

test('a moderator mends a place of others, and who looks after it reads who did', async ({
	page,
	baseURL,
	somebodyElse,
}) => {
	const handIn = { status: 'submitted', slug: `${carer.organisation.slug}-eingereicht` };
	const [submitted] = await makePlaces(baseURL!, carer, 1, handIn);
	await signInAs(page, MODERATOR, '/studio/moderation');
	await page
		.getByRole('link', { name: `Bearbeiten ${carer.organisation.name} Ort 1` })
		.first()
		.click();
	await expect(page).toHaveURL(new RegExp(`/studio/.+/edit$`));
	const banner = `Du bearbeitest als Moderation einen Ort von ${carer.organisation.name}.`;
	await expect(page.getByText(banner)).toBeVisible();
	await page.goto(`/studio/${submitted}/edit`);
	await expect(page.getByText(banner)).toBeVisible();
	await page.getByLabel('Name, Deutsch').fill('Blick ins Land');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Speichern', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Blick ins Land' })).toBeVisible();

	await page.goto('/studio/gibt-es-nicht/edit');
	await expect(page.getByText('Diesen Ort gibt es nicht')).toBeVisible();

	const member = await somebodyElse();
	await signInAs(member, carer, `/studio/${submitted}/edit`);
	await expect(member.getByText(banner)).toBeHidden();
	await member.getByRole('button', { name: 'Verlauf zeigen' }).click();
	await expect(member.locator('#verlauf li').first()).toContainText(MODERATOR.name);

	// somebody who only looks after other places does not get in
	const stranger = await somebodyElse();
	await signInAs(stranger, { email: HOST }, `/studio/${submitted}/edit`);
	await expect(stranger.getByText('Diesen Ort gibt es nicht')).toBeVisible();
});

test('what a product is made of is told to visitors in their language', async ({
	page,
	baseURL,
}) => {
	await makeProducts(baseURL!, slug, 'Käse');
	await signInAs(page, carer, `/studio/${slug}/edit`);
	await page.locator('summary').filter({ hasText: 'Käse' }).click();
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
	await expect(products(page)).toContainText('Milk:');
	await expect(products(page)).toContainText('Meadows around');
	await page.goto(`/nl/places/${slug}`);
	await expect(products(page)).toContainText('Melk:');
	// nobody said it in Dutch: the German words are better than none
	await expect(products(page)).toContainText('Wiesen ringsum');
});

test('what is moved by hand stands there for visitors, and is taken back like any other step', async ({
	page,
	baseURL,
}) => {
	await makeProducts(baseURL!, slug, 'Brot', 'Honig', 'Käse');
	await signInAs(page, carer, `/studio/${slug}/edit`);
	const up = page.getByRole('button', { name: 'Nach oben: Käse' });
	await up.press('Enter');
	await expect(page.getByText('Jetzt an Stelle 2 von 3.')).toBeAttached();
	await expect(up).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Jetzt an Stelle 1 von 3.')).toBeAttached();
	// at the end nothing moves, and the focus stays where it is
	await expect(up).toHaveAttribute('aria-disabled', 'true');
	await page.keyboard.press('Enter');
	await expect(up).toBeFocused();
	// what goes with the next saving is taken back where it stood
	await page.locator('summary').filter({ hasText: 'Honig' }).click();
	await page.getByLabel('Produkt, Englisch').nth(2).fill('Honey');
	await page.getByRole('button', { name: 'Produkt entfernen Honig' }).click();
	await expect(page.getByText('Ein Produkt wird beim Speichern entfernt.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Doch behalten' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Produkt, Englisch').nth(2)).toHaveValue('Honey');
	await page.getByRole('button', { name: 'Speichern', exact: true }).click();
	await expect(page.getByText('Gespeichert.', { exact: true })).toBeVisible();

	const visitor = await page.context().newPage();
	const seen = async () => {
		await visitor.goto(`/places/${slug}`);
		return products(visitor).locator('li > b').allTextContents();
	};
	await expect.poll(seen).toEqual(['Käse', 'Brot', 'Honig']);

	await page.getByRole('button', { name: 'Nach unten: Käse' }).click();
	await page.getByRole('button', { name: 'Speichern', exact: true }).click();
	await expect(page.getByText('Gespeichert.', { exact: true })).toBeVisible();
	await expect.poll(seen).toEqual(['Brot', 'Käse', 'Honig']);
	await page.getByRole('button', { name: 'Verlauf zeigen' }).click();
	const newest = page.locator('#verlauf li').filter({ hasText: 'Produkt „Käse“ geändert' }).first();
	await newest.getByRole('button', { name: 'Zurücknehmen' }).click();
	await expect(page.getByText('Zurückgenommen. Auch das steht im Verlauf.')).toBeVisible();
	const positions = async () => {
		const { data } = await asService(baseURL!)
			.from('products')
			.select('position, place:places!inner(slug)')
			.match({ 'place.slug': slug, 'name->>de': 'Käse' });
		return data!.map(({ position }) => position as number);
	};
	await expect.poll(positions).toEqual([0]);
	await visitor.close();
});

test('what somebody else removes meanwhile keeps its words, and can be made anew', async ({
	page,
	baseURL,
}) => {
	await makeProducts(baseURL!, slug, 'Käse');
	await signInAs(page, carer, `/studio/${slug}/edit`);
	await page.locator('summary').filter({ hasText: 'Käse' }).click();
	await page.getByLabel('Produkt, Englisch').fill('Cheese');
	await expect(page.getByText('Noch nicht gespeichert.')).toBeVisible();
	const service = asService(baseURL!);
	const { data } = await service.from('places').select('id').eq('slug', slug).single();
	const ofPlace = { place_id: data!.id as string };
	expect((await service.from('products').delete().match(ofPlace)).error).toBeNull();
	await page.getByRole('button', { name: 'Speichern', exact: true }).click();
	await expect(page.getByText('Das hat inzwischen jemand entfernt.')).toBeVisible();
	await expect(page.getByLabel('Produkt, Englisch')).toHaveValue('Cheese');
	// "Speichern" was pressed: what waited for this decision alone goes on by itself
	await page.getByRole('button', { name: 'Wieder aufnehmen' }).click();
	await expect(page.getByText('Gespeichert.', { exact: true })).toBeVisible();
	const { data: found } = await service.from('products').select('name, category').match(ofPlace);
	expect(found).toEqual([{ name: { de: 'Käse', en: 'Cheese' }, category: 'dairy' }]);
});

const products = (page: Page) =>
	page.locator('section').filter({ has: page.locator('h2#products') });

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
