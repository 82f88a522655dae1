import type { Schedule } from '../hours/schedule.ts';
import { clockText, DAY_MINUTES, dayText, weekdayOf } from '../hours/wall-clock.ts';
import { dayAhead } from '../hours/week.ts';
import { endOf } from '../hours/schedule.ts';

/** schema.org `OpeningHoursSpecification`. */
export interface HoursSpecification {
	'@type': 'OpeningHoursSpecification';
	dayOfWeek?: string[];
	/** `closes` before `opens` means the next day; both 00:00 that the day is closed. */
	opens: string;
	closes: string;
	validFrom: string;
	validThrough: string;
}

export interface HoursSpecifications {
	openingHoursSpecification: HoursSpecification[];
	/** Single days, which go before the others. */
	specialOpeningHoursSpecification: HoursSpecification[];
}

const WEEK = 7;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What one weekday is in one week: its open spans as text; null where they are not to be told. */
interface Occurrence {
	day: number;
	spans: string | null;
	isHoliday: boolean;
}

/**
 * The hours of a schedule from `today` on (days since 1970-01-01) as search engines read them. Only what is
 * open for certain is told: nothing for appointments, and an unconfirmed day is covered by no weekly
 * specification.
 */
export function openingHoursSpecifications(schedule: Schedule, today: number): HoursSpecifications {
	const end = endOf(schedule);
	/** By their spans and weeks, the weekdays that share them. */
	const weekly = new Map<
		string,
		{ spans: string; from: number; through: number; days: number[] }
	>();
	const special: HoursSpecification[] = [];
	for (let first = today; first < Math.min(today + WEEK, end); first++) {
		const occurrences: Occurrence[] = [];
		for (let day = first; day < end; day += WEEK) occurrences.push(occurrenceOf(schedule, day));
		for (const run of runsOf(occurrences)) {
			if (run.isSpecial)
				special.push(...specificationsOf(run.spans || CLOSED, run.first, run.last));
			else if (run.spans !== '') {
				// whole weeks hold the same occurrences, and weekdays that go together have the same
				const isFromToday = run.first - WEEK < today;
				const from = isFromToday ? today : mondayOf(run.first);
				const isToTheEnd = run.last + WEEK >= end;
				const through = isToTheEnd ? end - 1 : mondayOf(run.last) + WEEK - 1;
				const key = `${run.spans} ${from} ${through}`;
				const known = weekly.get(key) ?? { spans: run.spans, from, through, days: [] };
				known.days.push(weekdayOf(first));
				weekly.set(key, known);
			}
		}
	}
	const byDay = (a: HoursSpecification, b: HoursSpecification) =>
		a.validFrom.localeCompare(b.validFrom) || a.opens.localeCompare(b.opens);
	return {
		openingHoursSpecification: [...weekly.values()]
			.flatMap(({ spans, from, through, days }) =>
				specificationsOf(spans, from, through).map((one) => ({
					...one,
					dayOfWeek: days.sort((a, b) => a - b).map((day) => `https://schema.org/${DAYS[day]}`),
				})),
			)
			.sort(byDay),
		specialOpeningHoursSpecification: special.sort(byDay),
	};
}

/** Both midnight: closed on that day. */
const CLOSED = '00:00-00:00';

function occurrenceOf(schedule: Schedule, day: number): Occurrence {
	const { stretches, holiday } = dayAhead(schedule, day);
	const isSure = stretches!.every(({ kind }) => kind !== 'unconfirmed');
	const spans = stretches!
		.filter(({ kind }) => kind === 'open')
		.map(({ from, to }) => {
			// "closes before it opens" would be said of a whole day
			const closes = from === 0 && to === DAY_MINUTES ? '23:59' : clockText(to % DAY_MINUTES);
			return `${clockText(from)}-${closes}`;
		});
	return { day, spans: isSure ? spans.join() : null, isHoliday: holiday !== null };
}

interface Run {
	spans: string;
	first: number;
	last: number;
	isSpecial: boolean;
}

/** A weekday's weeks: as long as they are alike one run, a single other one or a holiday a special. */
function runsOf(occurrences: readonly Occurrence[]): Run[] {
	const runs: Run[] = [];
	let usual = null as Run | null;
	for (const [i, { day, spans, isHoliday }] of occurrences.entries()) {
		if (spans === null) {
			usual = null;
			continue;
		}
		if (usual?.spans === spans) {
			usual.last = day;
			continue;
		}
		const returns = usual !== null && occurrences[i + 1]?.spans === usual.spans;
		if (usual && (isHoliday || returns)) {
			runs.push({ spans, first: day, last: day, isSpecial: true });
			usual.last = day;
			continue;
		}
		usual = { spans, first: day, last: day, isSpecial: false };
		runs.push(usual);
	}
	return runs;
}

function specificationsOf(spans: string, from: number, through: number): HoursSpecification[] {
	return spans.split(',').map((span) => {
		const [opens = '', closes = ''] = span.split('-');
		return {
			'@type': 'OpeningHoursSpecification',
			opens,
			closes,
			validFrom: dayText(from),
			validThrough: dayText(through),
		};
	});
}

function mondayOf(day: number): number {
	return day - weekdayOf(day);
}
