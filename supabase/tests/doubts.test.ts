import { describe, expect, test } from 'vitest';
import type { Scene } from './people.ts';
import { openStage } from './stage.ts';
import { CLOSURE, PLACE } from './world.ts';

const { may, mayNot, play } = openStage();

const id = (number: number) =>
	`00000000-0000-4000-8000-00000000e0${String(number).padStart(2, '0')}`;

/** A locked door, as the server hands it in; `network` null where nobody told it. */
const closed = (
	number: number,
	network: string | null,
	on = 'app.today()',
	kind = 'found_closed',
) =>
	`select report_place('${id(number)}', 'hof-laden', '${kind}', ${on}, null, ${network && `'${network}'`})`;
const doubts = `select first_day = app.today() as today, last_day - first_day + 1 as days
	from closures where place_id = '${PLACE.shop}' and kind = 'doubt'`;
const mails = `select to_address, data from app.mail_outbox where template = 'closed_reports' order by id`;

/** The shop's hours were never checked. */
const unchecked = `update places set hours_checked_on = null where id = '${PLACE.shop}'`;
const DOUBT = `insert into closures (place_id, kind, first_day, last_day)
	values ('${PLACE.shop}', 'doubt', app.today(), app.today() + 13)`;

async function raised({ as }: Scene, ...reports: string[]) {
	await as('database', unchecked);
	for (const report of reports) await as('service', report);
	return (await as('database', doubts)).rows;
}

describe('a doubt is raised', () => {
	const UP = [{ today: true, days: 14 }];
	test.each<[string, string[], unknown[]]>([
		['by two networks on a day', [closed(1, 'a'), closed(2, 'b')], UP],
		['on two days', [closed(1, 'a', 'app.today() - 3'), closed(2, 'a')], UP],
		['by a network that is known and one that is not', [closed(1, 'a'), closed(2, null)], UP],
		[
			'by the last two of three',
			[closed(1, 'a', 'app.today() - 20'), closed(2, 'a'), closed(3, 'b')],
			UP,
		],
	])('%s', (_, reports, expected) =>
		play(async (scene) => expect(await raised(scene, ...reports)).toEqual(expected)),
	);

	test.each<[string, string[]]>([
		['by one', [closed(1, 'a')]],
		['by one network on one day, however often', [closed(1, 'a'), closed(2, 'a'), closed(3, 'a')]],
		['by two of whom nothing is known on one day', [closed(1, null), closed(2, null)]],
		['by two more than two weeks apart', [closed(1, 'a', 'app.today() - 14'), closed(2, 'b')]],
		[
			'by one who came to a door that was open',
			[closed(1, 'a'), closed(2, 'b', 'app.today()', 'still_right')],
		],
	])('not %s', (_, reports) =>
		play(async (scene) => expect(await raised(scene, ...reports)).toEqual([])),
	);

	test('not by visits before the hours were checked', () =>
		play(async ({ as }) => {
			await as(
				'database',
				`update places set hours_checked_on = app.today() where id = '${PLACE.shop}'`,
			);
			await as('service', closed(1, 'a'));
			await as('service', closed(2, 'b'));
			expect((await as('database', doubts)).rows).toEqual([]);
		}));

	test('once, and the owner gets one mail that says what was found', () =>
		play(async (scene) => {
			await raised(scene, closed(1, 'a'), closed(2, 'b'), closed(3, 'c'));
			const { rows } = await scene.as('database', mails);
			expect(rows).toEqual([
				{
					to_address: 'owner@example.org',
					data: { slug: 'hof-laden', place: expect.anything() as object, reports: 2 },
				},
			]);
		}));

	test('for everybody to read, and the place moves on in the catalogue', () =>
		play(async (scene) => {
			const seq = async () =>
				Number((await scene.as('anonymous', 'select catalogue_seq() as seq')).rows[0]!.seq);
			const before = await seq();
			await raised(scene, closed(1, 'a'), closed(2, 'b'));
			expect(await seq()).toBeGreaterThan(before);
			const { rows } = await scene.as(
				'anonymous',
				`select closures -> 0 ->> 'kind' as kind from catalogue_places where slug = 'hof-laden'`,
			);
			expect(rows).toEqual([{ kind: 'doubt' }]);
		}));
});

describe('a doubt', () => {
	const gone = async (deed: string) =>
		play(async ({ as }) => {
			await as('database', unchecked);
			await as('database', DOUBT);
			await as('member', deed);
			return (await as('database', doubts)).rows;
		});
	test('ends when the hours are confirmed', async () =>
		expect(
			await gone(`update places set hours_checked_on = app.today() where id = '${PLACE.shop}'`),
		).toEqual([]));
	test('ends when the hours change', async () =>
		expect(
			await gone(`update places set opening_hours = 'Mo 10:00-11:00' where id = '${PLACE.shop}'`),
		).toEqual([]));
	test('stays when something else changes', async () =>
		expect(
			await gone(`update places set phone = '02972 1' where id = '${PLACE.shop}'`),
		).toHaveLength(1));

	may(['member', 'owner', 'moderator'], 'dismiss a doubt', [
		DOUBT,
		`delete from closures where place_id = '${PLACE.shop}' and kind = 'doubt'`,
	]);
	mayNot('neighbour', 'dismiss a doubt', [
		DOUBT,
		`delete from closures where place_id = '${PLACE.shop}' and kind = 'doubt'`,
	]);
	mayNot(['member', 'moderator'], 'raise a doubt by hand', DOUBT, 'PT403 column_protected');
	mayNot(
		'member',
		'make a doubt of a closure',
		`update closures set kind = 'doubt' where id = '${CLOSURE.ofShop}'`,
		'PT403 column_protected',
	);
	mayNot(['anonymous', 'stranger', 'owner', 'moderator'], 'learn from where a report came', [
		closed(1, null),
		`select * from app.report_senders`,
	]);
});
