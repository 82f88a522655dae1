import { defineConfig, devices } from '@playwright/test';
import { browserPath, LAUNCH_ARGUMENTS } from '../src/cli/browser.ts';

/** Journeys wait more than they work, so two go on beside each other, each with an app and data of its own. */
const WORKERS = 2;
const firstPort = Number(process.env.TEST_PORT ?? 4173);
const dataDir = process.env.TEST_DATA_DIR ?? 'test-results/data';

/** Where the app of a worker listens, and what it keeps. */
const appOf = (worker: number) => ({
	origin: `http://localhost:${firstPort + worker}`,
	port: String(firstPort + worker),
	dataDir: `${dataDir}-${worker}`,
});

/** The app that journeys of this process talk to. */
export const app = appOf(Number(process.env.TEST_PARALLEL_INDEX ?? 0));

export default defineConfig({
	testDir: './journeys',
	testMatch: '**/*.e2e.ts',
	outputDir: '../test-results',
	workers: WORKERS,
	fullyParallel: false,
	// a browser, two apps and two databases on two cores: what goes well at a second try is named at the end
	retries: 1,
	// what takes ten seconds takes a minute where others work on the same two cores
	timeout: 180_000,
	expect: { timeout: 15_000 },
	reporter: process.env.JOURNEYS_REPORT
		? [['list'], ['json', { outputFile: process.env.JOURNEYS_REPORT }]]
		: 'list',
	use: {
		baseURL: app.origin,
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
	webServer: Array.from({ length: WORKERS }, (_, worker) => ({
		// The built app on a data folder of its own, thrown away before each run.
		command: 'node src/cli/start.ts',
		cwd: '..',
		url: `${appOf(worker).origin}/catalogue/latest`,
		env: {
			PORT: appOf(worker).port,
			ORIGIN: appOf(worker).origin,
			// a Tuesday morning: what is open must not depend on when somebody tests
			NOW: '2026-11-24T08:00:00+01:00',
			DATA_DIR: appOf(worker).dataDir,
		},
		reuseExistingServer: false,
		timeout: 180_000,
		stdout: 'ignore' as const,
		stderr: 'pipe' as const,
	})),
});
