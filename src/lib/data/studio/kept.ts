import * as v from 'valibot';
import { guest, slot } from '#core/visits/index.ts';
import { keepsNothing } from '#data/local/keeps-nothing.ts';
import { withLocalDatabase } from '#data/local/with-local-database.ts';
import { hostPlace } from '#data/supabase/hosts.ts';
import { placeDraft, type PlaceDraft } from '#data/supabase/place-edits.ts';

/**
 * What a host's device keeps, in the store `kept`:
 *
 *     studio:places            the places somebody looks after
 *     studio:slots:<place>     what is planned there
 *     studio:guests:<slot>     who comes; erased some days after the slot, and with signing out
 *     studio:place:<place>     all of a place that may be edited, as the server said it last
 */
const PREFIX = 'studio:';
const PLACES = 'studio:places';
const slotsOf = (place: string) => `studio:slots:${place}`;
const guestsOf = (slotId: string) => `studio:guests:${slotId}`;
const placeOf = (place: string) => `studio:place:${place}`;

/** Names of guests leave the device so many days after their slot, as they leave the server. */
const KEEP_DAYS = 14;
const DAY_MS = 86_400_000;

const places = v.array(hostPlace);
const slots = v.array(slot);
const dayList = v.object({ slot, guests: v.array(guest) });
export type KeptDayList = v.InferOutput<typeof dayList>;

/** A value and since when it is known (milliseconds since 1970). */
export interface Known<Value> {
	value: Value;
	seenAt: number;
}

/** Reads one; null where it is none, or of an older version of the app. */
async function read<Shape extends v.GenericSchema>(
	name: string,
	shape: Shape,
): Promise<Known<v.InferOutput<Shape>> | null> {
	try {
		const kept = await withLocalDatabase((database) => database.get('kept', name));
		const known = v.safeParse(v.object({ value: shape, seenAt: v.number() }), kept);
		return known.success ? (known.output as Known<v.InferOutput<Shape>>) : null;
	} catch (error) {
		if (keepsNothing(error)) return null;
		throw error;
	}
}

async function keep(name: string, value: unknown, seenAt: number): Promise<void> {
	try {
		await withLocalDatabase((database) => database.put('kept', { value, seenAt }, name));
	} catch (error) {
		if (!keepsNothing(error)) throw error;
	}
}

export const keptPlaces = {
	read: () => read(PLACES, places),
	keep: (value: v.InferOutput<typeof places>, seenAt: number) => keep(PLACES, value, seenAt),
};

export const keptSlots = {
	read: (place: string) => read(slotsOf(place), slots),
	keep: (place: string, value: v.InferOutput<typeof slots>, seenAt: number) =>
		keep(slotsOf(place), value, seenAt),
};

export const keptGuests = {
	read: (slotId: string) => read(guestsOf(slotId), dayList),
	keep: (value: KeptDayList, seenAt: number) => keep(guestsOf(value.slot.id), value, seenAt),
};

export const keptPlaceDrafts = {
	read: (place: string) => read(placeOf(place), placeDraft),
	keep: (value: PlaceDraft, seenAt: number) => keep(placeOf(value.id), value, seenAt),
};

/** Erases what a host's device may no longer know at `now` (milliseconds since 1970). */
export function forgetOld(now: number): Promise<void> {
	return forget((name, kept) => {
		if (!name.startsWith(guestsOf(''))) return false;
		const known = v.safeParse(v.object({ value: dayList }), kept);
		// what cannot be read any more is of no use, and may name somebody
		return !known.success || Date.parse(known.output.value.slot.endsAt) + KEEP_DAYS * DAY_MS < now;
	});
}

/** Erases all that a host's device knows; for signing out. */
export function forgetAll(): Promise<void> {
	return forget(() => true);
}

async function forget(isOver: (name: string, kept: unknown) => boolean): Promise<void> {
	try {
		await withLocalDatabase(async (database) => {
			const transaction = database.transaction('kept', 'readwrite');
			const range = IDBKeyRange.bound(PREFIX, `${PREFIX}\uFFFF`);
			for (
				let cursor = await transaction.store.openCursor(range);
				cursor;
				cursor = await cursor.continue()
			)
				if (isOver(cursor.key, cursor.value)) await cursor.delete();
			await transaction.done;
		});
	} catch (error) {
		if (!keepsNothing(error)) throw error;
	}
}
