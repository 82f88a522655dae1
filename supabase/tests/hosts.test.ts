import { describe, expect, test } from 'vitest';
import type { Person, Refused } from './people.ts';
import { openStage, outcomeOf } from './stage.ts';
import {
	at,
	callOff,
	cancel,
	checkIn,
	draft,
	edit,
	events,
	guest,
	mails,
	publish,
	reserve,
	setClock,
	SLOT,
	slotId,
	standing,
	VISITS,
	walkIn,
} from './visits.ts';
import { PLACE } from './world.ts';

const { may, mayNot, play } = openStage(VISITS);

const hosts: Person[] = ['member', 'owner', 'commuter', 'moderator', 'service'];
const others: Person[] = ['stranger', 'neighbour', 'ranger', 'issuer'];

/** Later by so many hours than it was. */
const moved = (slot: string, days: number, hours: number) => ({
	id: slot,
	starts_at: at(days, hours),
	ends_at: at(days, hours + 1),
});
const moveMilking = (reserved?: string) =>
	edit(
		[SLOT.milking],
		{},
		{ times: [moved(SLOT.milking, 3, 2)], ...(reserved ? { reserved } : {}) },
	);

describe('changing slots', () => {
	const wider = edit([SLOT.milking], { capacity: 12 });
	may(hosts, 'change a slot of their place', wider);
	mayNot(others, 'change a slot of others', wider, 'PT403 place_not_yours');
	mayNot('anonymous', 'change a slot', wider, '42501');
	mayNot(
		'neighbour',
		'find out that a draft has slots',
		edit([SLOT.hidden], { capacity: 9 }),
		'PT404 slot_not_found',
	);
	mayNot('moderator', 'change what is not there', edit([guest(1)], {}), 'PT404 slot_not_found');
	mayNot(
		'commuter',
		'change one that is there and one that is not',
		edit([SLOT.milking, guest(1)], {}),
		'PT404 slot_not_found',
	);
	mayNot(
		'member',
		'change own slots together with those of others',
		edit([SLOT.milking, SLOT.forging], {}),
		'PT403 place_not_yours',
	);

	const refused: [string, string, string][] = [
		['nothing', edit([], {}), 'PT422 no_slots'],
		['a cancelled slot', edit([SLOT.off], { capacity: 9 }), 'PT409 slot_cancelled'],
		[
			'201 slots',
			edit(
				Array.from({ length: 201 }, (_, i) => slotId(i)),
				{},
			),
			'PT422 too_many_slots',
		],
		['the counter of seats', edit([SLOT.milking], { seats_taken: 0 }), 'PT422 change_unknown'],
		['the status', edit([SLOT.milking], { status: 'held' }), 'PT422 change_unknown'],
		['the place', edit([SLOT.milking], { place_id: PLACE.forge }), 'PT422 change_unknown'],
		['all to the same time', edit([SLOT.milking], { starts_at: at(9) }), 'PT422 change_unknown'],
		[
			'the time of another slot',
			edit([SLOT.milking], {}, { times: [moved(SLOT.tasting, 9, 0)] }),
			'PT422 change_unknown',
		],
		['the title to nothing', edit([SLOT.milking], { title: {} }), 'PT422 slot_unfit'],
		['the capacity to words', edit([SLOT.milking], { capacity: 'many' }), 'PT422 slot_unfit'],
		[
			'the time to yesterday',
			edit([SLOT.milking], {}, { times: [moved(SLOT.milking, -1, 0)] }),
			'PT422 slot_in_past',
		],
		[
			'the end to next week',
			edit([SLOT.milking], {}, { times: [{ id: SLOT.milking, ends_at: at(9) }] }),
			'PT422 slot_too_long',
		],
		[
			'the time to that of another',
			edit([SLOT.milking], {}, { times: [moved(SLOT.milking, 4, 0)] }),
			'PT409 slot_overlaps',
		],
	];
	for (const [what, deed, refusal] of refused) mayNot('member', `change ${what}`, deed, refusal);

	mayNot(
		'member',
		'cut the capacity below what is taken',
		[reserve(1, { party: 4 }), edit([SLOT.milking], { capacity: 3 })],
		'PT409 capacity_below_taken',
	);
	may('member', 'cut the capacity to what is taken', [
		reserve(1, { party: 4 }),
		edit([SLOT.milking], { capacity: 4 }),
	]);
	mayNot(
		'member',
		'move reserved slots without a decision',
		[reserve(1), moveMilking()],
		'PT409 slots_reserved',
	);
	mayNot(
		'member',
		'move reserved slots against the decision',
		[reserve(1), moveMilking('refuse')],
		'PT409 slots_reserved',
	);
	may('member', 'move a slot nobody reserved', moveMilking());

	test('a refusal names the reserved slots', () =>
		play(async ({ as }) => {
			await as('anonymous', reserve(1));
			const both = edit(
				[SLOT.milking, SLOT.tasting],
				{},
				{
					times: [moved(SLOT.milking, 3, 2), moved(SLOT.tasting, 4, 2)],
				},
			);
			const error = await as('member', both).then(
				() => null,
				(error: Refused) => error,
			);
			expect(JSON.parse((error as unknown as { detail: string }).detail)).toEqual([SLOT.milking]);
		}));

	test('the same again changes nothing, and what is as it was does not count up', () =>
		play(async ({ as }) => {
			const { rows } = await as('member', edit([SLOT.milking], { capacity: 12 }));
			expect(rows[0]).toMatchObject({ capacity: 12, sequence: 1 });
			expect((await as('member', edit([SLOT.milking], { capacity: 12 }))).rows).toEqual(rows);
			const { rows: both } = await as(
				'member',
				edit([SLOT.milking, SLOT.tasting], { capacity: 12 }),
			);
			expect(both.map((row) => row.sequence)).toEqual([1, 1]);
		}));

	test('a whole series moves by an hour, one into the time of the other', () =>
		play(async ({ as }) => {
			await as(
				'member',
				publish(PLACE.shop, [
					draft(slotId(50), 7),
					{ ...draft(slotId(51), 7), ...moved(slotId(51), 7, 1) },
				]),
			);
			const times = [moved(slotId(50), 7, 1), moved(slotId(51), 7, 2)];
			expect(await outcomeOf(as('member', edit([slotId(50), slotId(51)], {}, { times })))).toBe(
				'done',
			);
		}));

	test('moving tells the guests the old time, and bookings close as long before as they did', () =>
		play(async (scene) => {
			await setClock(scene, 0);
			await scene.as(
				'member',
				edit([SLOT.milking], {}, { times: [{ id: SLOT.milking, book_until: at(2) }] }),
			);
			for (const [number, party] of [
				[1, 10],
				[2, 4],
			] as const)
				await scene.as('anonymous', reserve(number, { party }));
			const { rows } = await scene.as('member', moveMilking('move'));
			expect(rows[0]).toMatchObject({ sequence: 2 });
			expect(new Date(rows[0]!.book_until as string).toISOString()).toBe(at(2, 2));
			expect(await events(scene)).toBe('1 reserved 10, 2 waiting 4, 1 moved 10, 2 moved 4');
			expect(await mails(scene)).toBe('1 reserved, 2 waiting, 1 slot_changed, 2 slot_changed');
			const { rows: told } = await scene.as(
				'database',
				`select data -> 'old' ->> 'starts_at' as old,
				data -> 'slot' ->> 'starts_at' as new from app.mail_outbox where template = 'slot_changed' limit 1`,
			);
			expect(
				[told[0]!.old, told[0]!.new].map((text) => new Date(text as string).toISOString()),
			).toEqual([at(3), at(3, 2)]);
			await scene.as('member', moveMilking('move'));
			expect(await mails(scene)).toBe('1 reserved, 2 waiting, 1 slot_changed, 2 slot_changed');
		}));

	test('another meeting point is told, another title is not', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1));
			await scene.as('member', edit([SLOT.milking], { title: { de: 'Melken' } }));
			expect(await mails(scene)).toBe('1 reserved');
			await scene.as('member', edit([SLOT.milking], { meeting_point: { de: 'Am Tor' } }));
			expect(await mails(scene)).toBe('1 reserved, 1 slot_changed');
		}));

	test('is too late when it has begun', () =>
		play(async (scene) => {
			await setClock(scene, 3);
			expect(await outcomeOf(scene.as('member', wider))).toBe('PT409 slot_over');
		}));
});

describe('cancelling slots', () => {
	may(hosts, 'cancel a slot of their place', callOff([SLOT.milking]));
	mayNot(others, 'cancel a slot of others', callOff([SLOT.milking]), 'PT403 place_not_yours');
	mayNot('anonymous', 'cancel a slot', callOff([SLOT.milking]), '42501');
	mayNot(
		'neighbour',
		'find out that a draft has slots',
		callOff([SLOT.hidden]),
		'PT404 slot_not_found',
	);
	const with_ = (ids: string, reason: string) => `select cancel_slots(${ids}, ${reason})`;
	mayNot('member', 'cancel nothing', with_(`'{}'`, `'{"de": "x"}'`), 'PT422 no_slots');
	mayNot(
		'member',
		'cancel without a reason',
		with_(`'{${SLOT.milking}}'`, 'null'),
		'PT422 reason_unfit',
	);
	mayNot(
		'member',
		'cancel for an English reason',
		with_(`'{${SLOT.milking}}'`, `'{"en": "x"}'`),
		'PT422 reason_unfit',
	);
	mayNot(
		'member',
		'cancel 201 slots',
		with_(`array_fill('${SLOT.milking}'::uuid, array[201])`, `'{"de": "x"}'`),
		'PT422 too_many_slots',
	);
	mayNot(
		'member',
		'cancel what was held',
		[`select set_config('app.now', '${at(3, 2)}', true)`, callOff([SLOT.milking])],
		'PT409 slot_over',
	);

	test('ends all reservations, tells all guests, and the same again nothing', () =>
		play(async (scene) => {
			for (const [number, party] of [
				[1, 9],
				[2, 4],
				[3, 1],
			] as const)
				await scene.as('anonymous', reserve(number, { party }));
			await scene.as('anonymous', cancel(3));
			const { rows } = await scene.as('member', callOff([SLOT.milking]));
			expect(rows[0]).toMatchObject({
				status: 'cancelled',
				cancel_reason: { de: 'Sturm.' },
				sequence: 1,
				seats_taken: 0,
			});
			expect(await standing(scene)).toBe('1 cancelled 9, 2 cancelled 4, 3 cancelled 1 · 0 taken');
			expect(await mails(scene)).toMatch(
				/3 cancelled_by_guest, 1 slot_cancelled, 2 slot_cancelled$/,
			);
			expect((await scene.as('member', callOff([SLOT.milking]))).rows).toEqual(rows);
			expect(await mails(scene)).toMatch(
				/3 cancelled_by_guest, 1 slot_cancelled, 2 slot_cancelled$/,
			);
		}));
});

describe('at the door', () => {
	may(hosts, 'check in a guest', [reserve(1), checkIn(1, 2)]);
	mayNot(
		others,
		'check in a guest of others',
		[reserve(1), checkIn(1, 2)],
		'PT404 reservation_not_found',
	);
	mayNot('anonymous', 'check in anybody', [reserve(1), checkIn(1, 2)], '42501');
	mayNot('member', 'check in whom nobody knows', checkIn(1, 2), 'PT404 reservation_not_found');
	mayNot(
		'member',
		'say that fewer than nobody came',
		[reserve(1), checkIn(1, -1)],
		'PT422 came_unfit',
	);
	mayNot('member', 'say that 501 came', [reserve(1), checkIn(1, 501)], 'PT422 came_unfit');

	test('who waits or has cancelled is not checked in', () =>
		play(async ({ as }) => {
			await as('anonymous', reserve(1, { party: 9 }));
			await as('anonymous', reserve(2, { party: 4 }));
			expect(await outcomeOf(as('member', checkIn(2, 4)))).toBe('PT409 reservation_over');
			await as('anonymous', cancel(2));
			expect(await outcomeOf(as('member', checkIn(2, 4)))).toBe('PT409 reservation_over');
		}));

	test('came, did not come, and taken back; the same again is nothing', () =>
		play(async (scene) => {
			const { as } = scene;
			await as('anonymous', reserve(1, { party: 3 }));
			await as('member', checkIn(1, 2, `now() - interval '9 minutes'`));
			await as('member', checkIn(1, 2, `now() - interval '8 minutes'`));
			expect(await standing(scene)).toBe('1 attended 3 · 3 taken');
			await as('member', checkIn(1, 0, `now() - interval '7 minutes'`));
			expect(await standing(scene)).toBe('1 missed 3 · 0 taken');
			await as('member', checkIn(1, null, `now() - interval '6 minutes'`));
			await as('member', checkIn(1, null, `now() - interval '5 minutes'`));
			expect(await standing(scene)).toBe('1 confirmed 3 · 3 taken');
			expect(await events(scene)).toBe('1 reserved 3, 1 checked_in 3, 1 missed 3, 1 unchecked 3');
		}));

	test('what was said earlier and arrives later does not count', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1));
			await scene.as('member', checkIn(1, 2, `now() - interval '1 minute'`));
			await scene.as('member', checkIn(1, 0, `now() - interval '2 minutes'`));
			expect(await standing(scene)).toBe('1 attended 2 · 2 taken');
		}));

	test('seats of who did not come go to others, and then they are gone', () =>
		play(async (scene) => {
			await setClock(scene, 3);
			await scene.as(
				'database',
				`update slots set book_until = starts_at where id = '${SLOT.milking}'`,
			);
			await setClock(scene, 2);
			await scene.as('anonymous', reserve(1, { party: 9 }));
			await setClock(scene, 3);
			await scene.as('member', checkIn(1, 0, `'${at(3)}'`));
			expect(await outcomeOf(scene.as('member', walkIn(2, SLOT.milking, 2)))).toBe('done');
			expect(await outcomeOf(scene.as('member', checkIn(1, 9, `'${at(3, 1)}'`)))).toBe(
				'PT409 slot_full',
			);
			expect(await standing(scene)).toBe('1 missed 9, 2 attended 2 · 2 taken');
		}));

	may(hosts, 'let somebody in without a reservation', walkIn(1, SLOT.milking, 2));
	mayNot(others, 'let somebody in at others', walkIn(1, SLOT.milking, 2), 'PT403 place_not_yours');
	mayNot('anonymous', 'let somebody in', walkIn(1, SLOT.milking, 2), '42501');
	mayNot(
		'neighbour',
		'find out that a draft has slots',
		walkIn(1, SLOT.hidden, 2),
		'PT404 slot_not_found',
	);
	mayNot(
		'member',
		'let in more than there are seats',
		walkIn(1, SLOT.milking, 11),
		'PT409 slot_full',
	);
	mayNot('member', 'let in nobody', walkIn(1, SLOT.milking, 0), 'PT422 party_too_small');
	mayNot(
		'member',
		'let in where nothing takes place',
		walkIn(1, SLOT.off, 2),
		'PT409 slot_cancelled',
	);
	mayNot(
		'member',
		'let in under the id of a guest',
		[reserve(1), walkIn(1, SLOT.milking, 2)],
		'PT409 id_taken',
	);
	mayNot(
		'member',
		'give a name without end',
		walkIn(1, SLOT.milking, 2).replace('Nachbarn', 'x'.repeat(121)),
		'PT422 name_missing',
	);
	test('a walk-in counts once, and gets no mail', () =>
		play(async (scene) => {
			await scene.as('member', walkIn(1, SLOT.milking, 2));
			await scene.as('member', walkIn(1, SLOT.milking, 2));
			expect(await standing(scene)).toBe('1 attended 2 · 2 taken');
			expect(await events(scene)).toBe('1 walk_in 2');
			expect(await mails(scene)).toBe('');
		}));
});

describe('a message to guests', () => {
	const write = (
		subject = 'Gummistiefel',
		body = 'Es ist nass.\nBis Samstag!',
		slot = SLOT.milking,
	) => `select message_guests('${slot}', '${guest(90)}', '${subject}', '${body}') as told`;
	may(hosts, 'write to their guests', write());
	mayNot(others, 'write to guests of others', write(), 'PT403 place_not_yours');
	mayNot('anonymous', 'write to guests', write(), '42501');
	mayNot(
		'neighbour',
		'find out that a draft has slots',
		write('a', 'b', SLOT.hidden),
		'PT404 slot_not_found',
	);
	mayNot('member', 'write without a subject', write(' '), 'PT422 message_unfit');
	mayNot('member', 'write a subject in two lines', write('a\nBcc: b'), 'PT422 message_unfit');
	mayNot('member', 'write nothing', write('a', ''), 'PT422 message_unfit');
	mayNot('member', 'write without end', write('a', 'x'.repeat(3001)), 'PT422 message_unfit');
	test('goes to each who is coming, and the same again to nobody', () =>
		play(async (scene) => {
			for (const [number, party] of [
				[1, 5],
				[2, 4],
				[3, 4],
			] as const)
				await scene.as('anonymous', reserve(number, { party }));
			const told = async () => (await scene.as('member', write())).rows[0]!.told;
			expect([await told(), await told()]).toEqual([2, 2]);
			expect(await mails(scene)).toBe('1 reserved, 2 reserved, 3 waiting, 1 message, 2 message');
		}));
});

describe('calendar feeds', () => {
	const make = `select make_calendar_feed('${PLACE.shop}') as feed`;
	const feeds = `select from calendar_feeds`;
	may(hosts, 'make a feed of their place', make);
	mayNot(others, 'make a feed of others', make, 'PT403 place_not_yours');
	mayNot('anonymous', 'make a feed', make, '42501');
	mayNot(
		'neighbour',
		'find out that there is a draft',
		`select make_calendar_feed('${PLACE.stable}')`,
		'PT404 place_not_found',
	);
	const made = `insert into calendar_feeds (id, place_id, secret_hash) values ('${guest(80)}', '${PLACE.shop}', '\\x00')`;
	const revoke = `select revoke_calendar_feed('${guest(80)}')`;
	may(hosts, 'see which feeds there are', [made, feeds]);
	mayNot(['anonymous', ...others], 'see feeds of others', [made, feeds]);
	may(hosts, 'revoke a feed', [made, revoke]);
	mayNot(others, 'revoke a feed of others', [made, revoke], 'PT404 feed_not_found');
	mayNot('anonymous', 'revoke a feed', [made, revoke], '42501');
	mayNot(
		[...others, 'member', 'moderator', 'anonymous'],
		'read a feed past the server',
		`select calendar_feed('x')`,
		'42501',
	);
	mayNot(
		'member',
		'have more than twenty',
		[
			`insert into calendar_feeds (place_id, secret_hash)
		 select '${PLACE.shop}', int4send(n) from generate_series(1, 20) as n`,
			make,
		],
		'PT409 too_many_feeds',
	);

	test('shows slots and how many come, by its secret, until it is revoked; no names', () =>
		play(async ({ as }) => {
			await as('anonymous', reserve(1, { name: 'Frau Geheim' }));
			const { id, secret } = (await as('member', make)).rows[0]!.feed as Record<string, string>;
			const read = async () =>
				(await as('service', `select calendar_feed('${secret}') as feed`)).rows[0]!.feed as {
					place: object;
					slots: { id: string; seats_taken: number; parties: number }[];
				} | null;
			const feed = await read();
			expect(feed!.place).toMatchObject({ slug: 'hof-laden' });
			expect(feed!.slots.find((slot) => slot.id === SLOT.milking)).toMatchObject({
				seats_taken: 2,
				parties: 1,
			});
			expect(JSON.stringify(feed)).not.toContain('Geheim');
			await as('member', `select revoke_calendar_feed('${id}')`);
			await as('member', `select revoke_calendar_feed('${id}')`);
			expect(await read()).toBeNull();
		}));
});
