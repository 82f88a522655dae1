import type { SupabaseClient } from '@supabase/supabase-js';
import type { Refusal, Result } from '#core/result.ts';
import {
	isEmail,
	isToken,
	reservationRequest,
	SEATS_MOST,
	tidyRequest,
	type Reservation,
	type ReservationRequest,
	type ReserveRefusal,
	type TicketRefusal,
} from '#core/visits/index.ts';
import { reserveSeats, useTicket, type TicketDeed } from '#data/supabase/visits.ts';
import * as v from 'valibot';
import { readSmallJson } from './small-json.ts';

/** What guests send fits into this, in bytes. */
const LARGEST_BODY = 16 * 1024;

/** Nobody fills in a form as quickly, in milliseconds. */
const QUICKEST = 2_000;

/** What the database says, and of what it never hears. */
export type GuestRefusal = ReserveRefusal | TicketRefusal | 'request_unreadable';

const STATUS: Record<GuestRefusal, number> = {
	slot_not_found: 404,
	slot_cancelled: 409,
	booking_closed: 409,
	party_too_small: 422,
	party_too_large: 422,
	name_missing: 422,
	email_unfit: 422,
	phone_unfit: 422,
	note_too_long: 422,
	token_unfit: 422,
	too_many_attempts: 429,
	id_taken: 409,
	reservation_not_found: 404,
	reservation_over: 409,
	slot_full: 409,
	no_offer: 409,
	offer_expired: 409,
	confirmation_expired: 409,
	confirm_by_mail: 409,
	request_unreadable: 422,
};

const sent = v.object({
	...reservationRequest.entries,
	/** A field that nobody sees: only machines fill it in. */
	website: v.optional(v.string()),
	/** How long the form was open, in milliseconds. */
	openedMs: v.optional(v.number()),
});

const ticketRequest = v.object({
	token: v.string(),
	act: v.picklist(['look', 'change', 'cancel', 'accept', 'confirm', 'forget']),
	party: v.optional(reservationRequest.entries.party),
});

export interface GuestDoor {
	/** As anybody: the functions for guests are open to all. */
	client: SupabaseClient;
	/** Says from which network somebody comes; of themselves nobody is believed. */
	service: SupabaseClient;
	/** Hears of what was written. */
	written(done: { act: 'reserve' | TicketDeed['act']; reservation: Reservation }): void;
}

/**
 * Answers a guest who wants to come. It is the same for addresses that are known here and for others.
 *
 * @param network where it comes from, hashed; null where it is not known
 */
export async function answerReservation(
	request: Request,
	network: string | null,
	{ service, written }: GuestDoor,
): Promise<Response> {
	const read = v.safeParse(sent, await readSmallJson(request, LARGEST_BODY));
	if (!read.success) return refused({ code: 'request_unreadable' });
	const { website, openedMs, ...wish } = read.output;
	// machines are told what everybody is told who tries too often
	if (website || (openedMs !== undefined && openedMs < QUICKEST))
		return refused({ code: 'too_many_attempts' });
	const tidy = readable(wish);
	// stricter than the database: whom no mail reaches hears of it now
	if (!isEmail(tidy.email)) return refused({ code: 'email_unfit', at: 'email' });
	const answer = await reserveSeats(service, tidy, network);
	if (answer.ok) written({ act: 'reserve', reservation: answer.value });
	return told(answer);
}

/** Answers a guest with a ticket. */
export async function answerTicket(
	request: Request,
	{ client, written }: GuestDoor,
): Promise<Response> {
	const read = v.safeParse(ticketRequest, await readSmallJson(request, LARGEST_BODY));
	if (!read.success) return refused({ code: 'request_unreadable' });
	const { token, act, party } = read.output;
	if (!isToken(token)) return refused({ code: 'reservation_not_found' });
	if (act === 'change' && party === undefined) return refused({ code: 'request_unreadable' });
	const deed: TicketDeed = act === 'change' ? { act, party: Math.min(party!, TOO_MANY) } : { act };
	const answer = await useTicket(client, token, deed);
	if (answer.ok) written({ act, reservation: answer.value });
	return told(answer);
}

/** More than any slot takes, and a number that the database can read. */
const TOO_MANY = SEATS_MOST + 1;

/** As the database can read it: without what JSON may hold and a text there may not. */
function readable(wish: ReservationRequest): ReservationRequest {
	const tidy = tidyRequest(wish);
	return {
		...tidy,
		party: Math.min(tidy.party, TOO_MANY),
		name: wellFormed(tidy.name),
		email: wellFormed(tidy.email),
		phone: tidy.phone && wellFormed(tidy.phone),
		note: tidy.note && wellFormed(tidy.note),
		token: isToken(tidy.token) ? tidy.token : '',
	};
}

/** With the replacement character for halves of characters, which JSON can carry. */
const wellFormed = (text: string) => Buffer.from(text, 'utf8').toString('utf8');

const headers = { 'cache-control': 'no-store' };

function told(answer: Result<Reservation, GuestRefusal>): Response {
	return answer.ok
		? Response.json({ reservation: answer.value }, { headers })
		: refused(answer.refusal);
}

function refused({ code, at, values }: Refusal<GuestRefusal>): Response {
	return Response.json({ code, at, values }, { status: STATUS[code], headers });
}
