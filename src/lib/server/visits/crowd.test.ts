/** The crowd in short; `npm run verify:seats` sends 20 × 1,000 through the whole app and kills it ten times. */
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readKeys } from '../embedded/keys.ts';
import { createDatabase, DATABASES, makeFolder } from '../embedded/testing/open-for-test.ts';
import { playCrowd, type Reserve } from './testing/crowd.ts';
import { startDoomed } from './testing/doomed-server.ts';

const CHILD = path.join(import.meta.dirname, 'testing', 'child.ts');
const ORDER = { seed: 1, rounds: 1, guests: 100, seats: 50, kills: 1 };

const leave: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
	for (const undo of leave.splice(0).reverse()) await undo();
});

async function start(kind: (typeof DATABASES)[number]) {
	const { folder, remove } = makeFolder();
	leave.push(remove);
	const database = kind === 'PostgreSQL' ? await createDatabase() : null;
	if (database) leave.push(database.drop);
	const server = await startDoomed({
		command: (port) => ({
			args: [CHILD, folder, String(port), ...(database ? [database.url] : [])],
			env: {},
		}),
		isReady: (line) => line === 'ready',
		readKeys: () => readKeys(folder)!,
	});
	leave.push(() => server.kill());
	return server;
}

test.each(DATABASES)(
	'a hundred at once for fifty seats, and the server killed among them, on %s',
	async (kind) => {
		const report = await playCrowd(await start(kind), ORDER);
		expect(report.broken).toEqual([]);
		expect(report).toMatchObject({ acknowledged: 100, kills: 1 });
		expect(report.retries).toBeGreaterThan(0);
	},
	120_000,
);

/** As one would write it at first: look whether there are seats, then take them. */
const naive: Reserve = async (_, { id, slot_id, party }, service) => {
	const { data } = await service
		.from('slots')
		.select('seats_taken, capacity')
		.eq('id', slot_id)
		.single();
	if (!data) return null;
	const fits = data.seats_taken + party <= data.capacity;
	const code = id.slice(-6);
	const { error } = await service.from('reservations').insert({
		id,
		slot_id,
		party,
		code,
		...(fits ? { status: 'confirmed' } : { status: 'waiting', waiting_no: Number(code) }),
	});
	// a key that is there: it was done, and only the answer was lost
	if (error) return error.code === '23505' ? { status: fits ? 'confirmed' : 'waiting' } : null;
	if (fits)
		await service
			.from('slots')
			.update({ seats_taken: data.seats_taken + party })
			.eq('id', slot_id);
	return { status: fits ? 'confirmed' : 'waiting' };
};

test('who looks first and takes then gives seats away twice: the same check finds it', async () => {
	const report = await playCrowd(await start('PGlite'), { ...ORDER, kills: 0, cancels: 0 }, naive);
	expect(report.broken.join('\n')).toMatch(/\d+ seats given away of 50/);
	expect(report.broken.join('\n')).toMatch(/\d+ seats counted, \d+ held/);
}, 120_000);
