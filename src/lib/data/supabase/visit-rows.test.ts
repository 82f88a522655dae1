import { expect, it } from 'vitest';
import { DETAILS, makeSlot, makeTicketSlot } from '#core/visits/make-slot.ts';
import {
	fromPublication,
	fromRequest,
	toReservation,
	toSlot,
	toTicketSlot,
	toVisitSlot,
} from './visit-rows.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const INSTANTS = {
	starts_at: '2026-11-28T09:00:00+00:00',
	ends_at: '2026-11-28T10:30:00+00:00',
	book_until: '2026-11-28T08:00:00+00:00',
	updated_at: '2026-11-20T08:00:00.123456+00:00',
};
const FACTS = {
	...{ id: ID, title: { de: 'Käse machen' }, about: null, host: 'Anna', languages: ['de', 'nds'] },
	...{ party_min: 1, party_max: 8, price_cents: 900, price_per: 'person', audience: null },
	...{ house_rules: null, accessibility: null, meeting_point: { de: 'Am Stall' } },
	...{ status: 'planned', cancel_reason: null, sequence: 2, is_example: true },
	...INSTANTS,
};
const COLUMNS = { ...FACTS, series_id: null, capacity: 8, confirm_email: false, place_id: ID };

it('reads a row of the view', () => {
	const row = {
		...{ ...COLUMNS, place_slug: 'hof', place_name: { de: 'Hof' }, seats_left: 3, waiting: 1 },
	};
	expect(toVisitSlot(row)).toMatchObject({
		...{ id: ID, place: { slug: 'hof', name: { de: 'Hof' } }, seatsLeft: 3, waiting: 1 },
		...{ partyMax: 8, priceCents: 900, meetingPoint: { de: 'Am Stall' }, example: true },
		startsAt: '2026-11-28T09:00:00+00:00',
	});
	expect(toVisitSlot(row)).not.toHaveProperty('placeId');
});

it('reads a row of the table, for its host', () => {
	const row = { ...COLUMNS, seats_taken: 5, may_overlap: false, created_at: INSTANTS.updated_at };
	expect(toSlot(row)).toMatchObject({ placeId: ID, seatsTaken: 5, mayOverlap: false });
});

it('reads what a guest is told', () => {
	const place = {
		...{ slug: 'hof', name: { de: 'Hof' }, lon: 8.1, lat: 51.2, street: null, postcode: null },
		...{ locality: 'Dorf', municipality: 'Stadt', phone: null },
	};
	const answer = {
		...{ id: ID, status: 'offered', party: 2, code: 'A7K2QX', name: 'Käthe', email: 'a@b.de' },
		...{ phone: null, note: null, lang: 'de', erased_at: null, position: null, seats_left: 0 },
		...{ offered_until: '2026-11-28T09:00:00+00:00', slot: { ...FACTS, place } },
	};
	expect(toReservation(answer)).toMatchObject({
		...{ status: 'offered', offeredUntil: '2026-11-28T09:00:00+00:00', seatsLeft: 0 },
		slot: { place, houseRules: null },
	});
	expect(toTicketSlot({ ...FACTS, place }).place).toEqual(place);
});

it('refuses what is none of them', () => {
	expect(() => toVisitSlot({ ...COLUMNS, seats_left: -1 })).toThrow();
	expect(() => toReservation(null)).toThrow();
	expect(() => toSlot(makeTicketSlot())).toThrow();
});

it('writes what the functions take', () => {
	const request = {
		...{ id: ID, slotId: ID, token: 't', party: 2, name: 'Käthe', email: 'a@b.de' },
		...{ phone: null, note: null, lang: 'de' as const },
	};
	expect(fromRequest(request, 'hash')).toEqual({
		...{ id: ID, slot_id: ID, token: 't', party: 2, name: 'Käthe', email: 'a@b.de' },
		...{ phone: null, note: null, lang: 'de', network: 'hash' },
	});
	const { startsAt, endsAt, bookUntil } = makeSlot();
	const slot = { id: ID, startsAt, endsAt, bookUntil, ...DETAILS };
	const exceptions = ['2026-12-05'];
	const series = { id: ID, rrule: 'R', startsLocal: 'S', durationMinutes: 90, exceptions };
	expect(fromPublication({ placeId: ID, series, slots: [slot] })).toMatchObject({
		place_id: ID,
		series: { id: ID, rrule: 'R', starts_local: 'S', duration_minutes: 90, exceptions },
		slots: [{ id: ID, starts_at: startsAt, party_min: 1, house_rules: null, may_overlap: false }],
	});
});
