import type { SupabaseClient } from '@supabase/supabase-js';
import type { Kind } from '#core/places/kinds.ts';
import type { Texts } from '#core/places/texts.ts';
import { accept, refuse, type Refusal, type Result } from '#core/result.ts';
import {
	NAME_MOST,
	NOTE_MOST,
	PHONE_MOST,
	RESERVE_REFUSALS,
	TICKET_REFUSALS,
	ticketSlot,
	type Reservation,
	type ReservationRequest,
	type ReserveRefusal,
	type TicketRefusal,
	type TicketSlot,
	type VisitPlace,
	type VisitSlot,
} from '#core/visits/index.ts';
import * as v from 'valibot';
import { placeRow } from './rows.ts';
import { fromRequest, toCamel, toReservation, toVisitSlot } from './visit-rows.ts';

/** The most rows an answer of the API holds. */
const PAGE = 1000;
/** Slugs that fit into the address of one request. */
const SLUGS_AT_ONCE = 100;

/** All slots that anybody may see, in order: a day back, sixty ahead. Throws when the database does not answer. */
export async function readVisitSlots(client: SupabaseClient): Promise<VisitSlot[]> {
	const slots: VisitSlot[] = [];
	for (;;) {
		const { data } = await client
			.from('visit_slots')
			.select()
			.order('starts_at')
			.order('id')
			.range(slots.length, slots.length + PAGE - 1)
			.throwOnError();
		slots.push(...(data as unknown[]).map(toVisitSlot));
		if (data.length < PAGE) return slots;
	}
}

export interface VisitedPlace extends VisitPlace {
	kind: Kind;
}

const visitedPlace = v.pick(placeRow, [
	...(['slug', 'kind', 'name', 'lon', 'lat', 'street', 'postcode', 'municipality'] as const),
]);

/** Where visits take place, by slug. Throws when the database does not answer. */
export async function readVisitedPlaces(
	client: SupabaseClient,
	slugs: readonly string[],
): Promise<Map<string, VisitedPlace>> {
	const places = new Map<string, VisitedPlace>();
	for (let from = 0; from < slugs.length; from += SLUGS_AT_ONCE) {
		const { data } = await client
			.from('places')
			.select(Object.keys(visitedPlace.entries).join())
			.eq('status', 'published')
			.in('slug', slugs.slice(from, from + SLUGS_AT_ONCE))
			.throwOnError();
		for (const place of v.parse(v.array(visitedPlace), data)) places.set(place.slug, place);
	}
	return places;
}

const numbers = v.record(v.string(), v.number());
export type VisitSettings = Record<
	'eraseAfterDays' | 'offerHours' | 'confirmHours' | 'attemptsPerSender' | 'attemptsPerNetwork',
	number
>;

/** What the owner has decided about visits. Throws when the database does not answer. */
export async function readVisitSettings(client: SupabaseClient): Promise<VisitSettings> {
	const { data } = await client.rpc('visit_settings').throwOnError();
	const told = v.parse(numbers, toCamel(data));
	const setting = (name: keyof VisitSettings) => {
		const value = told[name];
		if (value === undefined) throw new Error(`visit_settings does not tell ${name}`);
		return value;
	};
	return {
		eraseAfterDays: setting('eraseAfterDays'),
		offerHours: setting('offerHours'),
		confirmHours: setting('confirmHours'),
		attemptsPerSender: setting('attemptsPerSender'),
		attemptsPerNetwork: setting('attemptsPerNetwork'),
	};
}

/**
 * Reserves seats, or a place on the waiting list. The same id again is answered again.
 *
 * @param network where it comes from, as far as the server keeps it; null where it is not known
 * @throws what is no refusal; nothing that the guest typed is in the message
 */
export async function reserveSeats(
	client: SupabaseClient,
	request: ReservationRequest,
	network: string | null,
): Promise<Result<Reservation, ReserveRefusal>> {
	return ask(client, 'reserve_seats', { p: fromRequest(request, network) }, RESERVE_REFUSALS);
}

/** What a guest does with a ticket, and which function does it. */
const TICKET_FUNCTIONS = {
	look: 'reservation_of',
	change: 'change_party',
	cancel: 'cancel_reservation',
	accept: 'accept_offer',
	confirm: 'confirm_email',
	forget: 'forget_me',
} as const;
export type TicketDeed =
	{ act: Exclude<keyof typeof TICKET_FUNCTIONS, 'change'> } | { act: 'change'; party: number };

/** @throws what is no refusal; nothing of the guest is in the message */
export async function useTicket(
	client: SupabaseClient,
	token: string,
	deed: TicketDeed,
): Promise<Result<Reservation, TicketRefusal>> {
	const more = deed.act === 'change' ? { party: deed.party } : {};
	return ask(client, TICKET_FUNCTIONS[deed.act], { token, ...more }, TICKET_REFUSALS);
}

async function ask<Code extends ReserveRefusal | TicketRefusal>(
	client: SupabaseClient,
	name: string,
	parameters: object,
	refusals: readonly Code[],
): Promise<Result<Reservation, Code>> {
	const { data, error } = await client.rpc(name, parameters);
	if (!error) return accept(withoutValues(`The answer of ${name}`, () => toReservation(data)));
	const code = refusals.find((refusal) => refusal === error.hint);
	// its message and details may repeat the row, and with it the guest
	if (!code) throw new Error(`${name} answered ${error.code || 'nothing'}`);
	return refuse<Code>(code, detailsOf(code, error.message));
}

const FIELDS: Partial<Record<ReserveRefusal | TicketRefusal, Omit<Refusal, 'code'>>> = {
	name_missing: { at: 'name', values: { most: NAME_MOST } },
	email_unfit: { at: 'email' },
	phone_unfit: { at: 'phone', values: { most: PHONE_MOST } },
	note_too_long: { at: 'note', values: { most: NOTE_MOST } },
};

/** The field a refusal is about, and the limit, which the database tells in its message. */
function detailsOf(code: ReserveRefusal | TicketRefusal, message: string): Omit<Refusal, 'code'> {
	const limit = code === 'party_too_small' ? 'least' : code === 'party_too_large' ? 'most' : null;
	if (!limit) return FIELDS[code] ?? {};
	const number = /\d+/.exec(message)?.[0];
	return { at: 'party', ...(number && { values: { [limit]: Number(number) } }) };
}

/** A slot as its host's own calendar shows it: how many come, and nobody by name. */
export interface HostSlot {
	slot: TicketSlot;
	capacity: number;
	seatsTaken: number;
	parties: number;
}
export interface HostCalendar {
	place: { slug: string; name: Texts };
	slots: HostSlot[];
}

const seats = v.object({ capacity: v.number(), seatsTaken: v.number(), parties: v.number() });
const hostCalendar = v.object({
	place: v.object({ slug: v.string(), name: placeRow.entries.name }),
	slots: v.array(
		v.pipe(
			v.intersect([ticketSlot, seats]),
			v.transform(({ capacity, seatsTaken, parties, ...slot }) => ({
				...{ slot, capacity, seatsTaken, parties },
			})),
		),
	),
});

/**
 * What the calendar behind a secret shows; null where it opens none.
 *
 * @throws when the database does not answer; the secret is not in the message
 */
export async function readHostCalendar(
	service: SupabaseClient,
	secret: string,
): Promise<HostCalendar | null> {
	const { data, error } = await service.rpc('calendar_feed', { secret });
	if (error) throw new Error(`calendar_feed answered ${error.code || 'nothing'}`);
	if (data === null) return null;
	return withoutValues('A calendar', () => v.parse(hostCalendar, toCamel(data)));
}

/** Errors of a shape hold what was read, and errors are logged: only the names of fields go on. */
function withoutValues<Value>(what: string, read: () => Value): Value {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof v.ValiError)) throw error;
		const fields = error.issues.map((issue) => v.getDotPath(issue) ?? '?');
		// eslint-disable-next-line preserve-caught-error -- it holds the guest's name and address
		throw new Error(`${what} is not as it should be: ${fields.join(', ')}`);
	}
}
