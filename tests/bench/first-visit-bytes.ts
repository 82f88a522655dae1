import type { Browser } from '@playwright/test';
import { mapAddresses } from './built-chunks.ts';
import { FIRST_ROW, hasServiceWorker, MAP_READY, PATIENCE, PHONE } from './in-browser.ts';
import type { Line } from './line.ts';
import type { Served, ServedApp } from './served-app.ts';

const SCRIPT = /javascript/;
/** Comes when the page is at rest, for pages that somebody may open without network. */
const STORIES = '/catalogue/stories.ndjson';
const kB = (served: readonly Served[]) => served.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

/** What the server sends to a phone that has never been here: heads and bodies as they went over the wire. */
export async function benchFirstVisitBytes(app: ServedApp, browser: Browser): Promise<Line[]> {
	const plain = await visit(app, browser, { map: false, worker: false });
	const first = named(plain.page);
	const alive = plain.served.filter(({ path }) => first.has(path));
	const whole = await visit(app, browser, { map: true, worker: false });
	const kept = await visit(app, browser, { map: true, worker: true });
	const drawn = whole.served.filter(({ path }) => path !== STORIES);
	const scripts = plain.served.filter(({ type }) => SCRIPT.test(type));
	return [
		{
			what: 'first visit, JavaScript until the list is alive',
			measured: kB(alive),
			unit: 'kB',
			goal: 90,
			note: `${alive.length} files, with their heads`,
		},
		{
			what: 'first visit, all JavaScript without the map',
			measured: kB(scripts),
			unit: 'kB',
			note: `${scripts.length} files: filters, search and catalogue come after the list`,
		},
		{
			what: 'first visit, everything without the map',
			measured: kB(plain.served.filter(({ path }) => path !== STORIES)),
			unit: 'kB',
			note: byType(plain.served),
		},
		{
			what: 'first visit, all in, map drawn',
			measured: kB(drawn),
			unit: 'kB',
			goal: 770,
			note: byType(drawn),
		},
		...(kept.hasWorker
			? [
					{
						what: 'first visit, what is kept besides for later',
						measured: kB(kept.served) - kB(drawn),
						unit: 'kB',
						note: `${kept.served.length - drawn.length} answers, when the page rests: all of the app, stories`,
					},
				]
			: []),
	];
}

/** One visit with nothing kept before. */
async function visit(
	app: ServedApp,
	browser: Browser,
	{ map, worker }: { map: boolean; worker: boolean },
): Promise<{ served: Served[]; page: string; hasWorker: boolean }> {
	const context = await browser.newContext({
		...PHONE,
		serviceWorkers: worker ? 'allow' : 'block',
	});
	const page = await context.newPage();
	if (!map)
		for (const address of mapAddresses())
			await page.route(`**${address}`, (route) => route.abort());
	app.forget();
	const stories = worker && page.waitForResponse(`**${STORIES}`, { timeout: PATIENCE });
	const response = await page.goto(app.address);
	// Kit names scripts in the head of the answer and in the page
	const text = (await response!.headerValue('link')) + (await response!.text());
	await page.locator(FIRST_ROW).first().waitFor();
	if (map) await page.locator(MAP_READY).waitFor({ timeout: PATIENCE });
	const hasWorker = worker && (await hasServiceWorker(page));
	await stories;
	await app.isQuiet();
	const { served } = app;
	await context.close();
	return { served, page: text, hasWorker };
}

/** Paths of the scripts that a page names itself: with these the list is alive. */
function named(page: string): Set<string> {
	return new Set(Array.from(page.matchAll(/["<](\/_app\/[^">]+\.js)[">]/g), ([, path]) => path!));
}

/** "JavaScript 300 · font 120 · …" in kB, largest first. */
function byType(served: readonly Served[]): string {
	const groups = new Map<string, number>();
	for (const one of served) {
		const name = nameOf(one);
		groups.set(name, (groups.get(name) ?? 0) + kB([one]));
	}
	return [...groups]
		.map(([name, size]) => ({ name, size }))
		.sort((a, b) => b.size - a.size)
		.map(({ name, size }) => `${name} ${size.toFixed(0)}`)
		.join(' · ');
}

function nameOf({ path, type }: Served): string {
	if (SCRIPT.test(type)) return 'JavaScript';
	if (path.endsWith('.pmtiles')) return 'map';
	const [family, kind] = type.split('/');
	return family === 'image' || family === 'font' ? `${family}s` : (kind ?? type);
}
