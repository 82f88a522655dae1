import { describe, expect, test } from 'vitest';
import type { Person } from './people.ts';
import { openStage, outcomeOf } from './stage.ts';
import { at, draft, publish, reserve, SLOT, slotId, VISITS } from './visits.ts';
import { PLACE } from './world.ts';

const { may, mayNot, play } = openStage(VISITS);

const hosts: Person[] = ['member', 'owner', 'commuter', 'moderator', 'service'];
const others: Person[] = ['stranger', 'neighbour', 'ranger', 'issuer'];
const everybody: Person[] = ['anonymous', ...others, ...hosts];

const one = publish(PLACE.shop, [draft(slotId(50), 7)]);
const weekly = {
	id: slotId(90),
	rrule: 'FREQ=WEEKLY;BYDAY=SA;COUNT=2',
	starts_local: '2026-11-28T10:00:00',
	duration_minutes: 60,
};

describe('publishing', () => {
	may(hosts, 'publish a slot of their place', one);
	mayNot(others, 'publish a slot of a place of others', one, 'PT403 place_not_yours');
	mayNot('anonymous', 'publish anything', one, '42501');
	may('member', 'publish slots of their draft', publish(PLACE.stable, [draft(slotId(50), 7)]));
	mayNot(
		'neighbour',
		'find out that there is a draft',
		publish(PLACE.stable, [draft(slotId(50), 7)]),
		'PT404 place_not_found',
	);
	mayNot(
		['moderator', 'service'],
		'publish at a place that never was',
		publish(slotId(99), [draft(slotId(50), 7)]),
		'PT404 place_not_found',
	);
	may(
		'member',
		'publish a series',
		publish(PLACE.shop, [draft(slotId(50), 7), draft(slotId(51), 14)], weekly),
	);

	const unfit: [string, string, string][] = [
		['nothing', publish(PLACE.shop, []), 'PT422 no_slots'],
		[
			'201 slots',
			publish(
				PLACE.shop,
				Array.from({ length: 201 }, (_, i) => draft(slotId(100 + i), 7 + i)),
			),
			'PT422 too_many_slots',
		],
		['a slot of yesterday', publish(PLACE.shop, [draft(slotId(50), -1)]), 'PT422 slot_in_past'],
		[
			'a slot longer than a day',
			publish(PLACE.shop, [draft(slotId(50), 7, { ends_at: at(8, 1) })]),
			'PT422 slot_too_long',
		],
		...Object.entries({
			'that ends before it begins': { ends_at: at(6) },
			'without a German title': { title: { en: 'Milking' } },
			'for nobody': { capacity: 0 },
			'for 501': { capacity: 501 },
			'booked after its start': { book_until: at(7, 1) },
			'for parties from 4 to 2': { party_min: 4, party_max: 2 },
			'for a negative price': { price_cents: -1 },
			'in Klingon': { languages: ['tlh'] },
			'at no time': { starts_at: 'soon' },
			'that says nothing of when': { starts_at: null },
		}).map(([what, more]): [string, string, string] => [
			`a slot ${what}`,
			publish(PLACE.shop, [draft(slotId(50), 7, more)]),
			'PT422 slot_unfit',
		]),
		[
			'a series without a rule',
			publish(PLACE.shop, [draft(slotId(50), 7)], { ...weekly, rrule: 'every Saturday' }),
			'PT422 slot_unfit',
		],
	];
	for (const [what, deed, refusal] of unfit) mayNot('member', `publish ${what}`, deed, refusal);

	const overlapping = (more = {}) =>
		publish(PLACE.shop, [
			draft(slotId(50), 7),
			draft(slotId(51), 7, { ends_at: at(7, 2), ...more }),
		]);
	mayNot('member', 'publish two that overlap', overlapping(), 'PT409 slot_overlaps');
	may('member', 'publish two that overlap and say so', overlapping({ may_overlap: true }));
	mayNot(
		'member',
		'publish over one that is there',
		publish(PLACE.shop, [draft(slotId(50), 3)]),
		'PT409 slot_overlaps',
	);
	may('member', 'publish where one was cancelled', publish(PLACE.shop, [draft(slotId(50), 5)]));
	may(
		'neighbour',
		'publish at the same time at another place',
		publish(PLACE.forge, [draft(slotId(50), 4)]),
	);
	mayNot(
		'neighbour',
		'take the id of a slot of others',
		publish(PLACE.forge, [draft(SLOT.milking, 8)]),
		'PT409 id_taken',
	);

	test('the same again changes nothing, even when the slots have begun meanwhile', () =>
		play(async ({ as }) => {
			const first = await as('member', publish(PLACE.shop, [draft(slotId(50), 7)], weekly));
			await as('database', `select set_config('app.now', '${at(7, 2)}', true)`);
			const again = publish(PLACE.shop, [draft(slotId(50), 7, { capacity: 3 })], weekly);
			expect((await as('member', again)).rows).toEqual(first.rows);
			expect((await as('database', 'select from series')).count).toBe(1);
		}));

	test('nothing is written when one of them is refused', () =>
		play(async ({ as }) => {
			const deed = publish(PLACE.shop, [draft(slotId(50), 7), draft(slotId(51), -1)], weekly);
			expect(await outcomeOf(as('member', deed))).toBe('PT422 slot_in_past');
			expect((await as('database', `select from slots where id >= '${slotId(50)}'`)).count).toBe(0);
			expect((await as('database', 'select from series')).count).toBe(0);
		}));

	test('counters, status and the mark of examples are not taken from the device', () =>
		play(async ({ as }) => {
			const wish = { seats_taken: 4, status: 'held', sequence: 9, is_example: true };
			const { rows } = await as('member', publish(PLACE.shop, [draft(slotId(50), 7, wish)]));
			expect(rows[0]).toMatchObject({
				seats_taken: 0,
				status: 'planned',
				sequence: 0,
				is_example: false,
				party_max: 10,
				languages: ['de'],
			});
		}));
});

describe('slots', () => {
	const of = (slot: string) => `select from slots where id = '${slot}'`;
	may(everybody, 'see slots of published places', of(SLOT.milking));
	mayNot(['anonymous', ...others], 'see slots of drafts', of(SLOT.hidden));
	may(hosts, 'see slots of their drafts', of(SLOT.hidden));

	const people: Person[] = ['anonymous', ...others, 'member', 'owner', 'moderator'];
	mayNot(
		people,
		'write a slot past the functions',
		`update slots set seats_taken = 0, capacity = 500`,
	);
	mayNot(people, 'delete a slot', `delete from slots`);
	mayNot(
		people,
		'insert a slot past the functions',
		`insert into slots (id, place_id, starts_at, ends_at, title, capacity, party_max, book_until)
		 values ('${slotId(60)}', '${PLACE.shop}', now(), now() + interval '1 hour', '{"de": "x"}', 1, 1, now())`,
		'42501',
	);

	const rule = `select from series`;
	const withSeries = `select publish_series('${JSON.stringify({ place_id: PLACE.shop, series: weekly, slots: [draft(slotId(50), 7)] })}')
		from (select set_config('request.jwt.claim.role', 'service_role', true)) as service`;
	may(['member', 'moderator'], 'see the rule of their series', [withSeries, rule]);
	mayNot(['anonymous', 'neighbour', 'stranger'], 'see the rule of a series', [withSeries, rule]);
	mayNot('member', 'change the rule of a series', [
		withSeries,
		`update series set rrule = 'FREQ=DAILY'`,
	]);

	may('anonymous', 'see the settings', `select from app.settings`);
	mayNot(people, 'change the settings', `update app.settings set value = 0`);
	may('anonymous', 'ask what the privacy page tells', `select visit_settings()`);
});

describe('the slots everybody sees', () => {
	const seen = `select id, place_slug, status, seats_left, waiting from visit_slots order by starts_at, id`;
	test('are planned and cancelled ones of published places, with what is left', () =>
		play(async ({ as }) => {
			await as('anonymous', reserve(1, { party: 3 }));
			const { rows } = await as('anonymous', seen);
			expect(rows).toEqual([
				{ id: SLOT.milking, place_slug: 'hof-laden', status: 'planned', seats_left: 7, waiting: 0 },
				{
					id: SLOT.forging,
					place_slug: 'werk-schmiede',
					status: 'planned',
					seats_left: 10,
					waiting: 0,
				},
				{ id: SLOT.tasting, place_slug: 'hof-laden', status: 'planned', seats_left: 4, waiting: 0 },
				{ id: SLOT.off, place_slug: 'hof-laden', status: 'cancelled', seats_left: 0, waiting: 0 },
				{ id: SLOT.closed, place_slug: 'hof-laden', status: 'planned', seats_left: 10, waiting: 0 },
			]);
		}));

	test('count seats whose offer has lapsed, but not those that the waiting will be offered', () =>
		play(async ({ as }) => {
			const small = { slot_id: SLOT.tasting };
			const clock = (hours: number) =>
				as('database', `select set_config('app.now', '${at(0, hours)}', true)`);
			await clock(0);
			await as('anonymous', reserve(1, { ...small, party: 4 }));
			await as('anonymous', reserve(2, { ...small, party: 3 }));
			const left = async () =>
				(
					await as(
						'anonymous',
						`select seats_left, waiting from visit_slots where id = '${SLOT.tasting}'`,
					)
				).rows[0];
			expect(await left()).toEqual({ seats_left: 0, waiting: 1 });
			// the four seats were held for two hours; nobody settled since
			await clock(3);
			expect(await left()).toEqual({ seats_left: 1, waiting: 0 });
		}));

	test('reach from yesterday until two months from now', () =>
		play(async ({ as }) => {
			const before = (await as('anonymous', seen)).count;
			const days = [7, 40, 59, 61];
			await as(
				'member',
				publish(
					PLACE.shop,
					days.map((day, i) => draft(slotId(50 + i), day)),
				),
			);
			const count = async () => (await as('anonymous', seen)).count;
			expect(await count()).toBe(before + 3);
			await as('database', `select set_config('app.now', '${at(8, 1)}', true)`);
			expect(await count()).toBe(3);
		}));
});
