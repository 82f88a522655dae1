import { expect, it } from 'vitest';
import { bookable } from './bookable.ts';
import { makeSlot } from './make-slot.ts';
import type { VisitSlot } from './slot.ts';

const BEFORE = '2026-11-27T12:00:00Z';
const slot = { startsAt: '2026-11-28T09:00:00Z', endsAt: '2026-11-28T10:30:00Z' };

it.each<[string, Partial<VisitSlot>, number, string, object]>([
	['has seats', {}, 2, BEFORE, { code: 'free', seatsLeft: 8 }],
	['has few seats', { seatsLeft: 3 }, 3, BEFORE, { code: 'few', seatsLeft: 3 }],
	['has its last seat', { seatsLeft: 1, waiting: 1 }, 1, BEFORE, { code: 'few', seatsLeft: 1 }],
	[
		'is full',
		{ seatsLeft: 0, waiting: 2 },
		1,
		BEFORE,
		{ code: 'waiting_list', seatsLeft: 0, waiting: 2 },
	],
	[
		'has seats, but not for all of the party',
		{ seatsLeft: 2 },
		3,
		BEFORE,
		{ code: 'waiting_list', seatsLeft: 2, waiting: 0 },
	],
	['is cancelled, whatever else', { status: 'cancelled' }, 0, BEFORE, { code: 'slot_cancelled' }],
	['takes no more bookings', { bookUntil: BEFORE }, 2, BEFORE, { code: 'booking_closed' }],
	['has begun', {}, 2, '2026-11-28T09:00:00Z', { code: 'booking_closed' }],
	['is over', {}, 2, '2026-11-28T10:30:00Z', { code: 'slot_past' }],
	['was held', { status: 'held' }, 2, BEFORE, { code: 'slot_past' }],
	['is for groups', { partyMin: 4 }, 3, BEFORE, { code: 'party_too_small', least: 4 }],
	['wants one at least', {}, 0, BEFORE, { code: 'party_too_small', least: 1 }],
	['is for small parties', { partyMax: 4 }, 5, BEFORE, { code: 'party_too_large', most: 4 }],
	[
		'has no more seats than it has',
		{ partyMax: 20 },
		9,
		BEFORE,
		{ code: 'party_too_large', most: 8 },
	],
])('a slot that %s', (_, known, party, now, expected) => {
	expect(bookable(makeSlot({ ...slot, ...known }), party, Date.parse(now))).toEqual(expected);
});
