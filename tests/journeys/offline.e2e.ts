/** The valley: no server, no network, another day. */
import { test as base, type Page } from '@playwright/test';
import { expect, mapIsReady } from './fixtures.ts';
import { countKept, OwnApp, Phone } from './own-app.ts';

const rows = 'article.place';
const DAY = 86_400_000;

const PHOTO = '/storage/v1/object/public/photos/burg-altena/1-WIDTH.webp';
const LARGER = new RegExp(PHOTO.replace('WIDTH', '(480|960|1280)'));

/** Runs in the page: looks at a picture. */
function look(src: string): Promise<unknown> {
	const image = Object.assign(new Image(), { src });
	return image.decode();
}

interface Told {
	slug: string;
	answer: string;
}

/** A phone that has seen the map once, a week's worth of answers, and no server any more. */
const test = base.extend<
	{ phone: Phone },
	{ visited: { phone: Phone; app: OwnApp; told: Told[] } }
>({
	visited: [
		async ({ browserName: _ }, use) => {
			const app = new OwnApp();
			const phone = new Phone();
			await app.start();
			const page = await phone.wake();
			await page.goto(app.origin);
			await mapIsReady(page);
			await page.evaluate(() => navigator.serviceWorker.ready);
			await page.evaluate(look, PHOTO.replace('WIDTH', '160'));
			await expect.poll(() => countKept(page, 'places')).toBeGreaterThan(100);
			const feed = await fetch(`${app.origin}/feeds/places.geojson?at=${inEightDays()}`);
			const { features } = (await feed.json()) as { features: { properties: Told }[] };
			await phone.sleep();
			await app.kill();
			await use({ phone, app, told: features.map(({ properties }) => properties) });
			await phone.remove();
			await app.remove();
		},
		{ scope: 'worker', timeout: 240_000 },
	],
	phone: async ({ visited }, use) => {
		visited.phone.faults.length = 0;
		await use(visited.phone);
		await visited.phone.sleep();
		expect(visited.phone.faults, 'faults on the page').toEqual([]);
	},
});

/** Eleven o'clock on the day that comes in eight days, by the clock of the region. */
function inEightDays(): string {
	const day = new Date(Date.now() + 8 * DAY).toLocaleDateString('sv', {
		timeZone: 'Europe/Berlin',
	});
	return `${day}T11:00`;
}

/** What the list says of each place, once the rows below the screen have followed. */
async function answers(page: Page): Promise<[slug: string, answer: string][]> {
	await expect(page.locator(rows).nth(20)).toBeAttached();
	return page
		.locator(rows)
		.evaluateAll((all) =>
			all.map((row) => [(row as HTMLElement).dataset.slug!, (row as HTMLElement).dataset.answer!]),
		);
}

test('a fresh browser without server and network: list, search, Sunday, a place never seen, the map', async ({
	phone,
	visited: { app },
}) => {
	const page = await phone.wake({ offline: true });
	await page.goto(app.origin);
	await expect(page.locator(rows).first()).toBeVisible();
	await expect(
		page.getByText(/^Ohne Netz · Stand heute um \d\d:\d\d|^Ohne Netz · Stand/),
	).toBeVisible();
	await mapIsReady(page);
	await expect(page.locator('[data-condition]')).toHaveAttribute('data-open', /\d+/);

	await page.getByRole('radiogroup').getByText('So 14:00').click();
	await expect(page).toHaveURL(/at=\d{4}-\d\d-\d\dT14:00/);
	await page.getByRole('combobox').fill('kaese');
	const found = page.locator(rows).filter({ hasText: 'Hofkäserei Wennebrink' });
	await expect(found).toBeVisible();
	await found.getByRole('link').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hofkäserei Wennebrink');
	await expect(page.getByText('Der Kessel war zu groß für die Tür')).toBeVisible();
	await expect(page.getByRole('table')).toContainText('14:00');
	await expect(page.getByText('Mechthild Wennebrink', { exact: true })).toBeVisible();

	// by its address too, in another language; its picture is the small one that was looked at
	const picture = page.waitForResponse((answer) => LARGER.test(answer.url()));
	await page.goto(`${app.origin}/nl/places/burg-altena`);
	expect((await picture).headers()['content-type']).toBe('image/webp');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Altena');
	await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
	await page.goto(`${app.origin}/about`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('an address nobody knows says that it needs the network, and leads back to the map', async ({
	phone,
	visited: { app },
}) => {
	const page = await phone.wake({ offline: true });
	await page.goto(`${app.origin}/places/zzz-qqq`);
	await expect(page.getByRole('heading', { name: 'Diese Seite braucht Netz' })).toBeVisible();
	await page.getByRole('link', { name: 'Zur Karte' }).click();
	await expect(page.locator(rows).first()).toBeVisible();
});

test('eight days later, still in the valley: answers as the server would give them, and how old they are', async ({
	phone,
	visited: { app, told },
}) => {
	const page = await phone.wake({ offline: true });
	await page.clock.setFixedTime(`${inEightDays()}:00${offset()}`);
	await page.goto(app.origin);
	await expect(page.locator(rows).first()).toBeVisible();
	await expect(page.getByText(/^Ohne Netz · Stand (?!heute)/)).toBeVisible();
	const expected = new Map(told.map(({ slug, answer }) => [slug, answer]));
	const shown = await answers(page);
	expect(shown.filter(([slug, answer]) => expected.get(slug) !== answer)).toEqual([]);
});

test('fourteen months later nothing is said to be open', async ({ phone, visited: { app } }) => {
	const page = await phone.wake({ offline: true });
	await page.clock.setFixedTime(Date.now() + 430 * DAY);
	await page.goto(app.origin);
	await expect(page.locator(rows).first()).toBeVisible();
	const shown = await answers(page);
	expect(shown.filter(([, answer]) => answer !== 'unknown')).toEqual([]);
});

test('a map that lost its graphics in the background is made anew, where it was', async ({
	phone,
	visited: { app },
}) => {
	const page = await phone.wake({ offline: true });
	await page.goto(`${app.origin}/?map=10/51.2/8.1`);
	await mapIsReady(page);
	await page.evaluate(() => {
		const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')!;
		canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
	});
	await expect(page.locator('[data-condition="webgl-lost"]')).toBeVisible();
	// as the page comes back from the background
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await mapIsReady(page);
});

/** That of the region's clock in eight days: +01:00 or +02:00. */
function offset(): string {
	const name = new Date(Date.now() + 8 * DAY).toLocaleString('en', {
		timeZone: 'Europe/Berlin',
		timeZoneName: 'longOffset',
	});
	return /GMT(\S+)/.exec(name)![1]!;
}
