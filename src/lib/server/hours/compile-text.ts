import type { CompiledHours } from '#core/hours/compiled.ts';
import type { DayPattern } from '#core/hours/schedule.ts';
import { DAY_MINUTES, instantOf } from '#core/hours/wall-clock.ts';
import type { Position } from '#core/geo/position.ts';
import { ZONE } from '#region';
import { readHours, type ReadHours } from './read-hours.ts';
import { leaveHolidayUnconfirmed } from './unconfirmed.ts';
import { dressed, walkDay } from './walk-day.ts';

export interface HoursTask {
	text: string;
	/** Matters for sun rules only. */
	place: Position;
	/** Days since 1970-01-01. */
	firstDay: number;
	dayCount: number;
}

/**
 * Compiles a text, in a process whose zone is UTC: there every minute of the wall clock exists, and
 * none comes twice. It may take as long as the text wants; who calls it has to mind the time.
 */
export function compileText({ text, place, firstDay, dayCount }: HoursTask): CompiledHours {
	const reading = readHours(text, place);
	if (!reading.ok) return reading;
	const readFor = reading.read.isBySun ? readingsBySun(text, place) : () => reading.read;
	try {
		const days = Array.from({ length: dayCount }, (_, index) => {
			const day = firstDay + index;
			const read = readFor(day);
			return leaveHolidayUnconfirmed(walkDay(read, day), read, day);
		});
		return sharePatterns(days);
	} catch {
		// from the library, which has read the text but cannot tell, say, a sunrise near the pole
		return { ok: false, reason: 'unsupported', position: null };
	}
}

/**
 * The library reads the sun by the clock of this process, which is UTC. 15 degrees further west the
 * sun is an hour later, so the place goes west by as many hours as its clock is ahead of UTC; on the
 * days when the clock is changed, by what is right at noon.
 */
function readingsBySun(text: string, place: Position): (day: number) => ReadHours {
	const byOffset = new Map<number, ReadHours>();
	return (day) => {
		const noon = { day, minute: DAY_MINUTES / 2 };
		const ahead = (dressed(day, noon.minute).getTime() - instantOf(noon, ZONE)) / 3_600_000;
		const known = byOffset.get(ahead);
		if (known) return known;
		const reading = readHours(text, { lon: place.lon - 15 * ahead, lat: place.lat });
		if (!reading.ok) throw new Error('A text that was read before is read everywhere.');
		byOffset.set(ahead, reading.read);
		return reading.read;
	};
}

/** A week repeats: each different day is told once. */
function sharePatterns(all: DayPattern[]): CompiledHours {
	const numbers = new Map<string, number>();
	const patterns: DayPattern[] = [];
	const days = all.map((pattern) => {
		const key = JSON.stringify(pattern);
		const known = numbers.get(key);
		if (known !== undefined) return known;
		numbers.set(key, patterns.length);
		return patterns.push(pattern) - 1;
	});
	return { ok: true, days, patterns };
}
