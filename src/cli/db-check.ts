/**
 * `npm run db:check`: the migrations under the eyes of the Supabase CLI, on a database of their own on
 * the server of DATABASE_URL. `-- --write` brings supabase/types.ts up to date.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readMigrations } from '#server/embedded/migrations.ts';
import { openScratchDatabase } from '#server/embedded/scratch-database.ts';
import { OwnerProblem } from '#server/owner-problem.ts';
import { runCommand } from './command.ts';

/** From npm, without Docker. Not a dependency: it exists for few platforms, and only this needs it. */
const CLI = 'supabase@3.1.0';
const TYPES = path.join('supabase', 'types.ts');
const AS_JSON = ['--output-format', 'json'];

/** In an empty database no index was ever used. */
const PREMATURE = 'unused_index';

interface Advice {
	name: string;
	level: string;
	detail: string;
	remediation?: string;
}

interface Lint {
	function: string;
	issues: { level: string; message: string; detail?: string; hint?: string; context?: string }[];
}

await runCommand(async (onStop) => {
	const server = readServer();
	console.log('Applying the migrations to a database of their own …');
	const database = await openScratchDatabase(readMigrations(), { server });
	const workdir = mkdtempSync(path.join(os.tmpdir(), 'db-check-'));
	const leave = async () => {
		rmSync(workdir, { recursive: true });
		await database.close();
	};
	onStop(leave);
	try {
		const ask = (...args: string[]) =>
			runCli([...args, `--remote=${database.url}`, '--workdir', workdir]);
		const findings = [
			...report('Advisors', adviceOf(ask('db', 'advisors', '--level', 'info', ...AS_JSON))),
			...report('Lint', lintsOf(ask('db', 'lint', '--schema', 'public,app', ...AS_JSON))),
			...report('Types', await compareTypes(ask('gen', 'types', '--schema', 'public'))),
		];
		if (findings.length > 0) process.exitCode = 1;
	} finally {
		await leave();
	}
});

function readServer(): string {
	if (existsSync('.env')) process.loadEnvFile('.env');
	const server = process.env.DATABASE_URL;
	if (!server || !/^postgres(ql)?:$/.test(URL.canParse(server) ? new URL(server).protocol : ''))
		throw new OwnerProblem(
			'DATABASE_URL must name a PostgreSQL 15 server for this check, like postgres://postgres@localhost:5432/postgres.',
			'The role must be allowed to create databases; the database it names stays untouched.',
		);
	return server;
}

/** @throws OwnerProblem with what the CLI says */
function runCli(args: string[]): string {
	const { status, stdout, stderr, error } = spawnSync('npx', ['--yes', CLI, ...args], {
		encoding: 'utf8',
		env: { ...process.env, DO_NOT_TRACK: '1' },
	});
	if (status === 0) return stdout;
	const said = error?.message ?? `${stderr}\n${stdout}`.trim();
	const missing = said.includes('plpgsql_check')
		? ['The server lacks an extension: on Debian, apt install postgresql-15-plpgsql-check.']
		: [];
	throw new OwnerProblem(`${CLI} ${args.slice(0, 2).join(' ')} failed:`, said, ...missing);
}

function adviceOf(answer: string): string[] {
	const { results } = JSON.parse(answer) as { results: Advice[] };
	return results
		.filter(({ name }) => name !== PREMATURE)
		.map(({ level, name, detail, remediation }) =>
			[`${level} ${name}: ${detail}`, remediation].filter(Boolean).join(' '),
		);
}

function lintsOf(answer: string): string[] {
	const { results } = JSON.parse(answer) as { results: Lint[] };
	return results.flatMap((lint) =>
		lint.issues.map(({ level, message, detail, context }) =>
			[`${level} ${lint.function}: ${message}`, detail, context].filter(Boolean).join(' · '),
		),
	);
}

async function compareTypes(answer: string): Promise<string[]> {
	const begin = answer.indexOf('export type Json');
	if (begin < 0) throw new OwnerProblem(`${CLI} gen types answered without types:`, answer);
	const options = await resolveConfig(TYPES);
	const types = await format(answer.slice(begin), { ...options, filepath: TYPES });
	if (existsSync(TYPES) && readFileSync(TYPES, 'utf8') === types) return [];
	if (!process.argv.includes('--write'))
		return [`${TYPES} is not what the migrations make: npm run db:check -- --write`];
	writeFileSync(TYPES, types);
	console.log(`${TYPES} written.`);
	return [];
}

function report(what: string, findings: string[]): string[] {
	console.log(`${what}: ${findings.length === 0 ? 'nothing to find' : ''}`.trimEnd());
	for (const finding of findings) console.log(`  ${finding}`);
	return findings;
}
