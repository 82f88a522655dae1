import {
	STRETCH_KINDS,
	type DayPattern,
	type Note,
	type Schedule,
	type StretchKind,
} from './schedule.ts';
import { dayNumber, weekdayOf } from './wall-clock.ts';

interface Plan {
	/** `YYYY-MM-DD` */
	firstDay?: string;
	length?: number;
	/** By weekday from Monday on: `10:00-12:00 14:00-18:00 appointment`; what is missing is closed. */
	week?: string[];
	/** By day: `YYYY-MM-DD`. */
	except?: Record<string, string>;
	note?: Note;
}

/** A schedule written by hand; for tests, which say what matters to them. `note` is that of all kinds but open. */
export function makeSchedule({
	firstDay = '2026-11-17',
	length = 400,
	week = [],
	except = {},
	note,
}: Plan): Schedule {
	const first = dayNumber(firstDay);
	const patterns: DayPattern[] = [];
	const numbers = new Map<string, number>();
	const byDay = new Map(Object.entries(except).map(([day, text]) => [dayNumber(day), text]));
	const days = Uint16Array.from({ length }, (_, i) => {
		const text = byDay.get(first + i) ?? week[weekdayOf(first + i)] ?? '';
		const number = numbers.get(text) ?? patterns.push(readPattern(text, note ?? null)) - 1;
		numbers.set(text, number);
		return number;
	});
	return { firstDay: first, days, patterns };
}

function readPattern(text: string, note: Note | null): DayPattern {
	const written = text.matchAll(/(\d\d):(\d\d)-(\d\d):(\d\d)(?: ([a-z]+))?/g);
	return Array.from(written, ([, fromHour, fromMinute, toHour, toMinute, kind = 'open']) => {
		if (!STRETCH_KINDS.includes(kind as StretchKind)) throw new Error(`No kind: ${kind}`);
		return {
			from: Number(fromHour) * 60 + Number(fromMinute),
			to: Number(toHour) * 60 + Number(toMinute),
			kind: kind as StretchKind,
			note: kind === 'open' ? null : note,
		};
	});
}
