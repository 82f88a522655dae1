import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

// The headless shell first: it draws the same pages in two thirds of the time.
const SYSTEM = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * No calls home, no first-run pages. WebGL is drawn in software, so that maps look alike on every machine; but nothing
 * else is: the software would paint each page as a graphics chip does, and take twice as long as the processor.
 */
export const LAUNCH_ARGUMENTS = [
	'--no-sandbox',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--no-first-run',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--disable-gpu-rasterization',
];

/** A browser for the journeys: the system's, else Playwright's own; null where there is none. */
export function browserPath(): string | null {
	const own = chromium.executablePath();
	return SYSTEM.find((path) => existsSync(path)) ?? (existsSync(own) ? own : null);
}

/**
 * Sees to it that there is a browser: the system's, else Playwright's download, else Debian's package.
 *
 * @throws Error with what to do by hand when none of the three ways leads to one
 */
export function ensureBrowser(say: (line: string) => void): string {
	const here = browserPath();
	if (here) return here;
	say('No Chromium found; asking Playwright for one …');
	run('npx', ['playwright', 'install', 'chromium']);
	if (!browserPath() && existsSync('/usr/bin/apt-get')) {
		run('apt-get', ['update', '-qq']);
		for (const name of ['chromium-headless-shell', 'chromium']) {
			if (browserPath()) break;
			say(`Playwright could not fetch one; installing the package "${name}" …`);
			run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
		}
	}
	const found = browserPath();
	if (!found)
		throw new Error(
			'The browser tests need Chromium and none could be installed. Install it (Debian: "apt-get install chromium") and run "npm test" again.',
		);
	return found;
}

function run(command: string, args: string[]): void {
	spawnSync(command, args, { stdio: 'inherit', timeout: 10 * 60_000 });
}
