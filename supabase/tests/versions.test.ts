import { describe, expect, test } from 'vitest';
import { ACCOUNTS, type Scene } from './people.ts';
import { openStage } from './stage.ts';
import { AWARD, CLOSURE, PLACE, PRODUCT, STORY } from './world.ts';

const { may, mayNot, play } = openStage();

const rename = (version: number) =>
	`update places set name = '{"de": "Neu"}' where id = '${PLACE.shop}' and version = ${version}`;

async function historyOf({ as }: Scene) {
	const { rows } = await as(
		'database',
		'select noun, record_id, place_id, data, changed_by from versions order by id',
	);
	return rows;
}

describe('history', () => {
	const writes = (what: string, change: string, noun: string, record: string) =>
		test(`${what} is written down once`, () =>
			play(async (scene) => {
				const before = await historyOf(scene);
				await scene.as('moderator', change);
				const added = (await historyOf(scene)).slice(before.length);
				expect(added).toMatchObject([{ noun, record_id: record, changed_by: ACCOUNTS.moderator }]);
			}));
	writes(
		'a new name',
		`update places set name = '{"de": "Neu"}' where id = '${PLACE.shop}'`,
		'place',
		PLACE.shop,
	);
	writes(
		'a new status',
		`select set_place_status('${PLACE.shop}', 'archived')`,
		'place',
		PLACE.shop,
	);
	writes(
		'a new address',
		`select rename_place_slug('${PLACE.shop}', 'laden')`,
		'place',
		PLACE.shop,
	);
	writes(
		'an edited story',
		`update stories set position = 3 where id = '${STORY.told}'`,
		'story',
		STORY.told,
	);
	writes(
		'an edited product',
		`update products set position = 3 where id = '${PRODUCT.cheese}'`,
		'product',
		PRODUCT.cheese,
	);
	writes(
		'a revoked award',
		`update awards set revoked_on = app.today() where id = '${AWARD.valid}'`,
		'award',
		AWARD.valid,
	);

	const writesNothing = (what: string, change: string) =>
		test(`${what} is not`, () =>
			play(async (scene) => {
				const before = await historyOf(scene);
				expect((await scene.as('moderator', change)).count).toBe(1);
				expect(await historyOf(scene)).toEqual(before);
			}));
	writesNothing(
		'a change that changes nothing',
		`update places set name = name where id = '${PLACE.shop}'`,
	);
	writesNothing(
		'a story saved as it was',
		`update stories set title = title where id = '${STORY.told}'`,
	);
	writesNothing(
		'a place moved forward by its closure',
		`delete from closures where id = '${CLOSURE.ofShop}'`,
	);

	test('a deleted record leaves its place in the history, without data', () =>
		play(async (scene) => {
			await scene.as('member', `delete from stories where id = '${STORY.told}'`);
			expect((await historyOf(scene)).at(-1)).toEqual({
				noun: 'story',
				record_id: STORY.told,
				place_id: PLACE.shop,
				data: null,
				changed_by: ACCOUNTS.member,
			});
		}));

	test('a deleted place takes its history along', () =>
		play(async (scene) => {
			await scene.as('service', `delete from places where id = '${PLACE.shop}'`);
			const left = (await historyOf(scene)).filter((row) => row.place_id === PLACE.shop);
			expect(left).toEqual([]);
		}));

	test('it holds the record as it was after the change', () =>
		play(async (scene) => {
			await scene.as('member', rename(1));
			expect((await historyOf(scene)).at(-1)!.data).toMatchObject({
				name: { de: 'Neu' },
				version: 2,
			});
		}));
});

describe('two people edit the same place', () => {
	may('member', 'save on the version that was read', rename(1));
	mayNot('owner', 'save on a version that is no more', [rename(1), rename(1)]);
	may('owner', 'save on the new version', [rename(1), rename(2).replace('Neu', 'Neuer')]);

	test('a closure, a product or nothing new does not count the version up', () =>
		play(async ({ as }) => {
			await as('member', `delete from closures where id = '${CLOSURE.ofShop}'`);
			await as('member', `update products set position = 3 where id = '${PRODUCT.cheese}'`);
			await as('member', `update places set name = name where id = '${PLACE.shop}'`);
			const { rows } = await as('member', `select version from places where id = '${PLACE.shop}'`);
			expect(rows).toEqual([{ version: 1 }]);
		}));
});
