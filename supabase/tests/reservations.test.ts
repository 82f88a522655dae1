import { describe, expect, test } from 'vitest';
import type { Person } from './people.ts';
import { openStage, outcomeOf } from './stage.ts';
import {
	accept,
	at,
	cancel,
	change,
	checkIn,
	confirm,
	edit,
	events,
	filled,
	guest,
	look,
	mailedToken,
	mails,
	reserve,
	setClock,
	SLOT,
	standing,
	ticket,
	token,
	VISITS,
} from './visits.ts';
import { PLACE } from './world.ts';

const { may, mayNot, play } = openStage(VISITS);

const others: Person[] = ['stranger', 'neighbour', 'ranger', 'issuer'];
const hosts: Person[] = ['member', 'owner', 'commuter', 'moderator'];

describe('reserving', () => {
	may(['anonymous', ...others, ...hosts, 'service'], 'reserve seats', reserve(1));

	const refused: [string, Record<string, unknown>, string][] = [
		['at a slot that never was', { slot_id: guest(9) }, 'PT404 slot_not_found'],
		['at a slot of a draft', { slot_id: SLOT.hidden }, 'PT404 slot_not_found'],
		['at a cancelled slot', { slot_id: SLOT.off }, 'PT409 slot_cancelled'],
		['after bookings have closed', { slot_id: SLOT.closed }, 'PT409 booking_closed'],
		['for nobody', { party: 0 }, 'PT422 party_too_small'],
		['without saying how many', { party: null }, 'PT422 party_too_small'],
		['alone where two are the least', { slot_id: SLOT.forging, party: 1 }, 'PT422 party_too_small'],
		[
			'for five where four are the most',
			{ slot_id: SLOT.forging, party: 5 },
			'PT422 party_too_large',
		],
		['for more than there are seats', { slot_id: SLOT.tasting, party: 5 }, 'PT422 party_too_large'],
		['without a name', { name: undefined }, 'PT422 name_missing'],
		['with a name of blanks', { name: '  ' }, 'PT422 name_missing'],
		['with a name in two lines', { name: 'Anna\nBcc: x' }, 'PT422 name_missing'],
		['without an address', { email: undefined }, 'PT422 email_unfit'],
		['with half an address', { email: 'anna@hof' }, 'PT422 email_unfit'],
		['with two addresses', { email: 'a@b.de, c@d.de' }, 'PT422 email_unfit'],
		['with two addresses in one word', { email: 'a@b.de,c@d.de' }, 'PT422 email_unfit'],
		['with an address in brackets', { email: '<a@b.de>' }, 'PT422 email_unfit'],
		['with an endless phone number', { phone: '0'.repeat(41) }, 'PT422 phone_unfit'],
		['with an endless note', { note: 'x'.repeat(501) }, 'PT422 note_too_long'],
		['without a token', { token: undefined }, 'PT422 token_unfit'],
		['with a token one can guess', { token: '1234' }, 'PT422 token_unfit'],
		['without an id', { id: null }, 'PT422 token_unfit'],
	];
	for (const [what, more, refusal] of refused)
		mayNot('anonymous', `reserve ${what}`, reserve(1, more), refusal);
	mayNot(
		'anonymous',
		'take the id of another reservation',
		[reserve(1), reserve(1, { token: token(2) })],
		'PT409 id_taken',
	);
	mayNot(
		'anonymous',
		'take the token of another reservation',
		[reserve(1), reserve(2, { token: token(1) })],
		'PT422 token_unfit',
	);

	test('a slot of a draft, and one that does not exist, are refused in the same words', async () => {
		const words = (slot_id: string) =>
			play(({ as }) =>
				as('anonymous', reserve(1, { slot_id })).then(
					() => '',
					(error: Error) => error.message,
				),
			);
		expect(await words(SLOT.hidden)).toBeTruthy();
		expect(await words(SLOT.hidden)).toBe(await words(guest(9)));
	});

	test('is answered with the ticket', () =>
		play(async (scene) => {
			const answer = await ticket(scene.as('anonymous', reserve(1, { note: 'Mit Hund' })));
			expect(answer).toMatchObject({
				id: guest(1),
				status: 'confirmed',
				party: 2,
				code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{6}$/),
				position: null,
				offered_until: null,
				seats_left: 8,
				slot: {
					id: SLOT.milking,
					title: { de: 'Beim Melken' },
					place: { slug: 'hof-laden', locality: 'Dorf' },
				},
			});
			expect(answer).toEqual(await ticket(scene.as('stranger', look(1))));
		}));

	test('sent twice is answered twice and done once', () =>
		play(async (scene) => {
			const first = await ticket(scene.as('anonymous', reserve(1)));
			expect(await ticket(scene.as('anonymous', reserve(1, { party: 5 })))).toEqual(first);
			expect(await standing(scene)).toBe('1 confirmed 2 · 2 taken');
			expect(await events(scene)).toBe('1 reserved 2');
			expect(await mails(scene)).toBe('1 reserved');
		}));

	test('is answered in the same bytes whether the address is known or not', () =>
		play(async ({ as }) => {
			const bytes = async (deed: string) => JSON.stringify(await ticket(as('anonymous', deed)));
			const unknown = await bytes(reserve(1, { email: 'neu@example.org' }));
			await as('anonymous', cancel(1));
			// the member has an account with this one, and guest 1 reserved with the other
			for (const [number, email] of [
				[2, 'member@example.org'],
				[3, 'neu@example.org'],
			] as const) {
				const known = await bytes(reserve(number, { email, name: 'Gast 1' }));
				await as('anonymous', cancel(number));
				const alike = (text: string) =>
					text.replaceAll(/"(id|email|code|updated_at)":\s?"[^"]*"/g, '"$1":"…"');
				expect(alike(known)).toBe(alike(unknown));
			}
		}));
});

describe('attempts', () => {
	/** The server reserves for guests, and says from which network they come. */
	const many = async (scene: Parameters<typeof setClock>[0], more: (n: number) => object) => {
		const outcomes: string[] = [];
		for (let number = 1; number <= 3; number++)
			outcomes.push(
				await outcomeOf(scene.as('service', reserve(number, { party: 1, ...more(number) }))),
			);
		return outcomes;
	};
	const limit = (key: string) => `update app.settings set value = 2 where key = '${key}'`;

	test.each([
		['attempts_per_sender', () => ({ email: 'Anna@example.org' })],
		['attempts_per_network', () => ({ network: 'abc' })],
		['attempts_per_slot', () => ({})],
	] as const)('%s: the third within an hour is refused, a known one is not', (key, more) =>
		play(async (scene) => {
			await setClock(scene, 0);
			await scene.as('database', limit(key));
			expect(await many(scene, more)).toEqual(['done', 'done', 'PT429 too_many_attempts']);
			expect(await outcomeOf(scene.as('anonymous', reserve(1, { party: 1 })))).toBe('done');
			await setClock(scene, 0, 2);
			const later = reserve(3, { party: 1, ...more() });
			expect(await outcomeOf(scene.as('service', later))).toBe('done');
		}),
	);

	test('senders are told apart, and networks', () =>
		play(async (scene) => {
			for (const key of ['attempts_per_sender', 'attempts_per_network'])
				await scene.as('database', limit(key));
			expect(await many(scene, (n) => ({ network: `net ${n}` }))).toEqual(['done', 'done', 'done']);
		}));

	test.each([
		['as the proxy of the API saw them', { 'x-forwarded-for': '203.0.113.7, 10.0.0.1' }],
		['as Cloudflare saw them', { 'x-forwarded-for': '1', 'cf-connecting-ip': '203.0.113.7' }],
	])('who asks the API directly is counted %s, whatever they say', (_name, headers) =>
		play(async (scene) => {
			await scene.as('database', limit('attempts_per_network'));
			const outcomes: string[] = [];
			for (let number = 1; number <= 3; number++)
				outcomes.push(
					await outcomeOf(
						scene.as(
							'anonymous',
							`with told as materialized (select set_config('request.headers', '${JSON.stringify(headers)}', true))
							${reserve(number, { party: 1, network: `net ${number}` })} from told`,
						),
					),
				);
			expect(outcomes).toEqual(['done', 'done', 'PT429 too_many_attempts']);
		}),
	);

	test('changing the party counts as well: it writes to an address each time', () =>
		play(async (scene) => {
			await scene.as('database', limit('attempts_per_sender'));
			await scene.as('anonymous', reserve(1));
			await scene.as('anonymous', change(1, 3));
			expect(await outcomeOf(scene.as('anonymous', change(1, 4)))).toBe('PT429 too_many_attempts');
		}));

	test('are forgotten after an hour', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1));
			await scene.as('service', `select settle_slots(now() + interval '61 minutes')`);
			expect((await scene.as('database', 'select from app.attempts')).count).toBe(0);
		}));
});

describe('the waiting list', () => {
	/** Eight seats are taken by 1, then 2 wants four, 3 wants two, 4 one. */
	const queue = async (scene: Parameters<typeof setClock>[0]) => {
		await setClock(scene, 0);
		for (const [number, party] of [
			[1, 9],
			[2, 4],
			[3, 2],
			[4, 2],
		] as const)
			await scene.as('anonymous', reserve(number, { party }));
	};

	test('takes who comes when it is full, and tells the position', () =>
		play(async (scene) => {
			await queue(scene);
			expect(await standing(scene)).toBe(
				'1 confirmed 9, 2 waiting 4, 3 waiting 2, 4 waiting 2 · 9 taken',
			);
			expect(await ticket(scene.as('anonymous', look(4)))).toMatchObject({
				status: 'waiting',
				position: 3,
				seats_left: 1,
			});
			expect(await events(scene)).toBe('1 reserved 9, 2 waiting 4, 3 waiting 2, 4 waiting 2');
			expect(await mails(scene)).toBe('1 reserved, 2 waiting, 3 waiting, 4 waiting');
		}));

	test('offers strictly in order; a party that does not fit is passed over and keeps its place', () =>
		play(async (scene) => {
			await queue(scene);
			await scene.as('anonymous', change(1, 7));
			expect(await standing(scene)).toBe(
				'1 confirmed 7, 2 waiting 4, 3 offered 2, 4 waiting 2 · 9 taken',
			);
			expect(await ticket(scene.as('anonymous', look(2)))).toMatchObject({ position: 1 });
			await scene.as('anonymous', cancel(1));
			expect(await standing(scene)).toBe(
				'1 cancelled 7, 2 offered 4, 3 offered 2, 4 offered 2 · 8 taken',
			);
			expect(await ticket(scene.as('anonymous', look(2)))).toMatchObject({
				status: 'offered',
				position: null,
				offered_until: expect.stringContaining(at(1).slice(0, 19)),
			});
		}));

	test('lets a newcomer take what nobody who waits can use', () =>
		play(async (scene) => {
			await queue(scene);
			await scene.as('anonymous', reserve(5, { party: 1 }));
			expect(await standing(scene)).toBe(
				'1 confirmed 9, 2 waiting 4, 3 waiting 2, 4 waiting 2, 5 confirmed 1 · 10 taken',
			);
		}));

	test('offers a seat for a day, then to the next, also when nobody looks', () =>
		play(async (scene) => {
			await queue(scene);
			await scene.as('anonymous', change(1, 7));
			await setClock(scene, 1);
			await scene.as('service', 'select settle_slots()');
			expect(await standing(scene)).toBe(
				'1 confirmed 7, 2 waiting 4, 3 expired 2, 4 offered 2 · 9 taken',
			);
			expect(await mails(scene)).toMatch(/3 offered, 3 offer_expired, 4 offered$/);
			expect(await outcomeOf(scene.as('anonymous', accept(3)))).toBe('PT409 offer_expired');
			expect(await outcomeOf(scene.as('anonymous', accept(2)))).toBe('PT409 no_offer');
		}));

	test('lapsed offers go to the next also without the clock of the service', () =>
		play(async (scene) => {
			await queue(scene);
			await scene.as('anonymous', change(1, 7));
			await setClock(scene, 1);
			expect(await ticket(scene.as('anonymous', look(4)))).toMatchObject({ status: 'offered' });
		}));

	test('an offer is accepted once, by the device or by the link in the mail', () =>
		play(async (scene) => {
			await queue(scene);
			await scene.as('anonymous', change(1, 7));
			const mailed = await mailedToken(scene, 3);
			const byMail = `select accept_offer('${mailed}') as answer`;
			expect(await ticket(scene.as('anonymous', byMail))).toMatchObject({ status: 'confirmed' });
			expect(await ticket(scene.as('anonymous', accept(3)))).toMatchObject({ status: 'confirmed' });
			expect(await events(scene)).toMatch(/3 offered 2, 3 accepted 2$/);
			expect(await mails(scene)).toMatch(/3 offered, 3 reserved$/);
		}));

	test('is left by cancelling, and an offer is declined by it', () =>
		play(async (scene) => {
			await queue(scene);
			await scene.as('anonymous', change(1, 7));
			await scene.as('anonymous', cancel(3));
			await scene.as('anonymous', cancel(2));
			expect(await standing(scene)).toBe(
				'1 confirmed 7, 2 cancelled 4, 3 cancelled 2, 4 offered 2 · 9 taken',
			);
		}));

	test('a larger capacity is offered to it', () =>
		play(async (scene) => {
			await queue(scene);
			await scene.as('member', edit([SLOT.milking], { capacity: 13 }));
			expect(await standing(scene)).toBe(
				'1 confirmed 9, 2 offered 4, 3 waiting 2, 4 waiting 2 · 13 taken',
			);
		}));

	test('ends when the slot begins, and offers with it', () =>
		play(async (scene) => {
			await queue(scene);
			await setClock(scene, 2, 23);
			await scene.as('anonymous', change(1, 7));
			expect(await ticket(scene.as('anonymous', look(3)))).toMatchObject({
				offered_until: expect.stringContaining(at(3).slice(0, 19)),
			});
			await setClock(scene, 3);
			await scene.as('service', 'select settle_slots()');
			expect(await standing(scene)).toBe(
				'1 confirmed 7, 2 expired 4, 3 expired 2, 4 expired 2 · 7 taken',
			);
			await setClock(scene, 3, 1);
			await scene.as('service', 'select settle_slots()');
			const { rows } = await scene.as(
				'database',
				`select status from slots where id = '${SLOT.milking}'`,
			);
			expect(rows).toEqual([{ status: 'held' }]);
		}));
});

describe('a party', () => {
	test('grows while seats are free, and shrinks', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1, { party: 2 }));
			await scene.as('anonymous', reserve(2, { party: 6 }));
			expect(await ticket(scene.as('anonymous', change(1, 4)))).toMatchObject({ party: 4 });
			expect(await outcomeOf(scene.as('anonymous', change(1, 5)))).toBe('PT409 slot_full');
			await scene.as('anonymous', change(1, 4));
			await scene.as('anonymous', change(1, 1));
			expect(await standing(scene)).toBe('1 confirmed 1, 2 confirmed 6 · 7 taken');
			expect(await events(scene)).toBe('1 reserved 2, 2 reserved 6, 1 changed 4, 1 changed 1');
			expect(await mails(scene)).toBe('1 reserved, 2 reserved, 1 changed, 1 changed');
		}));

	test('that waits keeps its place, and is offered what fits now', () =>
		play(async (scene) => {
			for (const [number, party] of [
				[1, 9],
				[2, 4],
				[3, 2],
			] as const)
				await scene.as('anonymous', reserve(number, { party }));
			await scene.as('anonymous', change(2, 3));
			expect(await ticket(scene.as('anonymous', look(2)))).toMatchObject({ position: 1 });
			await scene.as('anonymous', change(3, 1));
			expect(await standing(scene)).toBe('1 confirmed 9, 2 waiting 3, 3 offered 1 · 10 taken');
		}));

	const forging = { slot_id: SLOT.forging };
	mayNot(
		'anonymous',
		'shrink below the least',
		[reserve(1, forging), change(1, 1)],
		'PT422 party_too_small',
	);
	mayNot(
		'anonymous',
		'grow above the most',
		[reserve(1, forging), change(1, 5)],
		'PT422 party_too_large',
	);
	mayNot('anonymous', 'change what nobody reserved', change(1, 3), 'PT404 reservation_not_found');
	test('of somebody who was forgotten, and whom the host expects again, still changes', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1));
			await scene.as('member', checkIn(1, 2, `now() - interval '2 minutes'`));
			await scene.as('anonymous', `select forget_me('${token(1)}')`);
			await scene.as('member', checkIn(1, null));
			expect(await ticket(scene.as('anonymous', change(1, 3)))).toMatchObject({ party: 3 });
		}));
	test('may not change after it was cancelled, nor grow after bookings have closed', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1));
			await scene.as('database', `update slots set book_until = now() - interval '1 minute'`);
			expect(await outcomeOf(scene.as('anonymous', change(1, 3)))).toBe('PT409 booking_closed');
			expect(await outcomeOf(scene.as('anonymous', change(1, 1)))).toBe('done');
			await scene.as('anonymous', cancel(1));
			expect(await outcomeOf(scene.as('anonymous', change(1, 2)))).toBe('PT409 reservation_over');
		}));
});

describe('cancelling', () => {
	test('twice is once, and gives the seats back', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1));
			const first = await ticket(scene.as('anonymous', cancel(1)));
			expect(first).toMatchObject({ status: 'cancelled', seats_left: 10 });
			expect(await ticket(scene.as('anonymous', cancel(1)))).toEqual(first);
			expect(await events(scene)).toBe('1 reserved 2, 1 cancelled 2');
			expect(await mails(scene)).toBe('1 reserved, 1 cancelled_by_guest');
		}));
	mayNot('anonymous', 'cancel what nobody reserved', cancel(1), 'PT404 reservation_not_found');
	test('is too late for who came', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1));
			await scene.as('member', checkIn(1, 2));
			expect(await outcomeOf(scene.as('anonymous', cancel(1)))).toBe('PT409 reservation_over');
		}));
});

describe('where the host asks for a confirmed address', () => {
	const tasting = { slot_id: SLOT.tasting };
	test('seats are held for two hours, until the link in the mail is opened', () =>
		play(async (scene) => {
			await setClock(scene, 0);
			expect(await ticket(scene.as('anonymous', reserve(1, tasting)))).toMatchObject({
				status: 'unconfirmed',
				offered_until: expect.stringContaining(at(0, 2).slice(0, 19)),
				seats_left: 2,
			});
			expect(await mails(scene)).toBe('1 confirm_email');
			expect(await outcomeOf(scene.as('anonymous', confirm(token(1))))).toBe(
				'PT409 confirm_by_mail',
			);
			const mailed = await mailedToken(scene, 1);
			const answer = await ticket(scene.as('anonymous', confirm(mailed)));
			expect(answer).toMatchObject({ status: 'confirmed', offered_until: null });
			expect(await ticket(scene.as('anonymous', confirm(mailed)))).toEqual(answer);
			expect(await mails(scene)).toBe('1 confirm_email, 1 reserved');
			expect(await events(scene)).toBe('1 reserved 2, 1 confirmed_email 2');
		}));

	test('who does not open it loses the seats to the next', () =>
		play(async (scene) => {
			await setClock(scene, 0);
			await scene.as('anonymous', reserve(1, { ...tasting, party: 4 }));
			await scene.as('anonymous', reserve(2, { ...tasting, party: 3 }));
			const mailed = await mailedToken(scene, 1);
			await setClock(scene, 0, 2);
			expect(await outcomeOf(scene.as('anonymous', confirm(mailed)))).toBe(
				'PT409 confirmation_expired',
			);
			await scene.as('service', 'select settle_slots()');
			expect(await standing(scene, SLOT.tasting)).toBe('1 expired 4, 2 offered 3 · 3 taken');
			expect(await mails(scene)).toBe('1 confirm_email, 2 waiting, 2 offered');
			expect(await outcomeOf(scene.as('anonymous', accept(2)))).toBe('PT409 confirm_by_mail');
			const offer = `select accept_offer('${await mailedToken(scene, 2)}') as answer`;
			expect(await ticket(scene.as('anonymous', offer))).toMatchObject({ status: 'confirmed' });
		}));
	mayNot(
		'anonymous',
		'confirm what nobody reserved',
		confirm(token(1)),
		'PT404 reservation_not_found',
	);
});

describe('guests', () => {
	const everybody: Person[] = ['anonymous', ...others];
	const all = `select from reservations`;
	const happened = `select from reservation_events`;
	mayNot(everybody, 'read reservations', [reserve(1), all]);
	mayNot(everybody, 'read what happened', [reserve(1), happened]);
	may(hosts, 'read who comes to their slots', [reserve(1), all]);
	may(hosts, 'read what happened at their slots', [reserve(1), happened]);
	mayNot('member', 'read who comes to slots of others', [
		reserve(1, { slot_id: SLOT.forging }),
		all,
	]);
	mayNot('member', 'read what happened at slots of others', [
		reserve(1, { slot_id: SLOT.forging }),
		happened,
	]);
	mayNot(
		'anonymous',
		'look with a token that opens nothing',
		look(1),
		'PT404 reservation_not_found',
	);
	mayNot(
		'anonymous',
		'look with no token',
		`select reservation_of(null)`,
		'PT404 reservation_not_found',
	);

	const people: Person[] = [...everybody, ...hosts];
	mayNot(people, 'change a reservation past the functions', [
		reserve(1),
		`update reservations set status = 'confirmed', party = 9`,
	]);
	mayNot(people, 'delete a reservation', [reserve(1), `delete from reservations`]);
	mayNot(
		people,
		'insert a reservation past the functions',
		`insert into reservations (id, slot_id, status, party, code)
		 values ('${guest(5)}', '${SLOT.milking}', 'confirmed', 1, '000000')`,
		'42501',
	);
	mayNot(
		people,
		'write an event',
		`insert into reservation_events (reservation_id, slot_id, at, kind, party, actor)
		 values ('${guest(1)}', '${SLOT.milking}', now(), 'cancelled', 1, 'guest')`,
		'42501',
	);
	mayNot(people, 'delete events', [reserve(1), `delete from reservation_events`]);
	const append = 'PT403 events_append_only';
	mayNot(
		['service', 'database'],
		'rewrite an event',
		[reserve(1), `update reservation_events set party = 9`],
		append,
	);
	mayNot(
		['service', 'database'],
		'delete an event',
		[reserve(1), `delete from reservation_events`],
		append,
	);
	may('database', 'delete a place with all that happened there', [
		reserve(1),
		`delete from places where id = '${PLACE.shop}'`,
	]);

	mayNot(people, 'read keys', [reserve(1), `select from app.ticket_keys`]);
	mayNot(people, 'read attempts', [reserve(1), `select from app.attempts`]);
	mayNot(people, 'settle all slots', `select settle_slots()`, '42501');
	test('the database holds no token of a device', () =>
		play(async (scene) => {
			await scene.as('anonymous', reserve(1));
			const { rows } = await scene.as(
				'database',
				`select (select jsonb_agg(r) from reservations r) || (select jsonb_agg(m) from app.mail_outbox m)
				|| (select jsonb_agg(k) from app.ticket_keys k) as everything`,
			);
			expect(JSON.stringify(rows)).toContain(filled(1).email);
			expect(JSON.stringify(rows)).not.toContain(token(1));
		}));
});
