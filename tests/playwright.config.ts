import { defineConfig, devices } from '@playwright/test';
import { browserPath, LAUNCH_ARGUMENTS } from '../src/cli/browser.ts';

const port = Number(process.env.TEST_PORT ?? 4173);

export default defineConfig({
	testDir: './journeys',
	testMatch: '**/*.e2e.ts',
	outputDir: '../test-results',
	// Two cores, one of them draws maps in software: journeys go one after the other.
	workers: 1,
	fullyParallel: false,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: process.env.JOURNEYS_REPORT
		? [['list'], ['json', { outputFile: process.env.JOURNEYS_REPORT }]]
		: 'list',
	use: {
		baseURL: `http://localhost:${port}`,
		// each page would bring the whole app along; journeys that are about it allow it (own-app.ts)
		serviceWorkers: 'block',
		locale: 'de-DE',
		timezoneId: 'Europe/Berlin',
		// without a film of each run: the screenshot of the failure shows where it ended
		trace: { mode: 'retain-on-failure', screenshots: false },
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: browserPath() ?? undefined,
			args: LAUNCH_ARGUMENTS,
		},
	},
	projects: [
		{
			name: 'desktop',
			grepInvert: /@phone/,
			use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
		},
		{
			name: 'phone',
			grep: /@phone/,
			use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
		},
	],
	webServer: {
		// The built app on a data folder of its own, thrown away before each run.
		command: 'node src/cli/start.ts',
		cwd: '..',
		url: `http://localhost:${port}/catalogue/latest`,
		env: {
			PORT: String(port),
			ORIGIN: `http://localhost:${port}`,
			// a Tuesday morning: what is open must not depend on when somebody tests
			NOW: '2026-11-24T08:00:00+01:00',
			DATA_DIR: process.env.TEST_DATA_DIR ?? 'test-results/data',
		},
		reuseExistingServer: false,
		timeout: 180_000,
		stdout: 'ignore',
		stderr: 'pipe',
	},
});
