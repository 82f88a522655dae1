import AxeBuilder from '@axe-core/playwright';
import { createClient } from '@supabase/supabase-js';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';

/** The data folder of the app the journeys talk to. */
const DATA_DIR = process.env.TEST_DATA_DIR ?? 'test-results/data';

/** The app's own client, with the key of the data folder the journeys run on. */
function asService(url: string) {
	const keys = readFileSync(path.join(DATA_DIR, 'keys.json'), 'utf8');
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

/** What went wrong on a page without anybody clicking it: console errors, exceptions, blocked loads. */
const test = base.extend<{ faults: string[] }>({
	page: async ({ page, javaScriptEnabled }, use) => {
		if (javaScriptEnabled) {
			for (const way of ['goto', 'reload'] as const) {
				const load = page[way].bind(page) as (...how: unknown[]) => ReturnType<Page['goto']>;
				page[way] = async (...how: unknown[]) => {
					const response = await load(...how);
					await appRuns(page);
					return response;
				};
			}
		}
		await use(page);
	},
	faults: [
		async ({ page }, use) => {
			const faults: string[] = [];
			page.on('console', (message) => {
				// A page that is meant to answer 404 or 410 says so on the console, too.
				const expected = /Failed to load resource.*status of (404|410)/.test(message.text());
				if (message.type() === 'error' && !expected) faults.push(message.text());
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
			await use(faults);
			expect(faults, 'faults on the page').toEqual([]);
		},
		{ auto: true },
	],
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
