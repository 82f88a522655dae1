import * as v from 'valibot';
import { SPOKEN } from '../places/attributes.ts';

/** Seats that one slot may have. */
export const SEATS_MOST = 500;
/** Rows that are published together at most. */
export const SLOTS_MOST = 200;
/** A slot lasts a day at most; what goes on for longer is several. */
export const MINUTES_MOST = 1440;
export const MINUTES_LEAST = 5;

export const SLOT_STATUSES = ['planned', 'cancelled', 'held'] as const;
export type SlotStatus = (typeof SLOT_STATUSES)[number];

/** Whether the price is asked of each person or of the party as a whole. */
export const PRICE_PER = ['person', 'party'] as const;
export type PricePer = (typeof PRICE_PER)[number];

export const uuid = v.pipe(v.string(), v.uuid());
/** An instant with its offset, ISO 8601. */
export const instant = v.pipe(v.string(), v.isoTimestamp());
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const texts = v.object({
	de: v.pipe(v.string(), v.regex(/\S/)),
	en: v.optional(v.string()),
	nl: v.optional(v.string()),
});

/** What a host says of a slot: the same for all slots of a series. */
const details = {
	title: texts,
	about: v.nullable(texts),
	/** The first name by which guests know their host. */
	host: v.nullable(v.string()),
	/** In which it is held. */
	languages: v.pipe(v.array(v.picklist(SPOKEN)), v.minLength(1)),
	capacity: v.pipe(count, v.minValue(1), v.maxValue(SEATS_MOST)),
	partyMin: v.pipe(count, v.minValue(1)),
	/** Null: as many as there are seats. */
	partyMax: v.nullable(v.pipe(count, v.minValue(1))),
	/** Null: nobody told; 0: free. */
	priceCents: v.nullable(count),
	pricePer: v.picklist(PRICE_PER),
	audience: v.nullable(texts),
	houseRules: v.nullable(texts),
	accessibility: v.nullable(texts),
	meetingPoint: v.nullable(texts),
	/** Whether a reservation counts only after the link in its mail was opened. */
	confirmEmail: v.boolean(),
};
const detailsShape = v.object({ ...details, mayOverlap: v.boolean() });
export type SlotDetails = v.InferOutput<typeof detailsShape>;

const times = { startsAt: instant, endsAt: instant, bookUntil: instant };

/** A slot as it is published: exactly what will be written. */
export const newSlot = v.object({ id: uuid, ...times, ...detailsShape.entries });
export type NewSlot = v.InferOutput<typeof newSlot>;

/** The rule of a series, by the wall clock of the region. */
export const newSeries = v.object({
	id: uuid,
	/** An RRULE value (RFC 5545 §3.3.10). */
	rrule: v.string(),
	/** `2026-11-28T10:00` */
	startsLocal: v.string(),
	durationMinutes: v.pipe(count, v.minValue(MINUTES_LEAST), v.maxValue(MINUTES_MOST)),
	/** Days (`YYYY-MM-DD`) that the rule names and on which there is nothing. */
	exceptions: v.array(v.pipe(v.string(), v.isoDate())),
});
export type NewSeries = v.InferOutput<typeof newSeries>;

/** What publishing sends: the rows that were previewed, and the rule they came from. */
export const publication = v.object({
	placeId: uuid,
	series: v.nullable(newSeries),
	slots: v.pipe(v.array(newSlot), v.minLength(1), v.maxLength(SLOTS_MOST)),
});
export type Publication = v.InferOutput<typeof publication>;

const state = {
	status: v.picklist(SLOT_STATUSES),
	/** What the host said to it, where it is cancelled. */
	cancelReason: v.nullable(texts),
	/** How often it was changed (iCalendar SEQUENCE). */
	sequence: count,
	example: v.boolean(),
	updatedAt: instant,
};

/** A slot as its host sees it. */
export const slot = v.object({
	...newSlot.entries,
	...state,
	placeId: uuid,
	seriesId: v.nullable(uuid),
	seatsTaken: count,
});
export type Slot = v.InferOutput<typeof slot>;

/** A slot as anybody sees it. Nothing of guests is in it. */
export const visitSlot = v.object({
	id: uuid,
	place: v.object({ slug: v.string(), name: texts }),
	seriesId: v.nullable(uuid),
	...times,
	...details,
	...state,
	/** Seats that are neither taken nor offered to somebody who waits. */
	seatsLeft: count,
	/** Parties on the waiting list. */
	waiting: count,
});
export type VisitSlot = v.InferOutput<typeof visitSlot>;

/** A slot as tickets and mails carry it along, with what one needs to get there. */
export const ticketSlot = v.object({
	id: uuid,
	place: v.object({
		slug: v.string(),
		name: texts,
		lon: v.number(),
		lat: v.number(),
		street: v.nullable(v.string()),
		postcode: v.nullable(v.string()),
		locality: v.string(),
		municipality: v.string(),
		phone: v.nullable(v.string()),
	}),
	...times,
	...v.omit(v.object(details), ['capacity', 'confirmEmail']).entries,
	...state,
});
export type TicketSlot = v.InferOutput<typeof ticketSlot>;
