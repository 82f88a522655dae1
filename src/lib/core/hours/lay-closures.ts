import type { Closure } from '../places/place.ts';
import type { DayPattern, Schedule } from './schedule.ts';
import { DAY_MINUTES, dayNumber } from './wall-clock.ts';

/**
 * Lays closures over the hours: on each of their days the place is closed from midnight to midnight,
 * whatever the hours say, and the closure is the reason. Where two meet, the last one is told.
 */
export function layClosures(schedule: Schedule, closures: readonly Closure[]): Schedule {
	if (closures.length === 0) return schedule;
	const days = Uint16Array.from(schedule.days);
	const patterns = [...schedule.patterns];
	for (const closure of closures) {
		const first = dayNumber(closure.firstDay) - schedule.firstDay;
		const end = dayNumber(closure.lastDay) - schedule.firstDay + 1;
		// From the start of the array on: a negative index would count from its end.
		if (end <= 0 || first >= days.length) continue;
		days.fill(patterns.push(closedAllDay(closure)) - 1, Math.max(0, first), end);
	}
	return { firstDay: schedule.firstDay, days, patterns };
}

function closedAllDay({ kind, reason }: Closure): DayPattern {
	const note = { type: 'closure' as const, kind, reason };
	return [{ from: 0, to: DAY_MINUTES, kind: 'closed', note }];
}
