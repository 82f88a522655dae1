import { wallTimeAt } from '../hours/wall-clock.ts';
import { bookable, hasSeats, standing } from './bookable.ts';
import type { VisitSlot } from './slot.ts';

/** Other times that are named where one cannot be had. */
const ALTERNATIVES = 3;
const WEEK = 7;

/** The slots that begin on a day (days since 1970-01-01, by the wall clock), in order. */
export interface VisitDay {
	day: number;
	slots: VisitSlot[];
}

/** What is not over yet, in order. Cancelled ones stay in it: who counts on them must see that. */
export function upcoming(slots: readonly VisitSlot[], now: number): VisitSlot[] {
	return slots.filter(({ endsAt }) => Date.parse(endsAt) > now).sort(byStart);
}

export function groupByDay(slots: readonly VisitSlot[], zone: string): VisitDay[] {
	const days: VisitDay[] = [];
	for (const slot of [...slots].sort(byStart)) {
		const day = dayOf(slot, zone);
		if (days.at(-1)?.day === day) days.at(-1)!.slots.push(slot);
		else days.push({ day, slots: [slot] });
	}
	return days;
}

/** "Visits this week": what is left of today, and the six days after it. */
export function visitsThisWeek(slots: readonly VisitSlot[], now: number, zone: string): VisitDay[] {
	const today = wallTimeAt(now, zone).day;
	// What began yesterday and goes past midnight stands under its own day.
	return groupByDay(upcoming(slots, now), zone).filter(({ day }) => day < today + WEEK);
}

/**
 * The slot a place is known for, by slug: the next one with free seats, else the next one that has a
 * waiting list. Places without either are not in it.
 */
export function nextSlots(slots: readonly VisitSlot[], now: number): Map<string, VisitSlot> {
	const next = new Map<string, VisitSlot>();
	for (const wanted of [hasSeats, isOpen]) {
		for (const slot of upcoming(slots, now)) {
			if (!next.has(slot.place.slug) && wanted(standing(slot, now)))
				next.set(slot.place.slug, slot);
		}
	}
	return next;
}

/** The next slot of a place, as `nextSlots` has it. */
export function nextSlot(slots: readonly VisitSlot[], slug: string, now: number): VisitSlot | null {
	const ofPlace = slots.filter(({ place }) => place.slug === slug);
	return nextSlots(ofPlace, now).get(slug) ?? null;
}

/** Where else the party could go, when `wanted` cannot be had: other slots of that place with seats for it. */
export function alternatives(
	slots: readonly VisitSlot[],
	wanted: Pick<VisitSlot, 'id' | 'place'>,
	party: number,
	now: number,
): VisitSlot[] {
	return upcoming(slots, now)
		.filter(({ id, place }) => id !== wanted.id && place.slug === wanted.place.slug)
		.filter((slot) => hasSeats(bookable(slot, party, now)))
		.slice(0, ALTERNATIVES);
}

const isOpen = (answer: ReturnType<typeof standing>) =>
	hasSeats(answer) || answer.code === 'waiting_list';

const byStart = (a: VisitSlot, b: VisitSlot) =>
	Date.parse(a.startsAt) - Date.parse(b.startsAt) || (a.id < b.id ? -1 : 1);

const dayOf = ({ startsAt }: VisitSlot, zone: string) => wallTimeAt(Date.parse(startsAt), zone).day;
