import type { Texts } from '../places/texts.ts';
import type { Closure } from '../places/place.ts';
import { DAY_MINUTES, instantOf } from './wall-clock.ts';

/**
 * What is known of a stretch of time. No stretch at all is closed; a `closed` one is there to say why.
 *
 * - `appointment`: whoever calls first may come
 * - `unconfirmed`: open by the weekday, but it is a public holiday and the text says nothing of those
 * - `unknown`: the text itself leaves it open
 */
export const STRETCH_KINDS = ['open', 'appointment', 'unconfirmed', 'unknown', 'closed'] as const;
export type StretchKind = (typeof STRETCH_KINDS)[number];

/** Why, or under which condition, where anybody said so. */
export type Note =
	/** In the words of who wrote the hours. */
	| { type: 'comment'; text: string }
	/** An end that the text leaves open (`10:00+`). */
	| { type: 'open-end' }
	| { type: 'closure'; kind: Closure['kind']; reason: Texts | null };

/** Part of a day, in minutes of its wall clock: `from` 0…1439, `to` 1…1440. */
export interface Stretch {
	from: number;
	to: number;
	kind: StretchKind;
	note: Note | null;
}

/** A day's stretches, in order, none over another. What goes past midnight is in two of them. */
export type DayPattern = readonly Stretch[];

/**
 * Compiled hours: a pattern for each day of the horizon. A week repeats, so there are few patterns:
 *
 *     We-Fr 10:00-17:00      patterns   0: –      1: 10:00–17:00 open
 *                            days       0 0 1 1 1 0 0  0 0 1 1 1 0 0  …
 *
 * Days and minutes are those of the wall clock, as the hours are written; `spansOf` tells instants.
 */
export interface Schedule {
	/** Days since 1970-01-01 of the horizon's first day. */
	firstDay: number;
	/** Which pattern each day follows. */
	days: Uint16Array;
	patterns: readonly DayPattern[];
}

/** The pattern of a day (days since 1970-01-01); null beyond the horizon. */
export function patternOn(schedule: Schedule, day: number): DayPattern | null {
	const pattern = schedule.days[day - schedule.firstDay];
	return pattern === undefined ? null : schedule.patterns[pattern]!;
}

/** The stretch that holds a minute of a day; null where it is closed without a word. */
export function stretchAt(pattern: DayPattern, minute: number): Stretch | null {
	for (const stretch of pattern) {
		if (minute < stretch.from) return null;
		if (minute < stretch.to) return stretch;
	}
	return null;
}

/** The first day beyond the horizon, as days since 1970-01-01. */
export function endOf({ firstDay, days }: Schedule): number {
	return firstDay + days.length;
}

/** A stretch of one kind without the seams of midnight: UTC minutes since 1970. */
export interface Span {
	from: number;
	to: number;
	kind: StretchKind;
	note: Note | null;
}

/** The spans that touch the days from `first` up to but without `end`, in order. */
export function spansOf(schedule: Schedule, first: number, end: number, zone: string): Span[] {
	const spans: Span[] = [];
	for (let day = first; day < end; day++) {
		for (const { from, to, kind, note } of patternOn(schedule, day) ?? []) {
			const minuteOf = (minute: number) => instantOf({ day, minute }, zone) / 60_000;
			const last = spans.at(-1);
			const start = minuteOf(from);
			if (last && last.to === start && last.kind === kind && isSameNote(last.note, note))
				last.to = minuteOf(to);
			else spans.push({ from: start, to: minuteOf(to), kind, note });
		}
	}
	return spans;
}

/**
 * Where the stretch that holds a minute ends, past midnights; null where it goes on to the horizon, or
 * past the last day that is looked at. As days since 1970-01-01 and minutes 1…1440.
 */
export function endOfStretch(
	schedule: Schedule,
	day: number,
	stretch: Stretch,
	last = endOf(schedule) - 1,
): { day: number; minute: number } | null {
	let end = { day, minute: stretch.to };
	for (;;) {
		const isMidnight = end.minute === DAY_MINUTES;
		const from = isMidnight ? { day: end.day + 1, minute: 0 } : end;
		const pattern = patternOn(schedule, from.day);
		if (!pattern || from.day > last) return null;
		const next = pattern.find((one) => one.from === from.minute && one.kind === stretch.kind);
		if (!next) return end;
		end = { day: from.day, minute: next.to };
	}
}

export function isSameNote(a: Note | null, b: Note | null): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}
