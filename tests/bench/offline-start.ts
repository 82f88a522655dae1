import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import {
	FIRST_ROW,
	hasServiceWorker,
	inNewBrowser,
	MAP_READY,
	median,
	PATIENCE,
	slowDown,
} from './in-browser.ts';
import type { Line } from './line.ts';
import { measureMapAlone } from './map-alone.ts';
import type { ServedApp } from './served-app.ts';

const RUNS = 3;
const SLOW = 4;

/** When something was first to be seen, in milliseconds since somebody opened the page. */
interface Seen {
	row: number;
	map: number;
}

/** A new browser process on a profile that was here once; nobody answers. */
export async function benchOfflineStart(app: ServedApp, launch: LaunchOptions): Promise<Line[]> {
	const profile = await mkdtemp(path.join(tmpdir(), 'schatzkarte-profile-'));
	const { address } = app;
	try {
		if (!(await visitOnce(app, profile, launch))) {
			console.log('offline start: left out, no service worker yet.');
			return [];
		}
		await app.goOffline();
		const slow: Seen[] = [];
		const fast: Seen[] = [];
		for (let run = 0; run < RUNS; run++) {
			slow.push(await start(address, profile, launch, SLOW));
			fast.push(await start(address, profile, launch, 1));
		}
		const alone = await measureMapAlone(launch, SLOW);
		const line = (what: string, seen: keyof Seen, goal: number, others?: Line['others']): Line => ({
			what: `offline start, ${what}`,
			measured: median(slow.map((one) => one[seen])),
			unit: 'ms',
			goal,
			others: { 'without slow-down': median(fast.map((one) => one[seen])), ...others },
			note: `new process, ${SLOW}× CPU, WebGL in software, middle of ${RUNS}`,
		});
		return [
			line('first row of the list', 'row', 800),
			line('map ready', 'map', 2000, { 'the library with our map and no app': alone }),
		];
	} finally {
		await rm(profile, { recursive: true, force: true });
	}
}

/** Answers whether a service worker is in charge now. */
async function visitOnce(app: ServedApp, profile: string, launch: LaunchOptions): Promise<boolean> {
	return inNewBrowser(profile, launch, async (page) => {
		await page.goto(app.address);
		await page.locator(MAP_READY).waitFor({ timeout: PATIENCE });
		const has = await hasServiceWorker(page);
		await app.isQuiet();
		return has;
	});
}

async function start(
	address: string,
	profile: string,
	launch: LaunchOptions,
	slower: number,
): Promise<Seen> {
	return inNewBrowser(profile, launch, async (page) => {
		await slowDown(page, slower);
		await page.addInitScript(watch, { row: FIRST_ROW, map: MAP_READY });
		await page.goto(address, { timeout: PATIENCE });
		await page.waitForFunction(() => 'map' in (window as unknown as Watched).seen, null, {
			timeout: PATIENCE,
			polling: 500,
		});
		return page.evaluate(() => (window as unknown as Watched).seen as Seen);
	});
}

interface Watched {
	seen: Partial<Seen>;
}

/** Runs in the page: notes when a frame first had each thing. A frame's own time would be that of its beginning. */
function watch(selectors: Record<keyof Seen, string>): void {
	const seen: Partial<Seen> = {};
	Object.assign(window, { seen });
	const look = () => {
		for (const name of ['row', 'map'] as const)
			if (document.querySelector(selectors[name])) seen[name] ??= performance.now();
		if (seen.row === undefined || seen.map === undefined) requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}
