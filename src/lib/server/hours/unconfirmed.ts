import { holidayOn } from '#core/hours/holidays.ts';
import type { Stretch } from '#core/hours/schedule.ts';
import { DAY_MINUTES } from '#core/hours/wall-clock.ts';
import type { ReadHours } from './read-hours.ts';
import { dressed, minuteOf } from './walk-day.ts';

/**
 * Where a text says nothing of public holidays, what it opens on one by the weekday is unconfirmed,
 * past midnight too. Rules without a weekday (`24/7`, `Dec 26 10:00-12:00`) are meant for every day.
 */
export function leaveHolidayUnconfirmed(
	stretches: Stretch[],
	read: ReadHours,
	day: number,
): Stretch[] {
	const isTouched = holidayOn(day) !== null || holidayOn(day - 1) !== null;
	if (!isTouched || read.mentionsHolidays) return stretches;
	return openByWeekdayOfHoliday(read, day).reduce(markUnconfirmed, stretches);
}

type Part = [from: number, to: number];

function openByWeekdayOfHoliday(read: ReadHours, day: number): Part[] {
	const parts: Part[] = [];
	for (let from = 0; from < DAY_MINUTES;) {
		const date = dressed(day, from);
		const [isOpen, changes] = read.hours.getStatePair(date);
		const to = Math.min(DAY_MINUTES, changes ? minuteOf(changes, day) : DAY_MINUTES);
		if (to <= from) break;
		const rule = isOpen ? read.ruleAt(date) : null;
		const owner = rule?.isFromDayBefore ? day - 1 : day;
		if (rule?.hasWeekday && holidayOn(owner)) parts.push([from, to]);
		from = to;
	}
	return parts;
}

function markUnconfirmed(stretches: Stretch[], [start, end]: Part): Stretch[] {
	return stretches.flatMap((stretch) => {
		const from = Math.max(stretch.from, start);
		const to = Math.min(stretch.to, end);
		if (stretch.kind !== 'open' || from >= to) return [stretch];
		const parts: Stretch[] = [
			{ ...stretch, to: from },
			{ ...stretch, from, to, kind: 'unconfirmed' },
			{ ...stretch, from: to },
		];
		return parts.filter((part) => part.from < part.to);
	});
}
