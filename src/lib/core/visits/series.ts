import { holidayOn, type Holiday } from '../hours/holidays.ts';
import { patternOn, type Schedule } from '../hours/schedule.ts';
import {
	DAY_MINUTES,
	dayText,
	instantOf,
	readWallTime,
	wallTimeAt,
	type WallTime,
} from '../hours/wall-clock.ts';
import type { Texts } from '../places/texts.ts';
import { accept, refuse, type Result } from '../result.ts';
import { occurrences, type RuleRefusal } from './rule.ts';
import {
	MINUTES_LEAST,
	MINUTES_MOST,
	SLOTS_MOST,
	type NewSeries,
	type NewSlot,
	type Publication,
	type Slot,
	type SlotDetails,
} from './slot.ts';

/** What a host fills in: one slot, or many by a rule. */
export interface SlotDraft {
	placeId: string;
	/** By the wall clock of the region: `2026-11-28T10:00`. */
	startsLocal: string;
	durationMinutes: number;
	/** An RRULE value; null where it happens once. */
	rule: string | null;
	/** Days (`YYYY-MM-DD`) that are left out. */
	exceptions: string[];
	/** Minutes before the start at which booking ends. */
	closesBefore: number;
	details: SlotDetails;
}

/** What a host should look at before publishing; only `isInTheWay` is refused by the server as well. */
export type SlotWarning =
	/** Not wholly within the hours of the place. */
	| { code: 'outside_hours' }
	| { code: 'closure'; reason: Texts | null }
	| { code: 'holiday'; holiday: Holiday }
	/** The clock leaves this time out in spring: it would begin at `startsAt`, an hour later by the wall. */
	| { code: 'clock_skips' }
	/** The clock comes to this time twice in autumn; meant is the first. */
	| { code: 'clock_repeats' }
	/** The clock changes while it lasts: it ends an hour earlier or later by the wall. */
	| { code: 'clock_changes' }
	| { code: 'overlaps'; slotIds: string[] }
	| { code: 'slot_in_past' };

export interface PreviewedSlot {
	slot: NewSlot;
	/** Where it begins by the wall clock. */
	wall: WallTime;
	warnings: SlotWarning[];
}

export interface SeriesPreview {
	series: NewSeries | null;
	rows: PreviewedSlot[];
}

export type SeriesRefusal =
	| RuleRefusal
	| 'start_unreadable'
	| 'slot_too_long'
	| 'slot_too_short'
	| 'no_slots'
	| 'too_many_slots';

export interface SeriesFrame {
	/** IANA zone of the wall clock. */
	zone: string;
	/** Milliseconds since 1970. */
	now: number;
	/** Hours of the place with its closures; null where nothing is known of them. */
	schedule: Schedule | null;
	/** What the place has already. */
	others: readonly Pick<Slot, 'id' | 'startsAt' | 'endsAt' | 'status'>[];
	/** A new UUID each time it is asked. */
	newId: () => string;
}

/**
 * Exactly the rows that publishing will write, each with what a host should know of it:
 *
 *     Sa 24 Oct 10:00  …08:00Z
 *     Sa 31 Oct 10:00  …09:00Z     the clock has changed, ten stays ten
 *     Su  1 Nov 10:00  …09:00Z     holiday (All Saints), outside_hours
 */
export function previewSeries(
	draft: SlotDraft,
	frame: SeriesFrame,
): Result<SeriesPreview, SeriesRefusal> {
	const { durationMinutes, rule, exceptions } = draft;
	const start = readWallTime(draft.startsLocal);
	if (!start) return refuse('start_unreadable', { at: 'startsLocal' });
	if (durationMinutes > MINUTES_MOST)
		return refuse('slot_too_long', { at: 'durationMinutes', values: { most: MINUTES_MOST } });
	if (!(durationMinutes >= MINUTES_LEAST))
		return refuse('slot_too_short', { at: 'durationMinutes', values: { least: MINUTES_LEAST } });

	// Days that are left out count in the rule, and are taken away after it.
	const most = SLOTS_MOST + exceptions.length;
	const found = rule ? occurrences(rule, start, most, frame.zone) : accept([start]);
	if (!found.ok) return found;
	const walls = found.value.filter(({ day }) => !exceptions.includes(dayText(day)));
	if (walls.length === 0) return refuse('no_slots');
	if (walls.length > SLOTS_MOST)
		return refuse('too_many_slots', { at: 'rule', values: { most: SLOTS_MOST } });

	const rows: PreviewedSlot[] = [];
	for (const wall of walls) {
		const slot = slotAt(wall, draft, frame);
		const others = [...frame.others, ...rows.map((row) => ({ ...row.slot, status: 'planned' }))];
		rows.push({ slot, wall, warnings: warningsOf(slot, wall, { ...frame, others }) });
	}
	const { startsLocal } = draft;
	return accept({
		series: rule
			? { id: frame.newId(), rrule: rule, startsLocal, durationMinutes, exceptions }
			: null,
		rows,
	});
}

/** The preview as it is sent, not a row more or less. */
export function toPublication(placeId: string, { series, rows }: SeriesPreview): Publication {
	return { placeId, series, slots: rows.map(({ slot }) => slot) };
}

/** Whether the server would refuse the row for this. */
export function isInTheWay({ code }: SlotWarning, slot: Pick<NewSlot, 'mayOverlap'>): boolean {
	return code === 'slot_in_past' || (code === 'overlaps' && !slot.mayOverlap);
}

function slotAt(wall: WallTime, draft: SlotDraft, { zone, newId }: SeriesFrame): NewSlot {
	const starts = instantOf(wall, zone);
	const text = (instant: number) => new Date(instant).toISOString();
	return {
		id: newId(),
		startsAt: text(starts),
		endsAt: text(starts + draft.durationMinutes * 60_000),
		bookUntil: text(starts - draft.closesBefore * 60_000),
		...draft.details,
	};
}

type Neighbour = Pick<NewSlot, 'id' | 'startsAt' | 'endsAt'> & { status: string };

function warningsOf(
	slot: NewSlot,
	wall: WallTime,
	{ zone, now, schedule, others }: Omit<SeriesFrame, 'others'> & { others: Neighbour[] },
): SlotWarning[] {
	const starts = Date.parse(slot.startsAt);
	const ends = Date.parse(slot.endsAt);
	const holiday = holidayOn(wall.day);
	const overlapped = others.filter(
		(other) =>
			other.status !== 'cancelled' &&
			Date.parse(other.startsAt) < ends &&
			starts < Date.parse(other.endsAt),
	);
	const warnings: (SlotWarning | null)[] = [
		starts <= now ? { code: 'slot_in_past' } : null,
		overlapped.length > 0 ? { code: 'overlaps', slotIds: overlapped.map(({ id }) => id) } : null,
		holiday && { code: 'holiday', holiday },
		schedule && hoursWarning(schedule, wallTimeAt(starts, zone), wallTimeAt(ends, zone)),
		clockWarning(wall, starts, ends, zone),
	];
	return warnings.filter((warning) => warning !== null);
}

/** What the hours say against a stretch of the wall clock. A day beyond their horizon says nothing. */
function hoursWarning(schedule: Schedule, from: WallTime, to: WallTime): SlotWarning | null {
	let isOutside = false;
	for (let day = from.day; day <= to.day; day++) {
		const pattern = patternOn(schedule, day);
		let minute = day === from.day ? from.minute : 0;
		const end = day === to.day ? to.minute : DAY_MINUTES;
		for (const stretch of pattern ?? []) {
			if (stretch.to <= minute || stretch.from >= end) continue;
			if (stretch.kind === 'closed') {
				const { note } = stretch;
				if (note?.type === 'closure') return { code: 'closure', reason: note.reason };
			} else if (stretch.from <= minute) minute = stretch.to;
		}
		if (pattern && minute < end) isOutside = true;
	}
	return isOutside ? { code: 'outside_hours' } : null;
}

function clockWarning(
	wall: WallTime,
	starts: number,
	ends: number,
	zone: string,
): SlotWarning | null {
	const minutesAt = (instant: number) => {
		const { day, minute } = wallTimeAt(instant, zone);
		return day * DAY_MINUTES + minute;
	};
	const meant = wall.day * DAY_MINUTES + wall.minute;
	if (minutesAt(starts) !== meant) return { code: 'clock_skips' };
	if (minutesAt(starts + 3_600_000) === meant) return { code: 'clock_repeats' };
	const lasts = (ends - starts) / 60_000;
	return minutesAt(ends) - meant === lasts ? null : { code: 'clock_changes' };
}

/** Which slots of a series are meant. */
export const SCOPES = ['one', 'following', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** The slots that an edit of `chosen` is about, in order; of a series only what has not begun. */
export function slotsInScope<Row extends Pick<Slot, 'id' | 'seriesId' | 'startsAt' | 'status'>>(
	slots: readonly Row[],
	chosen: Row,
	scope: Scope,
	now: number,
): Row[] {
	if (scope === 'one' || chosen.seriesId === null) return [chosen];
	const from = scope === 'following' ? Date.parse(chosen.startsAt) : now;
	return slots
		.filter(({ seriesId, status }) => seriesId === chosen.seriesId && status === 'planned')
		.filter(({ startsAt }) => Date.parse(startsAt) >= Math.max(from, now))
		.sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}
