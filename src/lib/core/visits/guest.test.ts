import { expect, it } from 'vitest';
import { doorList, layCheckIns, saidAt, tallyGuests, type Guest } from './guest.ts';
import { readScanned } from './ticket-link.ts';

let made = 0;
function makeGuest(known: Partial<Guest> = {}): Guest {
	made += 1;
	return {
		id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
		slotId: '00000000-0000-4000-9000-000000000001',
		status: 'confirmed',
		party: 2,
		attendedParty: null,
		...{ name: 'Jule', email: null, phone: null, note: null, lang: 'de' },
		...{ code: 'ABC123', waitingNo: null, walkIn: false, checkedAt: null },
		...known,
	};
}
const AT = '2026-11-28T09:05:00Z';

it.each<[string, number | null, Partial<Guest>]>([
	['came', 2, { status: 'attended', attendedParty: 2 }],
	['came with fewer', 1, { status: 'attended', attendedParty: 1 }],
	['did not come', 0, { status: 'missed', attendedParty: 0 }],
	['is taken back', null, { status: 'confirmed', attendedParty: null }],
])('who %s is shown so before it has arrived', (_, came, expected) => {
	const guest = makeGuest();
	const said = { reservationId: guest.id, slotId: guest.slotId, came, at: AT };
	expect(layCheckIns([guest], [said])[0]).toMatchObject({ ...expected, checkedAt: AT });
});

it('leaves alone of whom nothing was said', () => {
	const guest = makeGuest();
	expect(layCheckIns([guest], [])).toEqual([guest]);
});

it('counts people who are there, who are expected, and the seats left', () => {
	const guests = [
		makeGuest({ status: 'attended', party: 3, attendedParty: 2 }),
		makeGuest({ party: 2 }),
		makeGuest({ status: 'offered', party: 1 }),
		makeGuest({ status: 'waiting', party: 4 }),
		makeGuest({ status: 'missed', party: 2, attendedParty: 0 }),
		makeGuest({ status: 'cancelled', party: 2 }),
	];
	expect(tallyGuests(guests, { capacity: 8 })).toEqual({ here: 2, expected: 2, free: 2 });
});

it('lists who is to come first, who waits in their order, and nobody who cancelled', () => {
	const guests = [
		makeGuest({ name: 'missed', status: 'missed', attendedParty: 0 }),
		makeGuest({ name: 'second', status: 'waiting', waitingNo: 7 }),
		makeGuest({ name: 'first', status: 'waiting', waitingNo: 3 }),
		makeGuest({ name: 'cancelled', status: 'cancelled' }),
		makeGuest({ name: 'there', status: 'attended', attendedParty: 2 }),
		makeGuest({ name: 'Tom' }),
		makeGuest({ name: 'Jule' }),
	];
	expect(doorList(guests).map(({ name }) => name)).toEqual([
		...['Jule', 'Tom', 'there', 'first', 'second', 'missed'],
	]);
});

it('a slow clock is never earlier than what is known', () => {
	expect(saidAt({ checkedAt: null }, AT)).toBe(AT);
	expect(saidAt({ checkedAt: '2026-11-28T09:06:00Z' }, AT)).toBe('2026-11-28T09:06:00Z');
});

it.each([
	['abc-123', 'ABC123'],
	[' o1l 2i3 ', '011213'],
	['https://karte.example/tickets?code=ABC123', 'ABC123'],
	['AB12', null],
	['https://karte.example/', null],
	['WIFI:S:Stall;P:geheim', null],
])('reads a code out of "%s"', (text, code) => expect(readScanned(text)).toBe(code));
