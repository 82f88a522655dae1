import ICAL from 'ical.js';
import {
	dayNumber,
	dayText,
	DAY_MINUTES,
	instantOf,
	readWallTime,
	weekdayOf,
	writeWallTime,
	type WallTime,
} from '../hours/wall-clock.ts';
import { accept, refuse, type Result } from '../result.ts';

/**
 * Why a rule is refused. `rule_unsupported`: RFC 5545 knows it, but we do not repeat visits like that,
 * and rather refuse a rule than read half of it.
 */
export type RuleRefusal =
	| 'rule_unreadable'
	| 'rule_unsupported'
	| 'rule_endless'
	/** The first day is none of the rule's own: which days are meant is anybody's guess. */
	| 'start_off_rule';

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY'] as const;
type Frequency = (typeof FREQUENCIES)[number];
/** From Monday on, as `weekdayOf` counts. */
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A rule that was read. */
interface Rule {
	/** What the library gets: the rule without its end and without its months. */
	pattern: string;
	frequency: Frequency;
	/** `nth` 1…5 from the beginning of the month, -1…-5 from its end; 0: each one. */
	weekdays: { nth: number; weekday: number }[];
	monthDays: number[];
	months: number[];
	end: { count: number } | { isBefore(wall: WallTime): boolean };
}

/**
 * Besides the end also the months: the library loses the interval over them, and goes through them in the order in
 * which they are written.
 */
const READ_BY_US = ['FREQ', 'COUNT', 'UNTIL', 'BYMONTH'];

/** Whole numbers parted by commas, each within limits and none 0. */
const numbers = (least: number, most: number) => (text: string) => {
	const read = text.split(',').map(Number);
	return /^[-+\d,]+$/.test(text) && read.every((n) => n !== 0 && n >= least && n <= most)
		? read
		: null;
};

/**
 * Reads an RRULE value. Only what a host repeats visits by: every so many days, weeks or months, on
 * weekdays (`SA`, in a month also `1SA`, `-1SU`) or days of the month, in some months, so many times or
 * until a day.
 *
 *     FREQ=WEEKLY;BYDAY=SA;COUNT=8          FREQ=MONTHLY;BYDAY=1SA;BYMONTH=4,5,6;UNTIL=20270630
 *
 * The library behind it lets wrong parts pass without a word, so the reading is ours.
 */
export function readRule(text: string, zone: string): Result<Rule, RuleRefusal> {
	const parts = new Map<string, string>();
	for (const part of text.toUpperCase().split(';')) {
		const [, name, value] = /^([A-Z-]+)=([^=]+)$/.exec(part) ?? [];
		if (!name || !value || parts.has(name)) return refuse('rule_unreadable', { at: part });
		parts.set(name, value);
	}
	const frequency = parts.get('FREQ');
	if (!frequency) return refuse('rule_unreadable', { at: 'FREQ' });
	if (!isFrequency(frequency)) return refuse('rule_unsupported', { at: 'FREQ' });

	const rule: Rule = {
		pattern: `FREQ=${frequency}`,
		frequency,
		weekdays: [],
		monthDays: [],
		months: [],
		end: { count: 0 },
	};
	for (const [name, value] of parts) {
		const refusal = readPart(name, value, rule, zone);
		if (refusal) return refuse(refusal, { at: name });
		if (!READ_BY_US.includes(name)) rule.pattern += `;${name}=${value}`;
	}
	if (!parts.has('COUNT') && !parts.has('UNTIL')) return refuse('rule_endless');
	if (parts.has('COUNT') && parts.has('UNTIL')) return refuse('rule_unreadable', { at: 'UNTIL' });
	if (parts.has('BYDAY') && parts.has('BYMONTHDAY'))
		return refuse('rule_unsupported', { at: 'BYMONTHDAY' });
	return accept(rule);
}

/** Reads one part into the rule; says why where it cannot. */
function readPart(name: string, value: string, rule: Rule, zone: string): RuleRefusal | null {
	switch (name) {
		case 'FREQ':
			return null;
		case 'INTERVAL':
			return numbers(1, 99)(value)?.length === 1 ? null : 'rule_unreadable';
		case 'WKST':
			return value === 'MO' ? null : 'rule_unsupported';
		case 'COUNT': {
			const [times, more] = numbers(1, 9999)(value) ?? [];
			if (!times || more) return 'rule_unreadable';
			rule.end = { count: times };
			return null;
		}
		case 'UNTIL': {
			const isBefore = readUntil(value, zone);
			if (!isBefore) return 'rule_unreadable';
			rule.end = { isBefore };
			return null;
		}
		case 'BYMONTH':
			return (rule.months = numbers(1, 12)(value) ?? []).length > 0 ? null : 'rule_unreadable';
		case 'BYMONTHDAY':
			if (rule.frequency !== 'MONTHLY') return 'rule_unsupported';
			rule.monthDays = numbers(-31, 31)(value) ?? [];
			return rule.monthDays.length > 0 ? null : 'rule_unreadable';
		case 'BYDAY':
			for (const day of value.split(',')) {
				const [, nth, weekday] = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(day) ?? [];
				if (!weekday) return 'rule_unreadable';
				if (nth && rule.frequency !== 'MONTHLY') return 'rule_unreadable';
				rule.weekdays.push({
					nth: Number(nth ?? 0),
					weekday: WEEKDAYS.indexOf(weekday as (typeof WEEKDAYS)[number]),
				});
			}
			return null;
		default:
			return 'rule_unsupported';
	}
}

/**
 * The last moment of a rule: a day counts whole, a time without zone is one of the wall clock, one with
 * `Z` is an instant. (The library leaves out the last day, and takes an instant for a wall time.)
 */
function readUntil(value: string, zone: string): ((wall: WallTime) => boolean) | null {
	const [, y, m, d, hour, minute, utc] =
		/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(value) ?? [];
	const last = readWallTime(`${y}-${m}-${d}T${hour ?? '23'}:${minute ?? '59'}`);
	if (!last) return null;
	if (utc) {
		const instant = instantOf(last, 'UTC');
		return (wall) => instantOf(wall, zone) <= instant;
	}
	return ({ day, minute }) => day < last.day || (day === last.day && minute <= last.minute);
}

/**
 * The wall times of a rule from `start` on, which is the first of them. One more than `most` at most, so
 * that it shows where there are too many.
 */
export function occurrences(
	text: string,
	start: WallTime,
	most: number,
	zone: string,
): Result<WallTime[], RuleRefusal> {
	const read = readRule(text, zone);
	if (!read.ok) return read;
	const rule = read.value;
	// The library would move on to the next day of the rule by itself.
	if (!isOn(rule, start.day)) return refuse('start_off_rule');
	const dates = ICAL.Recur.fromString(rule.pattern).iterator(
		ICAL.Time.fromDateTimeString(`${writeWallTime(start)}:00`),
	);
	const limit = 'count' in rule.end ? Math.min(rule.end.count, most + 1) : most + 1;
	const found: WallTime[] = [];
	while (found.length < limit) {
		const date = dates.next() as ICAL.Time | null;
		const wall = date && readWallTime(date.toString().slice(0, 16));
		if (!wall || ('isBefore' in rule.end && !rule.end.isBefore(wall))) break;
		if (isInMonths(rule, wall.day)) found.push(wall);
	}
	return accept(found);
}

/** Whether a rule names a day, its interval aside. */
function isOn({ weekdays, monthDays, months }: Rule, day: number): boolean {
	const [year, month, date] = dayText(day).split('-').map(Number) as [number, number, number];
	const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
	const fromEnd = date - length - 1;
	const isWeekday = ({ nth, weekday }: Rule['weekdays'][number]) =>
		weekday === weekdayOf(day) &&
		(nth === 0 || nth === (nth > 0 ? Math.ceil(date / 7) : Math.floor(fromEnd / 7)));
	return (
		isInMonths({ months }, day) &&
		(monthDays.length === 0 || monthDays.includes(date) || monthDays.includes(fromEnd)) &&
		(weekdays.length === 0 || weekdays.some(isWeekday))
	);
}

function isInMonths({ months }: Pick<Rule, 'months'>, day: number): boolean {
	return months.length === 0 || months.includes(Number(dayText(day).slice(5, 7)));
}

function isFrequency(text: string): text is Frequency {
	return (FREQUENCIES as readonly string[]).includes(text);
}

/** How a host says that a visit is repeated; `monthly`: on the same weekday of the month, counted from its beginning. */
export const REPEATS = ['daily', 'weekly', 'fortnightly', 'monthly'] as const;
export type Repeat = (typeof REPEATS)[number];

const PATTERNS: Record<Repeat, (weekday: string, nth: number) => string> = {
	daily: () => 'FREQ=DAILY',
	weekly: (weekday) => `FREQ=WEEKLY;BYDAY=${weekday}`,
	fortnightly: (weekday) => `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`,
	// A fifth Saturday is rare: whoever begins on one means the last.
	monthly: (weekday, nth) => `FREQ=MONTHLY;BYDAY=${nth === 5 ? -1 : nth}${weekday}`,
};

/** The RRULE of what a host chose, from its first day (`YYYY-MM-DD`) on; the last day counts. */
export function writeRule(
	repeat: Repeat,
	firstDay: string,
	end: { times: number } | { lastDay: string },
	zone: string,
): string {
	const weekday = WEEKDAYS[weekdayOf(dayNumber(firstDay))]!;
	const pattern = PATTERNS[repeat](weekday, Math.ceil(Number(firstDay.slice(8)) / 7));
	if ('times' in end) return `${pattern};COUNT=${end.times}`;
	const midnight = instantOf({ day: dayNumber(end.lastDay), minute: DAY_MINUTES }, zone);
	// Where the start has a zone, UNTIL is UTC (RFC 5545 §3.3.10).
	const until = new Date(midnight - 1000).toISOString().replace(/[-:]|\.\d+/g, '');
	return `${pattern};UNTIL=${until}`;
}
