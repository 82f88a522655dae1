import { holidayOn, type Holiday } from './holidays.ts';
import { isSameNote, patternOn, type DayPattern, type Schedule, type Stretch } from './schedule.ts';
import { DAY_MINUTES, weekdayOf } from './wall-clock.ts';

/** A day as one reads it in a table of hours. */
export interface DayAhead {
	/** Days since 1970-01-01. */
	day: number;
	/** `to` past 1440 where it goes on into the night; null beyond the horizon. */
	stretches: DayPattern | null;
	holiday: Holiday | null;
}

/** What goes on past midnight and ends before belongs to the evening it began in, in minutes. */
const NIGHT_ENDS = 6 * 60;

/** The coming seven days, Monday first: each the next such day, today among them. */
export function weekAhead(schedule: Schedule, today: number): DayAhead[] {
	return Array.from({ length: 7 }, (_, i) => dayAhead(schedule, today + i)).sort(
		(a, b) => weekdayOf(a.day) - weekdayOf(b.day),
	);
}

export function dayAhead(schedule: Schedule, day: number): DayAhead {
	return { day, stretches: stretchesOf(schedule, day), holiday: holidayOn(day) };
}

/**
 * A day's stretches as people speak of them: Friday 17:00–01:00 is Friday's, not an hour of Saturday.
 * Null beyond the horizon.
 */
export function stretchesOf(schedule: Schedule, day: number): DayPattern | null {
	const pattern = patternOn(schedule, day);
	if (!pattern) return null;
	const night = nightOf(schedule, day);
	const rest = nightOf(schedule, day - 1) ? pattern.slice(1) : pattern;
	return night ? [...rest.slice(0, -1), { ...rest.at(-1)!, to: DAY_MINUTES + night.to }] : rest;
}

/** The next day's first stretch, where it is the short end of this day's last. */
function nightOf(schedule: Schedule, day: number): Stretch | null {
	const evening = patternOn(schedule, day)?.at(-1);
	const night = patternOn(schedule, day + 1)?.[0];
	if (!evening || !night) return null;
	const goesOn =
		evening.from > 0 &&
		evening.to === DAY_MINUTES &&
		night.from === 0 &&
		night.to <= NIGHT_ENDS &&
		night.kind === evening.kind &&
		isSameNote(night.note, evening.note);
	return goesOn ? night : null;
}
