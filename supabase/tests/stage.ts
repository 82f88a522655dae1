/** The two little verbs of the cases, over a database that each test file opens for itself. */
import type { ScratchDatabase } from '#server/embedded/scratch-database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { play, type Person, type Refused, type Scene } from './people.ts';
import { WORLD } from './world.ts';

/** One statement; or what the owner of the database does before, then the statement. */
type Deed = string | readonly [before: string, deed: string];

/**
 * Opens a world before the tests of this file and removes it after them.
 *
 *     may('member', 'rename a place of the own organisation', `update places …`);
 *     mayNot('stranger', 'see drafts', `select from places where …`);
 *     mayNot('member', 'publish by hand', `update …`, 'PT403 place_protected');
 *
 * Every case plays in a transaction of its own that leaves no trace.
 *
 * @param more what this file's world has besides, as the owner of the database writes it
 */
export function openStage(more = '') {
	let database: ScratchDatabase;
	beforeAll(async () => {
		database = await openDatabase();
		await database.transaction((tx) => tx.script(WORLD + more));
	});
	afterAll(() => database?.close());

	const each = (people: Person | Person[], work: (person: Person) => void) =>
		[people].flat().forEach(work);

	return {
		/** The statement finds or changes at least one row. */
		may(people: Person | Person[], what: string, deed: Deed) {
			each(people, (person) =>
				test(`${person} may ${what}`, async () => {
					const { count } = await play(database, (scene) => perform(scene, person, deed));
					expect(count, 'rows found or changed').toBeGreaterThan(0);
				}),
			);
		},
		/** The statement finds and changes nothing, or is refused: `SQLSTATE`, or `SQLSTATE hint`. */
		mayNot(people: Person | Person[], what: string, deed: Deed, refusal = 'nothing found') {
			each(people, (person) =>
				test(`${person} may not ${what}`, async () => {
					expect(await play(database, (scene) => outcomeOf(perform(scene, person, deed)))).toBe(
						refusal,
					);
				}),
			);
		},
		/** For what takes more than one deed. */
		play: <Result>(scene: (scene: Scene) => Promise<Result>) => play(database, scene),
		database: () => database,
	};
}

async function perform(scene: Scene, person: Person, deed: Deed) {
	if (typeof deed === 'string') return scene.as(person, deed);
	const [before, then] = deed;
	await scene.as('database', before);
	return scene.as(person, then);
}

/** In one line: `nothing found`, `done`, or the refusal as `PT403 place_protected`. */
export async function outcomeOf(deed: Promise<{ count: number }>): Promise<string> {
	try {
		const { count } = await deed;
		return count === 0 ? 'nothing found' : 'done';
	} catch (error) {
		const { code, hint } = error as Refused;
		if (!code) throw error;
		return hint ? `${code} ${hint}` : code;
	}
}
