import { instantOf, wallTimeAt } from '../hours/wall-clock.ts';
import type { Slot, SlotDetails } from './slot.ts';

/** When a slot begins, and how long it lasts, by the wall clock; `day` only where a single one is moved. */
export interface NewTime {
	/** Days since 1970-01-01; null: each on the day it is on. */
	day: number | null;
	minute: number;
	durationMinutes: number;
}

/** A slot's own times, as `edit_series` takes them. */
export type SlotTimes = Pick<Slot, 'id' | 'startsAt' | 'endsAt'>;

/** What an edit sends: exactly these slots, exactly these columns, and the times slot by slot. */
export interface SlotChange {
	slotIds: string[];
	changes: Partial<SlotDetails>;
	times: SlotTimes[];
	/** Whether guests who have reserved move along; `refuse` lets a person decide first. */
	reserved: 'refuse' | 'move';
}

/**
 * The times of slots after a change, by the wall clock: ten stays ten over the change of the clocks.
 * Slots that are so already are left out.
 */
export function movedTimes(
	slots: readonly SlotTimes[],
	{ day, minute, durationMinutes }: NewTime,
	zone: string,
): SlotTimes[] {
	return slots.flatMap(({ id, startsAt, endsAt }) => {
		const on = day ?? wallTimeAt(Date.parse(startsAt), zone).day;
		const begins = instantOf({ day: on, minute }, zone);
		const ends = begins + durationMinutes * 60_000;
		if (begins === Date.parse(startsAt) && ends === Date.parse(endsAt)) return [];
		const text = (at: number) => new Date(at).toISOString();
		return [{ id, startsAt: text(begins), endsAt: text(ends) }];
	});
}

/** Only what is other than before: what nobody touched stays as it is in each slot of a series. */
export function changedDetails(before: SlotDetails, after: SlotDetails): Partial<SlotDetails> {
	const changed = (Object.keys(after) as (keyof SlotDetails)[]).filter(
		(name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
	);
	return Object.fromEntries(changed.map((name) => [name, after[name]]));
}
