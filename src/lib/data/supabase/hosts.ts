/** What hosts ask of the database and tell it. Each answers with what came of it, or with why not. */
import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import { accept, refuse, type Result } from '#core/result.ts';
import {
	guest,
	HOST_REFUSALS,
	type CheckIn,
	type Guest,
	type HostRefusal,
	type Publication,
	type Slot,
} from '#core/visits/index.ts';
import type { SlotChange } from '#core/visits/change.ts';
import { placeRow } from './rows.ts';
import { fromChange, fromPublication, toCamel, toSlot } from './visit-rows.ts';

/**
 * What the database refuses by name, and three more: it was not reached; it no longer knows who asks; it
 * answered with what only we can mend.
 */
export type HostFailure = HostRefusal | 'unreachable' | 'signed_out' | 'failed';
/** `More` are refusals of one kind of question alone. */
export type Answer<Value, More extends string = never> = Promise<Result<Value, HostFailure | More>>;

interface Told {
	data: unknown;
	error: { hint?: string | null; details?: string | null; code?: string; message: string } | null;
	status: number;
}

/** After `maybeSingle`: what one may not see looks like what does not exist, and is refused by name. */
export const orRefused = (hint: string) => (told: Told) =>
	told.data || told.error ? told : { ...told, error: { hint, message: 'nothing found' } };

/** Waits for the answer to a question, and reads it. `more` are codes that only this question is refused with. */
export async function ask<Value, More extends string = never>(
	asked: PromiseLike<Told>,
	read: (data: unknown) => Value,
	more: readonly More[] = [],
): Answer<Value, More> {
	const { data, error, status } = await asked;
	if (!error) return accept(read(data));
	const code = [...HOST_REFUSALS, ...more].find((refusal) => refusal === error.hint);
	if (code) return refuse(code, error.details ? { at: error.details } : {});
	if (status === 0 || (status >= 502 && status <= 504)) return refuse('unreachable');
	if (status === 401 || error.code === '42501') return refuse('signed_out');
	console.error(`A question of the studio was answered with ${error.code}: ${error.message}`);
	return refuse('failed');
}

const membership = v.object({
	organisation: v.object({
		id: v.string(),
		name: v.string(),
		places: v.array(v.pick(placeRow, ['id', 'slug', 'name', 'spoken', 'status', 'kind'])),
	}),
});

/** A place that somebody looks after. */
export const hostPlace = v.object({
	...v.pick(placeRow, ['id', 'slug', 'name', 'spoken', 'status', 'kind']).entries,
	/** Its organisation's name and id; empty where nobody looks after it, as only moderators see it. */
	organisation: v.string(),
	organisationId: v.string(),
});
export type HostPlace = v.InferOutput<typeof hostPlace>;

/** The places of the organisations that a person belongs to, by name. */
export function readOwnPlaces(client: SupabaseClient, person: string): Answer<HostPlace[]> {
	const asked = client
		.from('memberships')
		.select('organisation:organisations(id, name, places(id, slug, name, spoken, status, kind))')
		.eq('person_id', person);
	return ask(asked, (data) =>
		v
			.parse(v.array(membership), data)
			.flatMap(({ organisation: { id, name, places } }) =>
				places.map((place) => ({ ...place, organisation: name, organisationId: id })),
			)
			.filter(({ status }) => status !== 'archived')
			.toSorted((a, b) => a.name.de.localeCompare(b.name.de)),
	);
}

const anyPlace = v.object({
	...v.pick(placeRow, ['id', 'slug', 'name', 'spoken', 'status', 'kind']).entries,
	organisation: v.nullable(v.object({ id: v.string(), name: v.string() })),
});

/** A place whoever looks after it, as far as one may see it; null where there is none. */
export function readAnyPlace(client: SupabaseClient, slug: string): Answer<HostPlace | null> {
	const asked = client
		.from('places')
		.select('id, slug, name, spoken, status, kind, organisation:organisations(id, name)')
		.eq('slug', slug)
		.maybeSingle();
	return ask(asked, (data) => {
		const found = v.parse(v.nullable(anyPlace), data ?? null);
		if (!found) return null;
		const { organisation, ...place } = found;
		return {
			...place,
			organisation: organisation?.name ?? '',
			organisationId: organisation?.id ?? '',
		};
	});
}

/** What somebody may do besides looking after their own places. */
export function readOwnRoles(client: SupabaseClient): Answer<string[]> {
	return ask(client.rpc('own_roles'), (data) => v.parse(v.array(v.string()), data));
}

/** By what name somebody is known; null where nobody has said. */
export function readOwnName(client: SupabaseClient, person: string): Answer<string | null> {
	const asked = client.from('people').select('display_name').eq('id', person).maybeSingle();
	const row = v.nullable(v.object({ display_name: v.string() }));
	return ask(asked, (data) => v.parse(row, data ?? null)?.display_name ?? null);
}

/** More than anybody plans ahead; the API hands out no more at once. */
const MOST = 1000;

/** All slots of a place that are not over at `from` (ISO 8601), in order. */
export function readComingSlots(client: SupabaseClient, place: string, from: string) {
	const asked = client
		.from('slots')
		.select('*')
		.eq('place_id', place)
		.gt('ends_at', from)
		.order('starts_at')
		.limit(MOST);
	return ask(asked, toSlots);
}

/** The slots that were made last at a place, the newest first. */
export function readLatestSlots(client: SupabaseClient, place: string, most: number) {
	const asked = client
		.from('slots')
		.select('*')
		.eq('place_id', place)
		.order('created_at', { ascending: false })
		.order('starts_at', { ascending: false })
		.limit(most);
	return ask(asked, toSlots);
}

export const toSlots = (data: unknown): Slot[] => v.parse(v.array(v.unknown()), data).map(toSlot);

const GUEST =
	'id, slot_id, status, party, attended_party, name, email, phone, note, lang, code, waiting_no, is_walk_in, checked_at';

const toGuest = (row: unknown): Guest => v.parse(guest, toCamel(row));

export interface DayList {
	slot: Slot;
	guests: Guest[];
}

/** A slot with all who have to do with it. */
export function readDayList(client: SupabaseClient, slot: string): Answer<DayList> {
	const asked = client
		.from('slots')
		.select(`*, reservations(${GUEST})`)
		.eq('id', slot)
		.maybeSingle()
		.then(orRefused('slot_not_found'));
	return ask(asked, (data) => {
		const { reservations, ...row } = v.parse(
			v.looseObject({ reservations: v.array(v.unknown()) }),
			data,
		);
		return { slot: toSlot(row), guests: reservations.map(toGuest) };
	});
}

export function publishSlots(client: SupabaseClient, publication: Publication): Answer<Slot[]> {
	return ask(client.rpc('publish_series', { p: fromPublication(publication) }), toSlots);
}

export function changeSlots(client: SupabaseClient, change: SlotChange): Answer<Slot[]> {
	return ask(client.rpc('edit_series', { p: fromChange(change) }), toSlots);
}

export function cancelSlots(
	client: SupabaseClient,
	slotIds: string[],
	reason: Slot['title'],
): Answer<Slot[]> {
	return ask(client.rpc('cancel_slots', { slot_ids: slotIds, reason }), toSlots);
}

export function sayWhoCame(client: SupabaseClient, { reservationId, came, at }: CheckIn) {
	return ask(client.rpc('check_in', { reservation_id: reservationId, came, at }), toGuest);
}

export interface WalkIn {
	/** Made on the device: sent twice is counted once. */
	id: string;
	slotId: string;
	party: number;
	name: string | null;
}

export function addWalkIn(client: SupabaseClient, { slotId, ...who }: WalkIn): Answer<Guest> {
	return ask(client.rpc('walk_in', { slot_id: slotId, ...who }), toGuest);
}

export interface GuestMessage {
	id: string;
	slotId: string;
	subject: string;
	body: string;
}

/** Answers with how many were written to. */
export function messageGuests(client: SupabaseClient, { slotId, ...message }: GuestMessage) {
	return ask(client.rpc('message_guests', { slot_id: slotId, ...message }), (data) =>
		v.parse(v.number(), data),
	);
}

const feed = v.object({ id: v.string(), created_at: v.string() });

/** A host's calendar links that still work, the oldest first; their secrets were told once. */
export function readFeeds(client: SupabaseClient, place: string) {
	const asked = client
		.from('calendar_feeds')
		.select('id, created_at')
		.eq('place_id', place)
		.is('revoked_at', null)
		.order('created_at');
	return ask(asked, (data) =>
		v.parse(v.array(feed), data).map(({ id, created_at }) => ({ id, madeAt: created_at })),
	);
}

export function makeFeed(client: SupabaseClient, place: string) {
	return ask(client.rpc('make_calendar_feed', { place_id: place }), (data) =>
		v.parse(v.object({ id: v.string(), secret: v.string() }), data),
	);
}

export function revokeFeed(client: SupabaseClient, id: string): Answer<null> {
	return ask(client.rpc('revoke_calendar_feed', { id }), () => null);
}
