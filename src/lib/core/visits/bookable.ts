import type { VisitSlot } from './slot.ts';

/** As many seats, or fewer, are worth a word of their own. */
const FEW = 3;

/** What somebody gets who wants to come with a party now. The refusals are the server's words. */
export type Bookable =
	| { code: 'free' | 'few'; seatsLeft: number }
	/** Not enough seats: the party gets a place on the waiting list, behind `waiting` others. */
	| { code: 'waiting_list'; seatsLeft: number; waiting: number }
	| { code: 'slot_cancelled' | 'slot_past' | 'booking_closed' }
	| { code: 'party_too_small'; least: number }
	| { code: 'party_too_large'; most: number };

export type BookableCode = Bookable['code'];

type Asked = Pick<
	VisitSlot,
	'status' | 'endsAt' | 'bookUntil' | 'capacity' | 'partyMin' | 'partyMax' | 'seatsLeft' | 'waiting'
>;

/**
 * Whether a party may come. The database counts as well and has the last word; this only spares the
 * visitor a round trip.
 *
 * @param now milliseconds since 1970
 */
export function bookable(slot: Asked, party: number, now: number): Bookable {
	const { seatsLeft, waiting, partyMin } = slot;
	if (slot.status === 'cancelled') return { code: 'slot_cancelled' };
	if (slot.status === 'held' || Date.parse(slot.endsAt) <= now) return { code: 'slot_past' };
	if (Date.parse(slot.bookUntil) <= now) return { code: 'booking_closed' };
	if (party < partyMin) return { code: 'party_too_small', least: partyMin };
	if (party > largestParty(slot)) return { code: 'party_too_large', most: largestParty(slot) };
	if (party > seatsLeft) return { code: 'waiting_list', seatsLeft, waiting };
	return { code: seatsLeft <= FEW ? 'few' : 'free', seatsLeft };
}

/** Whether the party gets its seats at once. */
export function hasSeats(answer: Bookable): answer is Extract<Bookable, { code: 'free' | 'few' }> {
	return answer.code === 'free' || answer.code === 'few';
}

/** What is said of a slot before anybody has named a party: as for the smallest one. */
export function standing(slot: Asked, now: number): Bookable {
	return bookable(slot, slot.partyMin, now);
}

/** The most who may come together. */
export function largestParty({
	partyMax,
	capacity,
}: Pick<VisitSlot, 'partyMax' | 'capacity'>): number {
	return Math.min(partyMax ?? capacity, capacity);
}
