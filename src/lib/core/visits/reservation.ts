import * as v from 'valibot';
import { accept, refuse, type Result } from '../result.ts';
import { bookable, type Bookable } from './bookable.ts';
import { count, instant, ticketSlot, uuid, type VisitSlot } from './slot.ts';
import { isToken } from './ticket-link.ts';

/** Characters at most, as in the database. */
export const NAME_MOST = 120;
export const EMAIL_MOST = 254;
export const PHONE_MOST = 40;
export const NOTE_MOST = 500;

/**
 * Where a reservation stands. `unconfirmed`: seats are held until the link in the mail is opened;
 * `offered`: a freed seat is kept for this party for a while.
 */
export const RESERVATION_STATUSES = [
	'confirmed',
	'waiting',
	'offered',
	'unconfirmed',
	'cancelled',
	'expired',
	'attended',
	'missed',
] as const;
export type ReservationStatus = (typeof RESERVATION_STATUSES)[number];

export const reservationStatus = v.picklist(RESERVATION_STATUSES);

const lang = v.picklist(['de', 'en', 'nl']);

/** What a guest sends. The id is made on the device: sent twice is reserved once. */
export const reservationRequest = v.object({
	id: uuid,
	slotId: uuid,
	token: v.string(),
	party: count,
	name: v.string(),
	email: v.string(),
	phone: v.nullable(v.string()),
	note: v.nullable(v.string()),
	lang,
});
export type ReservationRequest = v.InferOutput<typeof reservationRequest>;

/** A reservation as the guest sees it; nothing of others but how many stand before. */
export const reservation = v.object({
	id: uuid,
	status: reservationStatus,
	party: count,
	/** Who it is, as the guest filled it in; null once it is forgotten. */
	name: v.nullable(v.string()),
	email: v.nullable(v.string()),
	phone: v.nullable(v.string()),
	note: v.nullable(v.string()),
	lang,
	erasedAt: v.nullable(instant),
	/** For the check-in. */
	code: v.string(),
	/** Place on the waiting list, from 1. */
	position: v.nullable(count),
	/** Until when seats are kept for an answer. */
	offeredUntil: v.nullable(instant),
	slot: ticketSlot,
	/** Seats that others have left. */
	seatsLeft: count,
});
export type Reservation = v.InferOutput<typeof reservation>;

/** A reservation on the guest's device, where it is read without a network. */
export const ticket = v.object({
	token: v.string(),
	reservation,
	/** Milliseconds since 1970 by the device's clock: as of when it is known. */
	seenAt: v.number(),
});
export type Ticket = v.InferOutput<typeof ticket>;

/** Why the server refuses a reservation, in its words. */
export const RESERVE_REFUSALS = [
	'slot_not_found',
	'slot_cancelled',
	'booking_closed',
	'party_too_small',
	'party_too_large',
	'name_missing',
	'email_unfit',
	'phone_unfit',
	'note_too_long',
	'token_unfit',
	'too_many_attempts',
	'id_taken',
] as const;
export type ReserveRefusal = (typeof RESERVE_REFUSALS)[number];

/** Why anything else that a guest does may be refused. */
export const TICKET_REFUSALS = [
	'reservation_not_found',
	'reservation_over',
	'booking_closed',
	'party_too_small',
	'party_too_large',
	'slot_full',
	'no_offer',
	'offer_expired',
	'confirmation_expired',
	/** Only a link from a mail proves that the address is the guest's. */
	'confirm_by_mail',
	'too_many_attempts',
] as const;
export type TicketRefusal = (typeof TICKET_REFUSALS)[number];

/** Why the server refuses what a host does. */
export const HOST_REFUSALS = [
	'place_not_found',
	'place_not_yours',
	'slot_not_found',
	'slot_cancelled',
	'slot_over',
	'slot_overlaps',
	'slot_in_past',
	'slot_too_long',
	'no_slots',
	'too_many_slots',
	'slots_reserved',
	'capacity_below_taken',
	'slot_full',
	'slot_unfit',
	'change_unknown',
	'party_too_small',
	'party_too_large',
	'name_missing',
	'came_unfit',
	'reason_unfit',
	'message_unfit',
	'reservation_not_found',
	'reservation_over',
	'id_taken',
	'feed_not_found',
	'too_many_feeds',
	'admins_only',
] as const;
export type HostRefusal = (typeof HOST_REFUSALS)[number];

/** As far as anybody can tell without writing to it: one @, a name before it, a domain with a dot behind. */
const EMAIL = /^[^\s@,;:<>()"[\]\\]+@[^\s@,;:<>()"[\]\\.]+(\.[^\s@,;:<>()"[\]\\.]+)+$/;

/** Whether a mail could arrive there: one address, without a name beside it. */
export function isEmail(text: string): boolean {
	return text.length <= EMAIL_MOST && EMAIL.test(text);
}

/** A request as it was typed, ready to be judged and sent: without blanks around it and without control characters. */
export function tidyRequest(typed: ReservationRequest): ReservationRequest {
	return {
		...typed,
		name: clean(typed.name).replace(/\s+/g, ' '),
		email: clean(typed.email),
		phone: clean(typed.phone ?? '') || null,
		note: clean(typed.note ?? '') || null,
	};
}

// eslint-disable-next-line no-control-regex -- neither a name nor a note has any but line breaks
const clean = (text: string) => text.replace(/[\x00-\x09\x0B-\x1F\x7F]/g, ' ').trim();

/**
 * Judges a request before it is sent, in the server's words and in the server's order: what the slot
 * says, then what was filled in. `at` is the field that the refusal is about.
 */
export function judgeReservation(
	slot: VisitSlot,
	request: ReservationRequest,
	now: number,
): Result<Extract<Bookable, { seatsLeft: number }>, ReserveRefusal> {
	const answer = bookable(slot, request.party, now);
	switch (answer.code) {
		case 'slot_cancelled':
			return refuse('slot_cancelled');
		case 'slot_past':
		case 'booking_closed':
			return refuse('booking_closed');
		case 'party_too_small':
			return refuse(answer.code, { at: 'party', values: { least: answer.least } });
		case 'party_too_large':
			return refuse(answer.code, { at: 'party', values: { most: answer.most } });
	}
	const { name, email, phone, note, token } = request;
	if (!/\S/.test(name) || name.length > NAME_MOST) return refuse('name_missing', { at: 'name' });
	if (!isEmail(email)) return refuse('email_unfit', { at: 'email' });
	if ((phone ?? '').length > PHONE_MOST)
		return refuse('phone_unfit', { at: 'phone', values: { most: PHONE_MOST } });
	if ((note ?? '').length > NOTE_MOST)
		return refuse('note_too_long', { at: 'note', values: { most: NOTE_MOST } });
	if (!isToken(token)) return refuse('token_unfit');
	return accept(answer);
}

/** Whether the guest may still change anything about it. */
export function isOpen({ status }: Pick<Reservation, 'status'>): boolean {
	return ['confirmed', 'waiting', 'offered', 'unconfirmed'].includes(status);
}

/** Whether the guest is expected. Seats that are only held for an answer are none yet. */
export function isComing({ status }: Pick<Reservation, 'status'>): boolean {
	return status === 'confirmed' || status === 'attended';
}
