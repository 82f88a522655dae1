import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { makeSlot, makeTicketSlot } from './make-slot.ts';
import {
	judgeReservation,
	reservation,
	tidyRequest,
	type Reservation,
	type ReservationRequest,
} from './reservation.ts';
import type { VisitSlot } from './slot.ts';
import { isToken, makeToken, readTicketHash, ticketPath, tidyCode } from './ticket-link.ts';

const TOKEN = 'AAECAwQFBgcICQoLDA0ODw';
const REQUEST: ReservationRequest = {
	id: '00000000-0000-4000-8000-00000000000a',
	slotId: '00000000-0000-4000-8000-000000000001',
	token: TOKEN,
	party: 2,
	name: 'Käthe Müller',
	email: 'kaethe@example.org',
	phone: null,
	note: null,
	lang: 'de',
};
const NOW = Date.parse('2026-11-27T12:00:00Z');

const judged = (request: Partial<ReservationRequest>, slot: Partial<VisitSlot> = {}) => {
	const answer = judgeReservation(makeSlot(slot), { ...REQUEST, ...request }, NOW);
	return answer.ok ? answer.value.code : [answer.refusal.code, answer.refusal.at];
};

describe('a request', () => {
	it.each<[string, Partial<ReservationRequest>, Partial<VisitSlot>, unknown]>([
		['is fine', {}, {}, 'free'],
		['waits where it is full', {}, { seatsLeft: 1 }, 'waiting_list'],
		['is for what is cancelled', {}, { status: 'cancelled' }, ['slot_cancelled', undefined]],
		['is too late', {}, { startsAt: '2026-11-27T11:59:00Z' }, ['booking_closed', undefined]],
		['is too late by far', {}, { startsAt: '2026-11-20T12:00:00Z' }, ['booking_closed', undefined]],
		['is for too few', { party: 1 }, { partyMin: 2 }, ['party_too_small', 'party']],
		['is for too many', { party: 9 }, {}, ['party_too_large', 'party']],
		['lacks a name', { name: ' ' }, {}, ['name_missing', 'name']],
		['has no address', { email: '' }, {}, ['email_unfit', 'email']],
		['has a note that is too long', { note: 'x'.repeat(501) }, {}, ['note_too_long', 'note']],
		['has a number that is too long', { phone: '0'.repeat(41) }, {}, ['phone_unfit', 'phone']],
		['has another token', { token: 'guess' }, {}, ['token_unfit', undefined]],
	])('that %s', (_, request, slot, expected) => expect(judged(request, slot)).toEqual(expected));

	it.each(['a@b.de', 'käthe@hof-müller.de', "o'neill+farm@mail.example.org"])(
		'reaches %s',
		(email) => expect(judged({ email })).toBe('free'),
	);
	it.each([
		'a',
		'a@b',
		'@b.de',
		'a@b.',
		'a@b..de',
		'a b@c.de',
		'a@b.de,c@d.de',
		'A <a@b.de>',
		'a@b@c.de',
	])('does not reach "%s"', (email) => expect(judged({ email })).toEqual(['email_unfit', 'email']));

	it('is tidied: no blanks around, no control characters, nothing where nothing was typed', () => {
		const typed = {
			name: ' Käthe \t Müller\n',
			email: ' a@b.de ',
			phone: ' ',
			note: 'Eins\nzwei\u0007 ',
		};
		expect(tidyRequest({ ...REQUEST, ...typed })).toEqual({
			...REQUEST,
			...{ name: 'Käthe Müller', email: 'a@b.de', phone: null, note: 'Eins\nzwei' },
		});
	});
});

it('a reservation is read as the server tells it, with what PostgreSQL makes of instants', () => {
	const told: Reservation = {
		...{ id: REQUEST.id, status: 'offered', party: 2, code: 'A7K2QX', position: null, lang: 'de' },
		...{ name: null, email: null, phone: null, note: null },
		erasedAt: '2026-11-27T09:00:00.123456+00:00',
		offeredUntil: '2026-11-27T09:00:00+00:00',
		slot: makeTicketSlot(),
		seatsLeft: 0,
	};
	expect(v.parse(reservation, told)).toEqual(told);
});

describe('a ticket link', () => {
	it('has a token of 128 bits', () => {
		const token = makeToken(Uint8Array.from({ length: 16 }, (_, i) => i));
		expect([token, isToken(token)]).toEqual([TOKEN, true]);
		expect(isToken(makeToken(new Uint8Array(16).fill(255)))).toBe(true);
		expect(() => makeToken(new Uint8Array(8))).toThrow();
	});

	it.each([
		[ticketPath(TOKEN), { token: TOKEN, act: null }],
		[ticketPath(TOKEN, 'accept'), { token: TOKEN, act: 'accept' }],
		['/tickets#', null],
		['/tickets#abc', null],
		// the anchor of a ticket on the page
		['/tickets#ticket.6f1d7c1a-1d1c-4c53-9b57-0d3f6d6b3a10', null],
		[`/tickets#${TOKEN}+delete`, null],
		[`/tickets#${TOKEN}+accept+cancel`, null],
	])('%s', (path, expected) =>
		expect(readTicketHash(new URL(path, 'https://a.b').hash)).toEqual(expected),
	);
});

it.each([
	['a7k2qx', 'A7K2QX'],
	['AO1-LI0', 'A01110'],
])('a code typed as %s is %s', (typed, code) => expect(tidyCode(typed)).toBe(code));
