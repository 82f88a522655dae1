import type { Config } from '#server/config.ts';
import path from 'node:path';
import { DEMO_ACCOUNTS } from '#seed/accounts.ts';

/** Prints what a person wants to know once the app runs. */
export function greet(config: Config, began: number): void {
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	const lines = [
		'',
		`Schatzkarte Südwestfalen is ready after ${seconds} s: ${config.origin}${base()}`,
		`  listening  ${config.host}, port ${config.port}`,
		`  data       ${whereDataLies(config)}`,
		...accounts(config),
		...mails(config),
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

/** Where the mails of a demo lie, and who can read them. */
function mails({ demo, smtpUrl, origin }: Config): string[] {
	if (!demo || smtpUrl) return [];
	return [
		`  mails      ${origin}${base()}/demo/mail, for anybody to read: SMTP_URL sends them instead`,
	];
}

const base = () => process.env.BASE_PATH ?? '';

function accounts({ backend, demo }: Config): string[] {
	if (backend.mode === 'hosted' || !demo) return [];
	const widest = Math.max(...DEMO_ACCOUNTS.map(({ email }) => email.length));
	return DEMO_ACCOUNTS.map(
		({ email, password, role }, index) =>
			`  ${index === 0 ? 'accounts' : '        '}   ${email.padEnd(widest)}  ${password}  (${role})`,
	);
}
