import { existsSync } from 'node:fs';
import {
	chromium,
	type BrowserContextOptions,
	type LaunchOptions,
	type Page,
} from '@playwright/test';
import { browserPath, LAUNCH_ARGUMENTS } from '../../src/cli/browser.ts';
import { isBuilt } from './built-chunks.ts';
import { benchFirstVisitBytes } from './first-visit-bytes.ts';
import { benchFirstVisitVitals } from './first-visit-vitals.ts';
import type { Line } from './line.ts';
import { benchOfflineStart } from './offline-start.ts';
import { ServedApp } from './served-app.ts';

/** How a phone looks at the app. */
export const PHONE: BrowserContextOptions = {
	viewport: { width: 390, height: 844 },
	deviceScaleFactor: 3,
	isMobile: true,
	hasTouch: true,
	locale: 'de-DE',
	timezoneId: 'Europe/Berlin',
};

/** The list is alive without a map; the map says so by itself. */
export const FIRST_ROW = 'article.place';
export const MAP_READY = '[data-condition="ready"]';

/** How long a slowed-down page may take, in milliseconds. */
export const PATIENCE = 120_000;

/** First visit and cold start, as a browser sees them; left out where there is none. */
export async function benchInBrowser(): Promise<Line[]> {
	const executablePath = browserPath();
	const missing = !executablePath
		? 'no Chromium was found'
		: !isBuilt() || !existsSync('build/server/handler.js')
			? 'nothing is built yet (npm run build)'
			: null;
	if (missing) {
		console.log(`first visit and offline start: left out, ${missing}.`);
		return [];
	}
	const launch: LaunchOptions = { executablePath: executablePath!, args: LAUNCH_ARGUMENTS };
	const app = await ServedApp.start();
	const browser = await chromium.launch(launch);
	try {
		return [
			...(await benchFirstVisitBytes(app, browser)),
			...(await benchFirstVisitVitals(app, browser)),
			...(await benchOfflineStart(app, launch)),
		];
	} finally {
		await browser.close();
		await app.stop();
	}
}

/** Slows the page's processor down, as Lighthouse does for a phone of the middle class. */
export async function slowDown(page: Page, times: number): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}

/** Lets somebody use a page of a new browser process, on a profile that may have been here before. */
export async function inNewBrowser<Answer>(
	profile: string,
	launch: LaunchOptions,
	use: (page: Page) => Promise<Answer>,
): Promise<Answer> {
	const context = await chromium.launchPersistentContext(profile, { ...launch, ...PHONE });
	try {
		return await use(context.pages()[0]!);
	} finally {
		await context.close();
	}
}

/** Waits for the service worker to be active; false where none registers within five seconds, or never gets ready. */
export function hasServiceWorker(page: Page): Promise<boolean> {
	return page.evaluate(async (patience) => {
		const later = (milliseconds: number) =>
			new Promise<null>((done) => setTimeout(() => done(null), milliseconds));
		const soon = performance.now() + 5_000;
		while (!(await navigator.serviceWorker.getRegistration())) {
			if (performance.now() > soon) return false;
			await later(200);
		}
		return (await Promise.race([navigator.serviceWorker.ready, later(patience)])) !== null;
	}, PATIENCE);
}

/** The middle one of several values: one run that was disturbed does not count. */
export function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
