/**
 * `npm run verify:seats`: the last seat to exactly one. Ten thousand schedules of guests, hosts and the clock, and
 * twenty crowds of a thousand that want fifty seats at once from the whole app, which is killed ten times meanwhile.
 *
 * On PGlite; with TEST_DATABASE_URL or DATABASE_URL on that PostgreSQL, in databases of its own that it drops.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readKeys } from '#server/embedded/keys.ts';
import { readMigrations } from '#server/embedded/migrations.ts';
import { openScratchDatabase } from '#server/embedded/scratch-database.ts';
import { playCrowd } from '#server/visits/testing/crowd.ts';
import { startDoomed } from '#server/visits/testing/doomed-server.ts';
import { playSchedule, prepareSchedules } from '#server/visits/testing/schedules.ts';
import { runCommand } from './command.ts';
import { makeAll } from './products.ts';

/** So many broken promises are printed of each check. */
const PRINTED = 20;

type Undo = () => Promise<unknown> | void;

await runCommand(async (onStop) => {
	if (existsSync('.env')) process.loadEnvFile('.env');
	const server = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL || undefined;
	const { values } = parseArgs({
		options: {
			schedules: { type: 'string', default: '10000' },
			rounds: { type: 'string', default: '20' },
			guests: { type: 'string', default: '1000' },
			kills: { type: 'string', default: '10' },
		},
	});
	const undone: Undo[] = [];
	const leave = async () => {
		for (const undo of undone.splice(0).reverse()) await undo();
	};
	onStop(leave);
	console.log(server ? 'On PostgreSQL' : 'On PGlite');
	try {
		await verifySchedules(Number(values.schedules), server);
		await verifyCrowd(
			{
				seed: 1,
				rounds: Number(values.rounds),
				guests: Number(values.guests),
				seats: 50,
				kills: Number(values.kills),
			},
			server,
			undone,
		);
	} finally {
		await leave();
	}
});

async function verifySchedules(schedules: number, server: string | undefined): Promise<void> {
	const database = await openScratchDatabase(readMigrations(), { server });
	try {
		await prepareSchedules(database);
		const began = performance.now();
		let failed = 0;
		for (let seed = 1; seed <= schedules; seed++) {
			const broken = await playSchedule(database, seed);
			if (broken.length === 0) continue;
			failed += 1;
			if (failed <= PRINTED) console.log(`  schedule, seed ${seed}: ${broken.join('; ')}`);
		}
		if (failed > 0) process.exitCode = 1;
		console.log(
			`schedules: ${schedules.toLocaleString('en')} played, ${failed} failed (${seconds(began)} s)`,
		);
	} finally {
		await database.close();
	}
}

async function verifyCrowd(
	order: Parameters<typeof playCrowd>[1],
	server: string | undefined,
	undone: Undo[],
): Promise<void> {
	await makeAll(console.log, false);
	const folder = mkdtempSync(path.join(os.tmpdir(), 'verify-seats-'));
	undone.push(() => rmSync(folder, { recursive: true, force: true }));
	const database = server ? await openScratchDatabase([], { server }) : null;
	if (database) undone.push(() => database.close());

	const dataDir = path.join(folder, 'data');
	const app = await startDoomed({
		command: (port) => ({
			args: ['src/cli/start.ts'],
			env: {
				HOST: '127.0.0.1',
				PORT: String(port),
				ORIGIN: `http://127.0.0.1:${port}`,
				DATA_DIR: dataDir,
				DATABASE_URL: database?.url ?? '',
				DEMO: 'off',
				ADDRESS_HEADER: 'x-forwarded-for',
				NOW: '',
			},
		}),
		isReady: (line) => line.includes('is ready'),
		readKeys: () => readKeys(dataDir)!,
	});
	undone.push(() => app.kill());

	const began = performance.now();
	const report = await playCrowd(app, order);
	for (const what of report.broken.slice(0, PRINTED)) console.log(`  crowd, ${what}`);
	if (report.broken.length > 0) process.exitCode = 1;
	const count = (number: number) => number.toLocaleString('en');
	console.log(
		`crowd: ${order.rounds} × ${count(order.guests)} requests for ${order.seats} seats, ` +
			`${count(report.acknowledged)} acknowledged, ${count(report.retries)} sent again, ${report.kills} kills, ` +
			`${report.broken.length} broken promises ` +
			`(${seconds(began)} s, slowest round ${(report.slowest / 1000).toFixed(1)} s)`,
	);
}

function seconds(since: number): string {
	return ((performance.now() - since) / 1000).toFixed(1);
}
