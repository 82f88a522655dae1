import type { Holiday } from './holidays.ts';
import { isSameNote, type DayPattern, type Schedule } from './schedule.ts';
import { weekdayOf } from './wall-clock.ts';
import { dayAhead, type DayAhead } from './week.ts';

/** Days, one after another, that are other than usual in the same way; or a public holiday. */
export interface ChangeAhead {
	/** Days since 1970-01-01; the same where it is one day. */
	first: number;
	last: number;
	stretches: DayPattern;
	holiday: Holiday | null;
}

/**
 * What is other than usual within so many days from `today` on, soonest first: days unlike most of the
 * same weekday, and every public holiday on which something is known. Where hours follow the sun no day
 * is like another: then only breaks and holidays are told.
 */
export function changesAhead(schedule: Schedule, today: number, days: number): ChangeAhead[] {
	const ahead = Array.from({ length: days }, (_, i) => dayAhead(schedule, today + i)).filter(
		(day): day is DayAhead & { stretches: DayPattern } => day.stretches !== null,
	);
	const usual = usualWeek(ahead);
	const unlike = ahead.filter((day) => !isAlike(day.stretches, usual[weekdayOf(day.day)]!));
	const isRestless = unlike.length > ahead.length / 2;
	const told = ahead.filter((day) => {
		if (day.holiday) return day.stretches.length > 0 || unlike.includes(day);
		return unlike.includes(day) && (!isRestless || isClosed(day.stretches));
	});
	const changes: ChangeAhead[] = [];
	for (const { day, stretches, holiday } of told) {
		const before = changes.at(-1);
		const goesOn =
			before?.last === day - 1 &&
			before.holiday === null &&
			holiday === null &&
			isAlike(before.stretches, stretches);
		if (goesOn) before.last = day;
		else changes.push({ first: day, last: day, stretches, holiday });
	}
	return changes;
}

/** What each weekday does most often, holidays aside. */
function usualWeek(days: readonly (DayAhead & { stretches: DayPattern })[]): DayPattern[] {
	return Array.from({ length: 7 }, (_, weekday) => {
		const times = new Map<string, { count: number; stretches: DayPattern }>();
		for (const { day, stretches, holiday } of days) {
			if (weekdayOf(day) !== weekday || holiday) continue;
			const key = JSON.stringify(stretches);
			const known = times.get(key);
			times.set(key, { count: (known?.count ?? 0) + 1, stretches });
		}
		const [most] = [...times.values()].sort((a, b) => b.count - a.count);
		return most?.stretches ?? [];
	});
}

function isAlike(a: DayPattern, b: DayPattern): boolean {
	return (
		a.length === b.length &&
		a.every(
			({ from, to, kind, note }, i) =>
				from === b[i]!.from &&
				to === b[i]!.to &&
				kind === b[i]!.kind &&
				isSameNote(note, b[i]!.note),
		)
	);
}

const isClosed = (stretches: DayPattern) => stretches.every(({ kind }) => kind === 'closed');
