import sharp from 'sharp';
import { expect, expectAccessible, mapIsReady, test, LOOKS } from './fixtures.ts';

const rows = 'article.place';
const count = '.list p.visually-hidden[role=status]';

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a list that is empty leads to all places', async ({ page }) => {
		await page.goto('/?q=zzzz');
		await page.getByRole('link', { name: 'Alle Orte zeigen' }).click();
		await expect(page.locator(rows).nth(10)).toBeVisible();
	});

	test('the list is real HTML with links, filters and pages', async ({ page }) => {
		await page.goto('/');
		expect(await page.locator(rows).count()).toBeGreaterThan(10);
		// drawn by styles that the page is linked to, not by those a script brings
		await expect(page.locator('.chip').first()).toHaveCSS('border-top-style', 'solid');
		await page.getByRole('combobox').fill('käse');
		await page.getByRole('button', { name: 'Anwenden' }).click();
		await expect(page).toHaveURL(/q=k%C3%A4se/);
		await expect(page.getByRole('link', { name: 'Hofkäserei Wennebrink' })).toBeVisible();
		await page.goto('/');
		await page.getByRole('link', { name: 'Weitere Orte' }).click();
		await expect(page).toHaveURL(/page=2/);
		expect(await page.locator(rows).count()).toBeGreaterThan(10);
	});
});

test('the first list stands in the HTML, before any script', async ({ request }) => {
	const html = await (await request.get('/')).text();
	expect(html.match(/<article class="place/g)?.length ?? 0).toBeGreaterThanOrEqual(10);
	expect(html).toContain('<html lang="de"');
});

test('typing finds by folded words, and the address follows', async ({ page }) => {
	await page.goto('/');
	const all = await page.locator(count).textContent();
	await page.getByRole('combobox').fill('kaeserei');
	await expect(page.locator(rows).first()).toContainText('Hofkäserei Wennebrink');
	await expect(page).toHaveURL(/q=kaeserei/);
	await page.getByRole('button', { name: 'Suche leeren' }).click();
	await expect(page.locator(count)).toHaveText(all!);
});

test('a choice after typing is a step of its own: back brings the words and their places', async ({
	page,
}) => {
	await page.goto('/');
	await mapIsReady(page);
	await page.getByRole('combobox').fill('burg');
	await expect(page).toHaveURL(/q=burg/);
	const castles = (await page.locator(count).textContent())!;
	await page.keyboard.press('Enter');
	await page.getByRole('checkbox', { name: /Natur/ }).check({ force: true });
	await expect(page.locator(count)).not.toHaveText(castles);
	await page.goBack();
	await expect(page.getByRole('combobox')).toHaveValue('burg');
	await expect(page.locator(count)).toHaveText(castles);
});

test('kinds and Kreise narrow the list; back undoes one choice at a time', async ({ page }) => {
	await page.goto('/');
	await mapIsReady(page);
	const all = (await page.locator(count).textContent())!;
	await page.getByRole('checkbox', { name: /Höfe/ }).check({ force: true });
	await expect(page).toHaveURL(/kind=farm/);
	await expect(page.locator(count)).not.toHaveText(all);
	const farms = (await page.locator(count).textContent())!;
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	await page.getByRole('checkbox', { name: /Kreis Olpe/ }).check({ force: true });
	await expect(page).toHaveURL(/kind=farm&kreis=olpe/);
	await expect(page.locator(count)).not.toHaveText(farms);
	await page.goBack();
	await expect(page.locator(count)).toHaveText(farms);
	await page.goBack();
	await expect(page.locator(count)).toHaveText(all);
});

test('a filter that fits nothing says so and offers the way out', async ({ page }) => {
	await page.goto('/?q=zzzz');
	await expect(page.getByRole('heading', { name: 'Hier passt kein Ort' })).toBeVisible();
	await page.getByRole('link', { name: 'Alle Orte zeigen' }).click();
	await expect(page.locator(rows).nth(10)).toBeVisible();
	await expect(page.getByRole('combobox')).toHaveValue('');
});

test('what the address says wrongly is left out and named', async ({ page }) => {
	await page.goto('/?kind=farm,castle&map=x');
	await expect(page.getByText('kind=castle')).toBeVisible();
	expect(await page.locator(rows).count()).toBeGreaterThan(3);
});

test('a place opens over the map, is in the address, and closes with Escape', async ({ page }) => {
	await page.goto('/?place=hofkaeserei-wennebrink');
	await mapIsReady(page);
	const sheet = page.getByRole('region', { name: /Hofkäserei Wennebrink/ });
	await expect(sheet).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await expect(page).not.toHaveURL(/place=/);
	await page.goBack();
	await expect(sheet).toBeVisible();
	await sheet.getByRole('link', { name: 'Zum Ort' }).click();
	await expect(page).toHaveURL(/\/places\/hofkaeserei-wennebrink$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hofkäserei Wennebrink');
});

test('the map says whose data it is, and measures', async ({ page }) => {
	await page.goto('/');
	await mapIsReady(page);
	await expect(page.locator('.maplibregl-ctrl-attrib')).toContainText('GeoBasis-DE / BKG');
	await expect(page.locator('.map-scale')).toContainText('km');
});

test('a marker opens its place', async ({ page }) => {
	await page.goto('/?map=13/51.2789/8.1894');
	await mapIsReady(page);
	const box = (await page.locator('.map canvas').boundingBox())!;
	await expect(async () => {
		await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
		await expect(page).toHaveURL(/place=hofkaeserei-wennebrink/, { timeout: 1000 });
	}).toPass();
});

test('only places in view: list and map show the same set', async ({ page }) => {
	await page.goto('/?map=12/51.2789/8.1894');
	await mapIsReady(page);
	const all = (await page.locator(count).textContent())!;
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	await page.getByRole('checkbox', { name: 'Nur Orte im Ausschnitt' }).check({ force: true });
	await expect(page).toHaveURL(/bbox=/);
	await expect(page.locator(count)).not.toHaveText(all);
	await expect(page.locator(rows).filter({ hasText: 'Hofkäserei Wennebrink' })).toBeVisible();
});

test('locate me: refused kindly when not allowed', async ({ page, context }) => {
	await context.clearPermissions();
	await page.goto('/');
	await mapIsReady(page);
	await page.getByRole('button', { name: 'Mein Standort' }).click();
	await expect(page.getByRole('alert')).toContainText('Wir kennen deinen Standort nicht');
});

test.describe('where the device is known', () => {
	test.use({ geolocation: { longitude: 8.1894, latitude: 51.2789 }, permissions: ['geolocation'] });

	test('the nearest place comes first, with its distance', async ({ page }) => {
		await page.goto('/?kind=farm');
		await mapIsReady(page);
		await page.getByRole('button', { name: 'Mein Standort' }).click();
		// nearest first within each group: it opens at two
		const later = page
			.locator('section section')
			.filter({ hasText: 'Öffnet heute noch' })
			.locator(rows)
			.first();
		await expect(later).toContainText('Hofkäserei Wennebrink');
		await expect(later).toContainText('0,0 km');
		expect(page.url()).not.toContain('near');
	});
});

test('language by address, remembered for the bare home page only', async ({ page }) => {
	await page.goto('/about');
	await page.locator('summary', { hasText: 'Sprache und Ansicht' }).click();
	await page.getByRole('link', { name: 'Nederlands' }).click();
	await expect(page).toHaveURL(/\/nl\/about$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
	await page.goto('/');
	await expect(page).toHaveURL(/\/nl\/?$/);
	await page.goto('/about');
	await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('dark as chosen: at once, and after a reload from the first byte on', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('/about');
	const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	const light = await ground();
	await page.locator('summary', { hasText: 'Sprache und Ansicht' }).click();
	await page.getByRole('radio', { name: 'Dunkel' }).check();
	await expect.poll(ground).not.toBe(light);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('radio', { name: 'Dunkel' })).toBeHidden();
	expect(await (await page.request.get('/about')).text()).toContain('data-theme="dark"');
	await page.reload();
	expect(await ground()).not.toBe(light);
});

test('hreflang and canonical name every language', async ({ page }) => {
	await page.goto('/en');
	await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/en\/?$/);
	for (const [language, path] of [
		['de', /:\d+\/$/],
		['en', /\/en\/?$/],
		['nl', /\/nl\/?$/],
	] as const)
		await expect(page.locator(`link[hreflang=${language}]`)).toHaveAttribute('href', path);
});

test('the map code comes after the list', async ({ page }) => {
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(request.url()));
	await page.goto('/', { waitUntil: 'commit' });
	await page.locator(rows).first().waitFor();
	const before = loaded.length;
	await mapIsReady(page);
	const mapScripts = loaded.slice(before).filter((url) => /\.(m?js|pmtiles)$/.test(url));
	expect(mapScripts.length).toBeGreaterThan(0);
	const html = await (await page.request.get('/')).text();
	for (const url of mapScripts.filter((one) => /maplibre|worker|pmtiles/.test(one)))
		expect(html).not.toContain(new URL(url).pathname);
});

for (const { colorScheme, width } of LOOKS)
	test(`axe finds nothing on the home page: ${colorScheme}, ${width} px`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 800 });
		await page.goto('/');
		await mapIsReady(page);
		await expectAccessible(page);
		await page.goto('/about');
		await expectAccessible(page);
	});

test('the sheet on a phone: larger and smaller by tap, place over the map @phone', async ({
	page,
}) => {
	await page.goto('/');
	await mapIsReady(page);
	const list = page.locator('section.list');
	const half = (await list.boundingBox())!.height;
	await page.getByRole('button', { name: 'Liste größer ziehen' }).click();
	await expect(async () =>
		expect((await list.boundingBox())!.height).toBeGreaterThan(half * 1.4),
	).toPass();
	await page.getByRole('button', { name: 'Liste kleiner ziehen' }).click();
	await expect(async () =>
		expect((await list.boundingBox())!.height).toBeCloseTo(half, -1),
	).toPass();
});

test('the filters lie over the list, down to their last button @phone', async ({ page }) => {
	await page.goto('/?kind=farm');
	await mapIsReady(page);
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	await page.getByRole('button', { name: 'Filter zurücksetzen' }).click();
	await expect(page).not.toHaveURL(/kind=/);
});

test('nothing needs more than 320 px of width @phone', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	for (const path of ['/', '/about', '/places/hofkaeserei-wennebrink']) {
		await page.goto(path);
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(overflow, path).toBeLessThanOrEqual(0);
	}
});

test('the sheet on a phone follows a pull and rests at the next stop @phone', async ({ page }) => {
	await page.goto('/');
	await mapIsReady(page);
	const list = page.locator('section.list');
	const half = (await list.boundingBox())!.height;
	const pull = async (way: number) => {
		const { x, y, width, height } = (await page.locator('.grab').boundingBox())!;
		await page.mouse.move(x + width / 2, y + height / 2);
		await page.mouse.down();
		await page.mouse.move(x + width / 2, y + height / 2 + way, { steps: 5 });
		await page.mouse.up();
	};
	await pull(300);
	await expect(async () => expect((await list.boundingBox())!.height).toBeCloseTo(96, -1)).toPass();
	await pull(-200);
	await expect(async () =>
		expect((await list.boundingBox())!.height).toBeCloseTo(half, -1),
	).toPass();
});

test('a circle that is asked for is drawn on the map', async ({ page }) => {
	// where there are no places and hardly any words, so that what is dark is the line
	const view = 'map=10/51/9.05';
	const darkness = async (search: string) => {
		await page.goto(`/?${search}`);
		await mapIsReady(page);
		const shot = await page.locator('canvas.maplibregl-canvas').screenshot();
		const pixels = await sharp(shot).greyscale().raw().toBuffer();
		return pixels.filter((grey) => grey < 70).length;
	};
	const without = await darkness(`near=9.05,51&${view}`);
	await expect
		.poll(() => darkness(`near=9.05,51&radius=12&${view}`), { timeout: 40_000 })
		.toBeGreaterThan(without + 300);
});
