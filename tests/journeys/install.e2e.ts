import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const IPHONE =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const PLACE = '/places/hofkaeserei-wennebrink';

const hint = (page: Page) =>
	page.getByRole('region', { name: 'Die Karte auf deinem Startbildschirm' });

/** What the device remembers of earlier visits, before the page is opened. */
const remember = (page: Page, kept: object) =>
	page.addInitScript(
		// only once: what the page itself writes must outlive a reload
		(text) => localStorage.getItem('install-hint') ?? localStorage.setItem('install-hint', text),
		JSON.stringify(kept),
	);
const yesterday = (page: Page) => remember(page, { days: 1, last: 0, settled: false });

/** Chromium makes its offer to real visitors only; this is what it would look like. */
const makeOffer = (page: Page, outcome: 'accepted' | 'dismissed') =>
	page.evaluate((outcome) => {
		const offer = new Event('beforeinstallprompt', { cancelable: true });
		Object.assign(offer, {
			prompt: async () => (document.documentElement.dataset.prompted = 'yes'),
			userChoice: Promise.resolve({ outcome }),
		});
		dispatchEvent(offer);
		return offer.defaultPrevented;
	}, outcome);

/** The page runs and has noted the visit: what follows finds its listeners. */
const hasNoted = (page: Page, days: number) =>
	expect
		.poll(() => page.evaluate(() => localStorage.getItem('install-hint')))
		.toContain(`"days":${days}`);

for (const [path, language] of [
	['/', 'de'],
	['/en', 'en'],
	['/nl/about', 'nl'],
	[PLACE, 'de'],
] as const)
	test(`${path} links a manifest in its language`, async ({ page, request, baseURL }) => {
		await page.goto(path);
		const href = await page.locator('link[rel=manifest]').getAttribute('href');
		const answer = await request.get(href!);
		expect(answer.headers()['content-type']).toBe('application/manifest+json');
		const manifest = (await answer.json()) as {
			lang: string;
			icons: { src: string; type: string }[];
			screenshots: { src: string; type: string }[];
		};
		expect(manifest.lang).toBe(language);
		for (const { src, type } of [...manifest.icons, ...manifest.screenshots]) {
			const picture = await request.get(src);
			expect(picture.headers()['content-type'], src).toBe(type);
		}
		// the browser's own reader finds nothing wrong
		const session = await page.context().newCDPSession(page);
		const read = await session.send('Page.getAppManifest');
		expect(read.errors).toEqual([]);
		expect(read.url).toBe(new URL(href!, baseURL).href);
	});

test('iOS finds its icon', async ({ page, request }) => {
	await page.goto('/');
	const href = await page.locator('link[rel=apple-touch-icon]').getAttribute('href');
	expect((await request.get(href!)).headers()['content-type']).toBe('image/png');
});

test.describe('on an iPhone', () => {
	test.use({ userAgent: IPHONE });

	test('the first day asks nothing, however often the page is opened', async ({ page }) => {
		await page.goto('/about');
		await hasNoted(page, 1);
		await page.reload();
		await page.waitForLoadState('networkidle');
		await expect(hint(page)).toBeHidden();
	});

	test('the second day says how, and once put away it stays away', async ({ page }) => {
		await yesterday(page);
		await page.goto('/');
		await expect(hint(page)).toContainText('Tippe auf „Teilen“');
		await expect(hint(page)).toContainText('„Zum Home-Bildschirm“');
		await expectAccessible(page);
		await hint(page).getByRole('button', { name: 'Hinweis ausblenden' }).click();
		const said = hint(page).getByRole('status');
		await expect(said).toHaveText('Ausgeblendet. Dieser Hinweis kommt nicht wieder.');
		await expect(said).toBeFocused();
		await page.goto('/about');
		await page.waitForLoadState('networkidle');
		await expect(hint(page)).toBeHidden();
	});
});

test('where the browser makes an offer, a button passes it on', async ({ page }) => {
	await yesterday(page);
	await page.goto('/about');
	await hasNoted(page, 2);
	await expect(hint(page)).toBeHidden();
	expect(await makeOffer(page, 'accepted'), 'Chrome shows no bar of its own').toBe(true);
	await hint(page).getByRole('button', { name: 'Zum Startbildschirm' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-prompted', 'yes');
	await expect(hint(page).getByRole('status')).toHaveText(
		'Die Karte liegt jetzt auf deinem Startbildschirm.',
	);
});

test('what was offered on one page can be taken on the next', async ({ page }) => {
	await yesterday(page);
	await page.goto(PLACE);
	await hasNoted(page, 2);
	await makeOffer(page, 'dismissed');
	await page.getByRole('contentinfo').getByRole('link', { name: 'Über' }).click();
	await hint(page).getByRole('button', { name: 'Zum Startbildschirm' }).click();
	await expect(hint(page).getByRole('status')).toHaveText(/Ausgeblendet/);
});

for (const [what, query, leadsTo] of [
	['a place', `url=http://localhost{port}${PLACE}`, PLACE],
	['a place in another language', `text=Da! http://localhost{port}/nl${PLACE}`, PLACE],
	['a search', 'title=Burg&text=&url=https://maps.example/x', '/?q=Burg'],
] as const)
	test(`sharing leads to ${what}`, async ({ page, baseURL }) => {
		const { port } = new URL(baseURL!);
		await page.goto(`/share?${query.replace('{port}', `:${port}`)}`);
		await expect(page).toHaveURL((url) => url.pathname + url.search === leadsTo);
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	});

test('sharing stays in the language of the app it was shared with', async ({ page, baseURL }) => {
	await page.goto(`/en/share?url=${baseURL}/nl${PLACE}`);
	await expect(page).toHaveURL(new RegExp(`/en${PLACE}$`));
});

test('what cannot be read is said, with a way on', async ({ page }) => {
	await page.goto('/share?url=https://maps.example/x');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Darin war kein Ort zu erkennen',
	);
	await expectAccessible(page);
	await page.getByRole('main').getByRole('link', { name: 'Zur Karte' }).click();
	await expect(page).toHaveURL((url) => url.pathname === '/');
});

test('sharing asks no server: once the app runs, it decides by itself', async ({
	page,
	baseURL,
}) => {
	await page.goto('/about');
	// a link that came before the app took over the page would go with it
	await hasNoted(page, 1);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.evaluate((href) => {
		const link = document.createElement('a');
		Object.assign(link, { href, textContent: 'share' });
		document.querySelector('main')!.prepend(link);
	}, `/share?text=${baseURL}${PLACE}`);
	await page.getByRole('link', { name: 'share', exact: true }).click();
	await expect(page).toHaveURL(new RegExp(`${PLACE}$`));
	expect(asked.filter((path) => path.startsWith('/share'))).toEqual([]);
});
