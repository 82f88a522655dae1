import type { Config } from '#server/config.ts';
import path from 'node:path';
import { findSeed } from './seed.ts';

/** Prints what a person wants to know once the app runs. */
export async function greet(config: Config, began: number): Promise<void> {
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	const lines = [
		'',
		`Schatzkarte Südwestfalen is ready after ${seconds} s: ${config.origin}`,
		`  listening  ${config.host}, port ${config.port}`,
		`  data       ${whereDataLies(config)}`,
		...(await accounts(config)),
		'  stop       Ctrl+C',
		'',
	];
	console.log(lines.join('\n'));
}

function whereDataLies({ backend, dataDir }: Config): string {
	if (backend.mode === 'hosted') return `Supabase project ${backend.url}`;
	const folder = path.relative(process.cwd(), dataDir) || '.';
	const shown = folder.startsWith('..') ? dataDir : folder;
	if (!backend.databaseUrl) return shown;
	const { host, pathname } = new URL(backend.databaseUrl);
	return `PostgreSQL ${host}${pathname}; photos and keys in ${shown}`;
}

async function accounts({ backend, demo }: Config): Promise<string[]> {
	if (backend.mode === 'hosted' || !demo) return [];
	const known = (await findSeed())?.DEMO_ACCOUNTS ?? [];
	const widest = Math.max(...known.map(({ email }) => email.length), 0);
	return known.map(
		({ email, password, role }, index) =>
			`  ${index === 0 ? 'accounts' : '        '}   ${email.padEnd(widest)}  ${password}  (${role})`,
	);
}
