/** Seats under schedules of chance: `npm run verify:seats` plays 10,000 of them. */
import { playSchedule, prepareSchedules } from '#server/visits/testing/schedules.ts';
import type { ScratchDatabase } from '#server/embedded/scratch-database.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from './database.ts';

const SEEDS = Array.from({ length: 300 }, (_, i) => i + 1);

let database: ScratchDatabase;
beforeAll(async () => {
	database = await openDatabase();
	await prepareSchedules(database);
});
afterAll(() => database?.close());

async function failures(seeds: number[]): Promise<string[]> {
	const failed: string[] = [];
	for (const seed of seeds) {
		const broken = await playSchedule(database, seed);
		if (broken.length > 0) failed.push(`seed ${seed}: ${broken.join('; ')}`);
	}
	return failed;
}

/** The function as it is, with a piece of it written otherwise. */
const otherwise = (name: string, piece: string, instead: string) => `
	do $spoil$
	declare
		text constant text := pg_get_functiondef('${name}'::regproc);
	begin
		if strpos(text, '${piece}') = 0 then raise 'nothing to spoil'; end if;
		execute replace(text, '${piece}', '${instead}');
	end
	$spoil$`;

describe('guests, hosts and the clock in any order', () => {
	test(`break no promise (${SEEDS.length} schedules)`, async () => {
		expect(await failures(SEEDS)).toEqual([]);
	}, 180_000);

	test.each([
		[
			'offers to the last first',
			'app.settle_slot',
			'order by r.waiting_no',
			'order by r.waiting_no desc',
		],
		['offers nothing', 'app.settle_slot', 'r.party <= free', 'false'],
		[
			'stops at the first who does not fit',
			'app.settle_slot',
			'r.party <= free',
			'free > 0 and r.party <= free and r.party = 1',
		],
		['keeps seats of who cancels', 'app.end_reservation', '-guest.party', '0'],
		[
			'keeps quiet about what lapses',
			'app.settle_slot',
			`perform app.note_event(guest.id, 'expired', 'clock', moment);`,
			'',
		],
		[
			'forgets to count changes',
			'public.change_party',
			'set party = change_party.party',
			'set party = change_party.party + 1',
		],
	])('a database that %s is found out by the same schedules', async (_, name, piece, instead) => {
		const spoil = otherwise(name, piece.replaceAll("'", "''"), instead.replaceAll("'", "''"));
		for (const seed of SEEDS) if ((await playSchedule(database, seed, spoil)).length > 0) return;
		expect.unreachable('nobody noticed');
	});
});
