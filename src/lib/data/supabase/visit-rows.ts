/**
 * Visits as the API tells them, made into nouns of the core, and the other way round. Columns and members
 * of `jsonb` answers are named alike, so one translation serves the view, the tickets and the mails.
 */
import {
	reservation,
	slot,
	ticketSlot,
	visitSlot,
	type Publication,
	type Reservation,
	type ReservationRequest,
	type Slot,
	type TicketSlot,
	type VisitSlot,
} from '#core/visits/index.ts';
import type { SlotChange } from '#core/visits/change.ts';
import * as v from 'valibot';

/** A row of `visit_slots`. @throws where it is none */
export function toVisitSlot(row: unknown): VisitSlot {
	const { placeSlug, placeName, ...told } = v.parse(anyObject, toCamel(row));
	return v.parse(visitSlot, { ...told, place: { slug: placeSlug, name: placeName } });
}

/** A row of `slots`, as its host sees it. @throws where it is none */
export function toSlot(row: unknown): Slot {
	return v.parse(slot, toCamel(row));
}

/** What `reserve_seats`, `reservation_of` and the others of a guest answer. @throws where it is none */
export function toReservation(answer: unknown): Reservation {
	return v.parse(reservation, toCamel(answer));
}

/** A slot inside a ticket or a mail. @throws where it is none */
export function toTicketSlot(facts: unknown): TicketSlot {
	return v.parse(ticketSlot, toCamel(facts));
}

/** What `reserve_seats` takes; `network` is what the server knows of where it comes from. */
export function fromRequest(request: ReservationRequest, network: string | null = null) {
	return toSnake({ ...request, ...(network !== null && { network }) });
}

/** What `publish_series` takes. */
export function fromPublication(publication: Publication) {
	return toSnake(publication);
}

/** What `edit_series` takes. */
export function fromChange(change: SlotChange) {
	return toSnake(change);
}

const anyObject = v.record(v.string(), v.unknown());

/** `starts_at` → `startsAt`, all the way down; `is_example` loses its `is`, as in all our nouns. */
export function toCamel(value: unknown): unknown {
	return renamed(value, (key) =>
		key.replace(/^is_/, '').replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
	);
}

function toSnake(value: unknown): unknown {
	return renamed(value, (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

function renamed(value: unknown, name: (key: string) => string): unknown {
	if (Array.isArray(value)) return value.map((item) => renamed(item, name));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [name(key), renamed(inner, name)]),
	);
}
