import type { Browser, Page } from '@playwright/test';
import { mapAddresses } from './built-chunks.ts';
import { FIRST_ROW, MAP_READY, median, PATIENCE, slowDown } from './in-browser.ts';
import type { Line } from './line.ts';
import type { ServedApp } from './served-app.ts';

/** Lighthouse's mobile: a phone of the middle class on slow 4G, applied for real instead of simulated. */
const MOBILE = { width: 412, height: 823, scale: 1.75, slowDown: 4 };
const SLOW_4G = {
	offline: false,
	/** Milliseconds there and back. */
	latency: 150,
	/** Bytes a second: 1.6 Mbit/s down, 750 kbit/s up. */
	downloadThroughput: (1.6 * 1024 * 1024) / 8,
	uploadThroughput: (750 * 1024) / 8,
};
const RUNS = 3;
/** Nothing long has run for this long, in milliseconds: the page is at rest. */
const REST = 5_000;
/** How long one waits for that, in milliseconds: on a busy machine every little thing takes long. */
const LATEST = 20_000;

interface Vitals {
	/** When the largest thing in view was painted, in milliseconds. */
	lcp: number;
	/** What that was. */
	largest: string;
	/** Layout shift: the worst second or so, as Chromium counts it. */
	cls: number;
	/** Milliseconds beyond 50 in each long task after the first paint. */
	tbt: number;
}

/** LCP, CLS and TBT of a first visit, with the map and without it. */
export async function benchFirstVisitVitals(app: ServedApp, browser: Browser): Promise<Line[]> {
	const whole: Vitals[] = [];
	const plain: Vitals[] = [];
	for (let run = 0; run < RUNS; run++) {
		whole.push(await visit(app, browser, true));
		plain.push(await visit(app, browser, false));
	}
	const line = (what: string, vital: 'lcp' | 'cls' | 'tbt', unit: string, goal: number): Line => ({
		what: `first visit, ${what}`,
		measured: median(whole.map((one) => one[vital])),
		unit,
		goal,
		others: { 'without the map': median(plain.map((one) => one[vital])) },
	});
	const settings = `as Lighthouse mobile: 4× CPU, 1.6 Mbit/s, 150 ms; WebGL in software, middle of ${RUNS}`;
	return [
		{ ...line('LCP', 'lcp', 'ms', 2500), note: `${whole[0]!.largest}; ${settings}` },
		{ ...line('CLS', 'cls', '', 0.05), note: settings },
		{ ...line('TBT', 'tbt', 'ms', 200), note: settings },
	];
}

async function visit(app: ServedApp, browser: Browser, withMap: boolean): Promise<Vitals> {
	const context = await browser.newContext({
		viewport: { width: MOBILE.width, height: MOBILE.height },
		deviceScaleFactor: MOBILE.scale,
		isMobile: true,
		hasTouch: true,
		locale: 'de-DE',
		timezoneId: 'Europe/Berlin',
	});
	const page = await context.newPage();
	if (!withMap)
		for (const address of mapAddresses())
			await page.route(`**${address}`, (route) => route.abort());
	await page.addInitScript(watch);
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', SLOW_4G);
	await slowDown(page, MOBILE.slowDown);
	await page.goto(app.address, { timeout: PATIENCE });
	await page.locator(FIRST_ROW).first().waitFor({ timeout: PATIENCE });
	if (withMap) await page.locator(MAP_READY).waitFor({ timeout: PATIENCE });
	await app.isQuiet();
	const vitals = await rested(page);
	await context.close();
	return vitals;
}

/** What was noted, once the page is at rest. */
async function rested(page: Page): Promise<Vitals> {
	return page.evaluate(
		async ([rest, latest]) => {
			const { vitals } = window as unknown as Watched;
			const since = performance.now();
			while (performance.now() - vitals.busyUntil < rest && performance.now() - since < latest)
				await new Promise((done) => setTimeout(done, 250));
			const { lcp, largest, shifts, tasks } = vitals;
			const [paint] = performance.getEntriesByName('first-contentful-paint');
			const after = tasks.filter(({ start }) => start > (paint?.startTime ?? 0));
			let cls = 0;
			// a window of shifts ends after a second without one, or after five in all
			let [sum, first, last] = [0, -Infinity, -Infinity];
			for (const { value, start } of shifts) {
				if (start - last > 1_000 || start - first > 5_000) [sum, first] = [0, start];
				sum += value;
				last = start;
				cls = Math.max(cls, sum);
			}
			const tbt = after.reduce((total, { duration }) => total + Math.max(0, duration - 50), 0);
			return { lcp, largest, cls, tbt };
		},
		[REST, LATEST] as const,
	);
}

interface Watched {
	vitals: {
		lcp: number;
		largest: string;
		shifts: { value: number; start: number }[];
		tasks: { duration: number; start: number }[];
		busyUntil: number;
	};
}

/** Runs in the page, before anything else. */
function watch(): void {
	const vitals: Watched['vitals'] = { lcp: 0, largest: '', shifts: [], tasks: [], busyUntil: 0 };
	Object.assign(window, { vitals });
	const observe = <Entry extends PerformanceEntry>(type: string, note: (entry: Entry) => void) =>
		new PerformanceObserver((list) => (list.getEntries() as Entry[]).forEach(note)).observe({
			type,
			buffered: true,
		});
	observe<PerformanceEntry & { element: Element | null }>('largest-contentful-paint', (entry) => {
		vitals.lcp = entry.startTime;
		const { localName, className } = entry.element ?? { localName: 'gone', className: '' };
		vitals.largest = `${localName}.${String(className).split(' ')[0]}`;
	});
	observe<PerformanceEntry & { value: number; hadRecentInput: boolean }>(
		'layout-shift',
		({ value, hadRecentInput, startTime }) =>
			hadRecentInput || vitals.shifts.push({ value, start: startTime }),
	);
	observe('longtask', ({ startTime, duration }) => {
		vitals.tasks.push({ start: startTime, duration });
		vitals.busyUntil = startTime + duration;
	});
}
