import AxeBuilder from '@axe-core/playwright';
import { createClient } from '@supabase/supabase-js';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app } from '../playwright.config.ts';
import { test as base, expect, type BrowserContextOptions, type Page } from '@playwright/test';

/** The data folder of the app the journeys talk to. */
const DATA_DIR = app.dataDir;

/** The app's own client, with the key of the data folder the journeys run on, or of that of an app of their own. */
function asService(url: string, dataDir = DATA_DIR) {
	const keys = readFileSync(path.join(dataDir, 'keys.json'), 'utf8');
	return createClient(url, (JSON.parse(keys) as { secret: string }).secret, {
		auth: { persistSession: false },
	});
}

/**
 * Waits until the app has taken over the page the server wrote: a click before that is lost. Kit's announcer is the
 * first thing only a running app adds.
 */
async function appRuns(page: Page): Promise<void> {
	const startsKit = page.locator('script', { hasText: 'kit.start' });
	if (await startsKit.count())
		await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}

/** Whoever opens a page may click at once. */
function waitForApp(page: Page): void {
	for (const way of ['goto', 'reload'] as const) {
		const load = page[way].bind(page) as (...how: unknown[]) => ReturnType<Page['goto']>;
		page[way] = async (...how: unknown[]) => {
			const response = await load(...how);
			await appRuns(page);
			return response;
		};
	}
}

/** Notes what goes wrong on a page without anybody clicking it: console errors, exceptions, blocked loads. */
async function noteFaults(page: Page, faults: string[]): Promise<void> {
	page.on('console', (message) => {
		const isMeant =
			// a page that is meant to answer 404 or 410 says so on the console, too
			/Failed to load resource.*status of (404|410)/.test(message.text()) ||
			// Playwright's own script, in the frame of a mail that may run none
			/^Blocked script execution in 'about:srcdoc'/.test(message.text());
		if (message.type() === 'error' && !isMeant) faults.push(message.text());
	});
	page.on('pageerror', (error) => faults.push(String(error)));
	page.on('request', (request) => {
		const { hostname, protocol } = new URL(request.url());
		if (/^https?:$/.test(protocol) && hostname !== 'localhost')
			faults.push(`request to a third party: ${request.url()}`);
	});
	await page.addInitScript(() =>
		document.addEventListener('securitypolicyviolation', (event) =>
			console.error(`CSP: ${event.violatedDirective} blocked ${event.blockedURI}`),
		),
	);
}

interface Fixtures {
	faults: string[];
	/** A page of somebody else, who has a browser profile of their own. */
	somebodyElse: (how?: BrowserContextOptions) => Promise<Page>;
}

const test = base.extend<Fixtures>({
	page: async ({ page, javaScriptEnabled }, use) => {
		if (javaScriptEnabled) waitForApp(page);
		await use(page);
	},
	faults: [
		async ({ page }, use) => {
			const faults: string[] = [];
			await noteFaults(page, faults);
			await use(faults);
			expect(faults, 'faults on the page').toEqual([]);
		},
		{ auto: true },
	],
	somebodyElse: async ({ browser, faults }, use) => {
		const pages: Page[] = [];
		await use(async (how) => {
			const page = await (await browser.newContext(how)).newPage();
			pages.push(page);
			waitForApp(page);
			await noteFaults(page, faults);
			return page;
		});
		for (const page of pages) await page.context().close();
	},
});

/**
 * How pages are looked at by axe: each theme and each width once. What contrast depends on and what width depends on
 * have nothing to do with each other.
 */
const LOOKS = [
	{ colorScheme: 'light', width: 320 },
	{ colorScheme: 'dark', width: 1280 },
] as const;

/** Demands that axe finds nothing against WCAG 2.2 AA. */
async function expectAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	const found = violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' · ')}`,
	);
	expect(found).toEqual([]);
}

/** The map has drawn: all later questions to it have an answer. */
async function mapIsReady(page: Page): Promise<void> {
	await expect(page.locator('[data-condition="ready"]')).toBeVisible({ timeout: 40_000 });
}

export { asService, DATA_DIR, expect, expectAccessible, LOOKS, mapIsReady, test };
