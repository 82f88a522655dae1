import { asService, expect, expectAccessible, test, LOOKS } from './fixtures.ts';

const FARM = '/places/hofkaeserei-wennebrink';
const CASTLE = '/places/burg-altena';

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a farm tells everything it has to tell', async ({ page }) => {
		await page.goto(FARM);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hofkäserei Wennebrink');
		await expect(page.getByText('Beispiel: erfunden')).toBeVisible();
		for (const title of [
			'Die Geschichte',
			'Was es gibt und woher es kommt',
			'Barrieren und Zugang',
			'Hinkommen',
			'Woher wir das wissen',
		])
			await expect(page.getByRole('heading', { name: title })).toBeVisible();
		await expect(page.getByText('Öffnet heute um 14:00')).toBeVisible();
		await expect(page.getByRole('row', { name: /^Mi/ })).toContainText('14:00–18:00');
		await expect(page.getByRole('row', { name: /^So/ })).toContainText('geschlossen');
		await page.getByText('Angabe im Wortlaut').click();
		await expect(page.getByText('Tu-Fr 14:00-18:00')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Anrufen' })).toHaveAttribute('href', /^tel:\d+$/);
		await expect(page.getByRole('link', { name: 'Hinweg' })).toHaveAttribute(
			'href',
			/openstreetmap\.org\/directions/,
		);
		await expect(page.getByRole('img', { name: /^Lage von/ })).toBeVisible();
		await expect(page.getByRole('link', { name: 'CC BY 4.0' }).first()).toBeVisible();
	});

	test('Leichte Sprache and story change places by a choice alone', async ({ page }) => {
		await page.goto(FARM);
		const easy = page.getByText('Hier leben 34 Kühe.');
		const story = page.getByText('Als Mechthild Wennebrink');
		await expect(story).toBeVisible();
		await expect(easy).toBeHidden();
		await page.getByRole('radio', { name: 'Leichte Sprache' }).check();
		await expect(easy).toBeVisible();
		await expect(story).toBeHidden();
	});

	test('a product leads to the place its milk comes from', async ({ page }) => {
		await page.goto('/places/hofcafe-dreischlag');
		await page.locator('.products').getByRole('link', { name: 'Hofkäserei Wennebrink' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hofkäserei Wennebrink');
	});
});

test('a real place says which hours it does not know, and where it comes from', async ({
	page,
}) => {
	await page.goto(CASTLE);
	await expect(page.getByText('Zeiten unbekannt')).toBeVisible();
	await expect(page.getByText('beim Betreiber zu erfahren')).toBeVisible();
	await expect(page.getByText('Beispiel', { exact: false })).toHaveCount(0);
	await expect(page.locator('#source').locator('..')).toContainText('Schatzkarte Südwestfalen');
});

test('the picture is the first thing fetched and keeps its place', async ({ page }) => {
	await page.goto(FARM);
	const hero = page.locator('figure img').first();
	await expect(hero).toHaveAttribute('srcset', /-160\.webp 160w.*-960\.webp 960w/);
	await expect(hero).toHaveAttribute('fetchpriority', 'high');
	expect(
		await hero.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth),
	).toBeTruthy();
	await expect(page.locator('figcaption').first()).toContainText('CC BY 4.0');
});

test('search engines get canonical address, languages, preview and JSON-LD', async ({ page }) => {
	await page.goto(`/en${FARM}`);
	const base = new URL(page.url()).origin;
	const href = (selector: string) => page.locator(selector).getAttribute('href');
	expect(await href('link[rel=canonical]')).toBe(`${base}/en${FARM}`);
	expect(await href('link[hreflang=de]')).toBe(base + FARM);
	expect(await href('link[hreflang=nl]')).toBe(`${base}/nl${FARM}`);
	expect(await href('link[hreflang=x-default]')).toBe(base + FARM);

	const image = await page.locator('meta[property="og:image"]').getAttribute('content');
	expect(image).toMatch(/^http.*-960\.webp$/);
	expect((await page.request.get(image!)).headers()['content-type']).toBe('image/webp');

	const [json, visits] = await page.locator('script[type="application/ld+json"]').allTextContents();
	expect(visits).toContain('"@type":"Event"');
	const graph = JSON.parse(json!)['@graph'] as Record<string, unknown>[];
	const place = graph.find((node) => node['@id'] === base + FARM);
	expect(place).toMatchObject({
		name: 'Hofkäserei Wennebrink',
		url: `${base}/en${FARM}`,
		geo: { '@type': 'GeoCoordinates' },
		address: { addressCountry: 'DE' },
	});
	expect(place!['@type']).toContain('LocalBusiness');
	expect(place).not.toHaveProperty('openingHours');
});

test('an address that leads nowhere answers 404 and knows what was meant', async ({ page }) => {
	const answer = await page.goto('/places/hofkaserei-wenebrink');
	expect(answer?.status()).toBe(404);
	await page.getByRole('link', { name: 'Hofkäserei Wennebrink' }).click();
	await expect(page).toHaveURL(new RegExp(`${FARM}$`));
	expect((await page.goto('/en/places/hofkaserei-wenebrink'))?.status()).toBe(404);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a place that moved answers 301, one that is gone 410 with its reason', async ({
	page,
	request,
	baseURL,
}) => {
	const service = asService(baseURL!);
	const slug = 'altstadt-olpe';
	const { data } = await service
		.from('places')
		.select('id')
		.eq('slug', slug)
		.single()
		.throwOnError();
	const place_id = data!.id as string;
	const rename = (new_slug: string) =>
		service.rpc('rename_place_slug', { place_id, new_slug }).throwOnError();
	const become = (new_status: string, reason?: string) =>
		service.rpc('set_place_status', { place_id, new_status, reason }).throwOnError();
	try {
		await rename(`${slug}-im-test`);
		const moved = await request.get(`/nl/places/${slug}?x=1`, { maxRedirects: 0 });
		expect(moved.status()).toBe(301);
		expect(moved.headers().location).toBe(`/nl/places/${slug}-im-test?x=1`);

		await become('archived', 'Nur zur Probe.');
		const gone = await page.goto(`/places/${slug}-im-test`);
		expect(gone?.status()).toBe(410);
		await expect(page.getByText('Nur zur Probe.')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'In der Nähe' })).toBeVisible();
		expect(await page.locator('main li a').count()).toBeGreaterThan(2);
		expect((await request.get(`/places/${slug}`)).status()).toBe(410);
	} finally {
		await become('published').then(undefined, () => {}); // already is, where the first step failed
		await rename(slug);
	}
	expect((await request.get(`/places/${slug}`)).status()).toBe(200);
});

test('search engines leave out what is invented, and nothing else', async ({ page }) => {
	const robots = page.locator('meta[name=robots]');
	await page.goto(FARM);
	await expect(robots).toHaveAttribute('content', 'noindex');
	await page.goto(CASTLE);
	await expect(robots).toHaveCount(0);
});

test('the sitemap names every real place in every language, robots.txt names the sitemap', async ({
	request,
	baseURL,
}) => {
	const sitemap = await request.get('/sitemap.xml');
	expect(sitemap.headers()['content-type']).toContain('xml');
	const xml = await sitemap.text();
	const { data: real } = await asService(baseURL!)
		.from('places')
		.select('slug')
		.match({ status: 'published', example: false })
		.throwOnError();
	const named = [...xml.matchAll(/<loc>http:\/\/[^/]*([^<]*\/places\/[^<]*)<\/loc>/g)];
	expect(named.map(([, path]) => path).toSorted()).toEqual(
		real
			.flatMap(({ slug }) => ['', '/en', '/nl'].map((language) => `${language}/places/${slug}`))
			.toSorted(),
	);
	expect(xml).toContain(`/nl${CASTLE}</loc>`);
	expect(xml).not.toContain(FARM);
	expect(await (await request.get('/robots.txt')).text()).toMatch(
		/^Sitemap: http.*\/sitemap\.xml$/m,
	);
});

for (const { colorScheme, width } of LOOKS)
	test(`axe finds nothing on place pages: ${colorScheme}, ${width} px`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 800 });
		for (const path of [FARM, CASTLE, '/places/nowhere-at-all']) {
			await page.goto(path);
			await expectAccessible(page);
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(overflow, path).toBeLessThanOrEqual(0);
		}
	});
