import { compile } from '@inlang/paraglide-js';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findGaps, readMessages } from '../lib/i18n/complete.ts';
import { paraglide } from '../lib/i18n/compiler.ts';
import { buildOverview, OVERVIEW_FILE } from './build-basemap.ts';
import { fingerprint, isStamped, stamp } from './fingerprint.ts';
import { runNode } from './run-node.ts';

export type Say = (line: string) => void;

/** Something the build makes, and what it is made of. */
interface Product {
	name: string;
	/** Said while it is being made. */
	saying: string;
	sources: string[];
	leaveOut?: RegExp;
	/** Settings that go into it, by name of the environment variable. */
	settings?: string[];
	/** What must lie there afterwards. */
	out: string;
	make(): Promise<unknown>;
}

const TESTS = /\.test\.ts$|\/testing\//;
const NOT_SHIPPED = new RegExp(
	`${TESTS.source}|^src/cli/(?!first-chunks)|^src/lib/i18n/paraglide/`,
);
const TOOLS = ['package.json', 'package-lock.json'];

const messages: Product = {
	name: 'messages',
	saying: 'Compiling the messages …',
	sources: [
		'src/lib/i18n/messages',
		'src/lib/i18n/project.inlang/settings.json',
		'src/lib/i18n/compiler.ts',
		'package-lock.json',
	],
	out: path.join(paraglide.outdir, 'messages.js'),
	async make() {
		const gaps = findGaps(readMessages());
		if (gaps.length > 0) throw new Error(`Messages are incomplete:\n${gaps.join('\n')}`);
		await compile(paraglide);
	},
};

const database: Product = {
	name: 'database',
	saying: 'Preparing the demo database …',
	sources: [
		'supabase/migrations',
		'supabase/seed',
		'src/lib/core',
		'src/lib/server/embedded',
		'src/cli/build-prebuilt.ts',
		...TOOLS,
	],
	leaveOut: TESTS,
	out: path.join('build', 'prebuilt', 'demo', 'pg.tar.gz'),
	make: () => runNode(['src/cli/build-prebuilt.ts']),
};

const pages: Product = {
	name: 'pages',
	saying: 'Building the pages …',
	sources: ['src', 'static', 'supabase/seed', 'svelte.config.js', 'vite.config.ts', ...TOOLS],
	leaveOut: NOT_SHIPPED,
	settings: ['BASE_PATH'],
	out: path.join('build', 'server', 'handler.js'),
	make: () => runNode(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']),
};

/** Makes what `npm run dev` needs: messages, overview map and, if wanted, the demo database. */
export async function makeGround(say: Say, withDatabase: boolean): Promise<void> {
	await Promise.all([makeMessagesAndMap(say), withDatabase && ensure(database, say)]);
}

/** Makes everything `npm start` needs. What is up to date stays. */
export async function makeAll(say: Say, withDatabase = true): Promise<void> {
	await Promise.all([
		makeMessagesAndMap(say).then(() => ensure(pages, say)),
		withDatabase && ensure(database, say),
	]);
}

async function makeMessagesAndMap(say: Say): Promise<void> {
	await ensure(messages, say);
	// Knows by itself whether it is up to date.
	const { built } = await buildOverview(OVERVIEW_FILE);
	if (built) say('Drew the overview map.');
}

async function ensure(product: Product, say: Say): Promise<void> {
	const settings = product.settings?.map((name) => `${name}=${process.env[name] ?? ''}`) ?? [];
	const print = [fingerprint(product.sources, product.leaveOut), ...settings].join('\n');
	if (existsSync(product.out) && isStamped(product.name, print)) return;
	say(product.saying);
	await product.make();
	stamp(product.name, print);
}
