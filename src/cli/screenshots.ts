/** `npm run screenshots -- ADDRESS`: takes the pictures of the manifest again, of an app that runs there. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import sharp from 'sharp';
import { SCREENSHOTS, type Screenshot } from '#server/manifest/screenshots.ts';
import { OwnerProblem } from '#server/owner-problem.ts';
import { ensureBrowser, LAUNCH_ARGUMENTS } from './browser.ts';
import { runCommand } from './command.ts';

/** Good enough for text, small enough to be committed (0…100). */
const QUALITY = 72;

await runCommand(async () => {
	const address = process.argv[2];
	if (!address || !URL.canParse(address))
		throw new OwnerProblem(
			'Say where the app runs: npm run screenshots -- http://localhost:3000 (best with NOW=2026-11-28T11:00:00+01:00, when much is open).',
		);
	mkdirSync('static/screenshots', { recursive: true });
	const browser = await chromium.launch({
		executablePath: ensureBrowser(console.log),
		args: LAUNCH_ARGUMENTS,
	});
	for (const screenshot of SCREENSHOTS) await take(browser, screenshot, address);
	await browser.close();
	console.log(`${SCREENSHOTS.length} pictures lie in static/screenshots.`);
});

async function take(browser: Browser, shot: Screenshot, address: string): Promise<void> {
	const { width, height, density } = shot;
	const page = await browser.newPage({
		viewport: { width: width / density, height: height / density },
		deviceScaleFactor: density,
		locale: 'de-DE',
		colorScheme: 'light',
	});
	await page.goto(new URL(shot.path, address).href, { waitUntil: 'networkidle' });
	if (shot.of === 'finder') await page.locator('[data-condition="ready"]').waitFor();
	await page.evaluate(() => document.fonts.ready);
	await sharp(await page.screenshot())
		.webp({ quality: QUALITY, effort: 6 })
		.toFile(path.join('static', shot.src));
	await page.close();
}
