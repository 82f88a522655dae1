import type { Closure } from '../places/place.ts';
import type { DayPattern, Schedule, Stretch } from './schedule.ts';
import { DAY_MINUTES, dayNumber } from './wall-clock.ts';

/**
 * Lays closures over the hours: on each of their days the place is closed from midnight to midnight,
 * whatever the hours say, and the closure is the reason. Where two meet, the last one is told. A doubt
 * closes nothing: what would be open on its days is unconfirmed.
 */
export function layClosures(schedule: Schedule, closures: readonly Closure[]): Schedule {
	if (closures.length === 0) return schedule;
	const days = Uint16Array.from(schedule.days);
	const patterns = [...schedule.patterns];
	const doubtsLast = closures.toSorted((a, b) => Number(isDoubt(a)) - Number(isDoubt(b)));
	for (const closure of doubtsLast) {
		const first = dayNumber(closure.firstDay) - schedule.firstDay;
		const end = dayNumber(closure.lastDay) - schedule.firstDay + 1;
		// From the start of the array on: a negative index would count from its end.
		if (end <= 0 || first >= days.length) continue;
		const from = Math.max(0, first);
		if (isDoubt(closure)) doubt(closure, days.subarray(from, end), patterns);
		else days.fill(patterns.push(closedAllDay(closure)) - 1, from, end);
	}
	return { firstDay: schedule.firstDay, days, patterns };
}

const isDoubt = ({ kind }: Closure) => kind === 'doubt';

/** Gives days that are said to be open a pattern that says it no longer. */
function doubt(closure: Closure, days: Uint16Array, patterns: DayPattern[]): void {
	const doubted = new Map<number, number>();
	days.forEach((pattern, i) => {
		if (!doubted.has(pattern)) {
			const before = patterns[pattern]!;
			const isOpen = before.some(({ kind }) => kind === 'open');
			doubted.set(
				pattern,
				isOpen
					? patterns.push(before.map((stretch) => unconfirmed(stretch, closure))) - 1
					: pattern,
			);
		}
		days[i] = doubted.get(pattern)!;
	});
}

function unconfirmed(stretch: Stretch, { kind, reason }: Closure): Stretch {
	if (stretch.kind !== 'open') return stretch;
	return { ...stretch, kind: 'unconfirmed', note: { type: 'closure', kind, reason } };
}

function closedAllDay({ kind, reason }: Closure): DayPattern {
	const note = { type: 'closure' as const, kind, reason };
	return [{ from: 0, to: DAY_MINUTES, kind: 'closed', note }];
}
