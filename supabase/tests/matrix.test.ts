/** Everything that anybody may do with any table; and that no policy could be missing, or one too many, unnoticed. */
import type { ScratchDatabase } from '#server/embedded/scratch-database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { findBare, findGaps, readRelations } from './matrix/catalog.ts';
import { MATRIX, MATRIX_WORLD } from './matrix/lines.ts';
import { dropEach, openEach, type Mutation } from './matrix/mutations.ts';
import { findDeviations, probesOf, undone } from './matrix/play.ts';

let database: ScratchDatabase;
beforeAll(async () => {
	database = await openDatabase();
	await database.transaction((tx) => tx.script(MATRIX_WORLD));
});
afterAll(() => database?.close());

test('the matrix knows every table and view of the database, and every action on it', async () => {
	expect(await findGaps(database, MATRIX)).toEqual([]);
});

test.each(Object.keys(MATRIX))(
	'%s: everybody may what is written, and nothing else',
	async (name) => {
		const relations = (await readRelations(database)).filter((relation) => relation.name === name);
		const probes = probesOf(MATRIX, relations);
		expect(await undone(database, (tx) => findDeviations(tx, probes))).toEqual([]);
	},
);

test('every table of ours has a policy, were it one that lets nobody through', async () => {
	expect(await findBare(database)).toEqual([]);
});

test('a table that nobody has described, and that nothing guards, is named', async () => {
	const said = await undone(database, async (tx) => {
		await tx.script('create table public.novelties (id int)');
		return [...(await findGaps(tx, MATRIX)), ...(await findBare(tx))];
	});
	expect(said).toEqual([
		'public.novelties has no lines: say in supabase/tests/matrix/lines.ts who may do what',
		'public.novelties has no policy: not even one that says that nobody may',
	]);
});

test('a policy that is dropped is missed, whichever it is', async () => {
	expect(await unnoticed(dropEach(database, MATRIX))).toEqual([]);
});

test('a policy that opens an action to everybody is noticed, whichever table it is on', async () => {
	expect(await unnoticed(openEach(database, MATRIX))).toEqual([]);
});

async function unnoticed(mutations: AsyncGenerator<Mutation>): Promise<string[]> {
	const missed: string[] = [];
	let played = 0;
	for await (const { table, action, policy, deviations } of mutations) {
		played += 1;
		if (deviations.length === 0) missed.push(`${table}, ${action}: ${policy}`);
	}
	expect(played).toBeGreaterThan(0);
	return missed;
}
