import * as v from 'valibot';
import { fromPlanes, toPlanes } from '../catalogue/planes.ts';
import { CLOSURE_KINDS } from '../places/closure-kinds.ts';
import { holidayOn } from './holidays.ts';
import { STRETCH_KINDS, type DayPattern, type Schedule } from './schedule.ts';
import { DAY_MINUTES, weekdayOf } from './wall-clock.ts';

/**
 * Schedules as they travel. A week repeats, so only the first week is told, and later what comes
 * otherwise than expected:
 *
 *     a usual day        as the last usual day of its weekday
 *     a public holiday   as the last one: unconfirmed (so it begins), as if it were none, or in a way
 *                        of its own
 *
 * Each schedule has a small list of its own of the patterns it follows; number 0 is closed all day.
 */
export const packedSchedules = v.object({
	/** Days since 1970-01-01. */
	firstDay: v.pipe(v.number(), v.integer()),
	/** How many days each schedule has. Far more than anybody compiles is damage. */
	days: count(10_000),
	count: count(1_000_000),
	notes: v.array(
		v.variant('type', [
			v.object({ type: v.literal('comment'), text: v.string() }),
			v.object({ type: v.literal('open-end') }),
			v.object({
				type: v.literal('closure'),
				kind: v.picklist(CLOSURE_KINDS),
				reason: v.nullable(
					v.object({
						de: v.string(),
						en: v.exactOptional(v.string()),
						nl: v.exactOptional(v.string()),
					}),
				),
			}),
		]),
	),
	/** Every distinct stretch: its minutes, its kind, and its note (0 none, else counted from 1). */
	stretches: v.object({
		count: count(1_000_000),
		from: planes(),
		length: planes(),
		kind: planes(),
		note: planes(),
	}),
	/** Every distinct pattern of a day but closed: how many stretches, and which, one after another. */
	patterns: v.object({ count: count(1_000_000), lengths: planes(), stretches: planes() }),
	/** For each schedule how many patterns it follows, and which, one after another. */
	uses: v.object({ lengths: planes(), patterns: planes() }),
	/** Pattern of the first usual day of a weekday: of all schedules, then the next weekday. */
	weeks: planes(),
	/** For each schedule how many days are otherwise, days since the one before, and their patterns. */
	otherwise: v.object({ lengths: planes(), steps: planes(), patterns: planes() }),
});
export type PackedSchedules = v.InferOutput<typeof packedSchedules>;

function count(most: number) {
	return v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
}

function planes() {
	return v.array(v.string());
}

const WEEKDAYS = 7;
const CLOSED = 0;

/** Packs schedules of the same days; all of them begin and end with the first. */
export function packSchedules(schedules: readonly Schedule[]): PackedSchedules {
	const known = new Patterns();
	const written = new Dictionary<number>();
	const uses: number[][] = [];
	const weeks: number[][] = Array.from({ length: WEEKDAYS }, () => []);
	const otherwise: { day: number; pattern: number }[][] = [];
	const firstDay = schedules[0]?.firstDay ?? 0;
	const length = schedules[0]?.days.length ?? 0;
	const calendar = calendarOf(firstDay, length);
	for (const schedule of schedules) {
		const numbers = schedule.patterns.map((pattern) => known.numberOf(pattern));
		const days = Array.from(schedule.days, (pattern) => numbers[pattern]!);
		const week = calendar.firstUsual.map((day) => (day === null ? CLOSED : days[day]!));
		const own = new Dictionary<number>();
		const local = (pattern: number) => (pattern === CLOSED ? 0 : own.numberOf(pattern) + 1);
		const exceptions: { day: number; pattern: number }[] = [];
		week.forEach((pattern, weekday) => weeks[weekday]!.push(local(pattern)));
		const expected = new Expectation(week, known);
		for (let day = 0; day < length; day++) {
			const { weekday, isHoliday } = calendar.days[day]!;
			const pattern = days[day]!;
			if (pattern !== expected.on(weekday, isHoliday))
				exceptions.push({ day, pattern: local(pattern) });
			expected.learn(weekday, isHoliday, pattern);
		}
		uses.push(own.values.map((pattern) => written.numberOf(pattern)));
		otherwise.push(exceptions);
	}

	const notes = new Dictionary<string>();
	const stretches = new Dictionary<string>();
	const patterns = written.values.map((pattern) =>
		known.patterns[pattern]!.map(({ from, to, kind, note }) => {
			const noted = note === null ? 0 : notes.numberOf(JSON.stringify(note)) + 1;
			const kindNumber = STRETCH_KINDS.indexOf(kind);
			return stretches.numberOf([from, to - from, kindNumber, noted].join());
		}),
	);
	const numbers = stretches.values.map((stretch) => stretch.split(',').map(Number));
	const column = (at: number) => toPlanes(numbers.map((stretch) => stretch[at]!));
	const exceptions = otherwise.flat();
	return {
		firstDay,
		days: length,
		count: schedules.length,
		notes: notes.values.map((note) => JSON.parse(note) as PackedSchedules['notes'][number]),
		stretches: {
			count: numbers.length,
			from: column(0),
			length: column(1),
			kind: column(2),
			note: column(3),
		},
		patterns: {
			count: patterns.length,
			lengths: toPlanes(patterns.map(({ length }) => length)),
			stretches: toPlanes(patterns.flat()),
		},
		uses: {
			lengths: toPlanes(uses.map(({ length }) => length)),
			patterns: toPlanes(uses.flat()),
		},
		weeks: toPlanes(weeks.flat()),
		otherwise: {
			lengths: toPlanes(otherwise.map(({ length }) => length)),
			steps: toPlanes(
				otherwise.flatMap((list) => list.map(({ day }, i) => day - (list[i - 1]?.day ?? 0))),
			),
			patterns: toPlanes(exceptions.map(({ pattern }) => pattern)),
		},
	};
}

/** The schedules again, sharing one list of patterns. Throws a RangeError where the parts do not fit. */
export function unpackSchedules(packed: PackedSchedules): Schedule[] {
	const known = new Patterns();
	const dictionary = readPatterns(packed).map((pattern) => known.numberOf(pattern));
	const { firstDay, count, days: length } = packed;
	const calendar = calendarOf(firstDay, length);
	const useLengths = fromPlanes(packed.uses.lengths, count);
	const uses = cursor(fromPlanes(packed.uses.patterns, sum(useLengths)));
	const weeks = fromPlanes(packed.weeks, count * WEEKDAYS);
	const exceptionLengths = fromPlanes(packed.otherwise.lengths, count);
	const exceptions = sum(exceptionLengths);
	const steps = cursor(fromPlanes(packed.otherwise.steps, exceptions));
	const otherwise = cursor(fromPlanes(packed.otherwise.patterns, exceptions));

	return Array.from({ length: count }, (_, i) => {
		const own = Array.from({ length: useLengths[i]! }, () => pick(dictionary, uses()));
		const global = (local: number) => (local === 0 ? CLOSED : pick(own, local - 1));
		const week = Array.from({ length: WEEKDAYS }, (_, day) => global(weeks[day * count + i]!));
		const expected = new Expectation(week, known);
		const days = new Uint16Array(length);
		let left = exceptionLengths[i]!;
		let next = left > 0 ? steps() : length;
		for (let day = 0; day < length; day++) {
			const { weekday, isHoliday } = calendar.days[day]!;
			let pattern = expected.on(weekday, isHoliday);
			if (day === next) {
				pattern = global(otherwise());
				left--;
				next = left > 0 ? day + steps() : length;
			}
			days[day] = pattern;
			expected.learn(weekday, isHoliday, pattern);
		}
		if (left > 0) throw new RangeError(`${left} exceptions beyond the last day`);
		return { firstDay, days, patterns: known.patterns };
	});
}

function readPatterns({ stretches, patterns, notes }: PackedSchedules): DayPattern[] {
	const column = (planes: string[]) => fromPlanes(planes, stretches.count);
	const [from, length] = [column(stretches.from), column(stretches.length)];
	const [kind, note] = [column(stretches.kind), column(stretches.note)];
	const known = Array.from(from, (start, i) => {
		const to = start + length[i]!;
		if (to > DAY_MINUTES || to <= start) throw new RangeError(`a stretch from ${start} to ${to}`);
		return {
			from: start,
			to,
			kind: pick(STRETCH_KINDS, kind[i]!),
			note: note[i] === 0 ? null : pick(notes, note[i]! - 1),
		};
	});
	const lengths = fromPlanes(patterns.lengths, patterns.count);
	const used = cursor(fromPlanes(patterns.stretches, sum(lengths)));
	return Array.from(lengths, (length) => Array.from({ length }, () => pick(known, used())));
}

/** What a day is expected to be, from the days before it. The same when packing and unpacking. */
class Expectation {
	#week: number[];
	#patterns: Patterns;
	/** How holidays are treated: a number is a pattern of their own. */
	#holidays: 'unconfirmed' | 'usual' | number = 'unconfirmed';

	constructor(week: readonly number[], patterns: Patterns) {
		this.#week = [...week];
		this.#patterns = patterns;
	}

	on(weekday: number, isHoliday: boolean): number {
		const usual = this.#week[weekday]!;
		if (!isHoliday || this.#holidays === 'usual') return usual;
		return this.#holidays === 'unconfirmed' ? this.#patterns.unconfirmed(usual) : this.#holidays;
	}

	learn(weekday: number, isHoliday: boolean, pattern: number): void {
		if (!isHoliday) this.#week[weekday] = pattern;
		else if (pattern !== this.on(weekday, true)) {
			const usual = this.#week[weekday]!;
			if (pattern === usual) this.#holidays = 'usual';
			else if (pattern === this.#patterns.unconfirmed(usual)) this.#holidays = 'unconfirmed';
			else this.#holidays = pattern;
		}
	}
}

/** Every different pattern once; number 0 is closed all day. */
class Patterns {
	readonly patterns: DayPattern[] = [[]];
	#numbers = new Map<string, number>([['[]', CLOSED]]);
	#unconfirmed = new Map<number, number>();

	numberOf(pattern: DayPattern): number {
		const key = JSON.stringify(pattern.map(({ from, to, kind, note }) => [from, to, kind, note]));
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		this.#numbers.set(key, this.patterns.length);
		return this.patterns.push(pattern) - 1;
	}

	/** The same day, were it a holiday that the hours do not mention. */
	unconfirmed(number: number): number {
		const known = this.#unconfirmed.get(number);
		if (known !== undefined) return known;
		const made = this.numberOf(
			this.patterns[number]!.map((stretch) =>
				stretch.kind === 'open' ? { ...stretch, kind: 'unconfirmed' } : stretch,
			),
		);
		this.#unconfirmed.set(number, made);
		return made;
	}
}

/** Values in the order in which they first came. */
class Dictionary<Value extends string | number> {
	readonly values: Value[] = [];
	#numbers = new Map<Value, number>();

	numberOf(value: Value): number {
		const known = this.#numbers.get(value);
		if (known !== undefined) return known;
		this.#numbers.set(value, this.values.length);
		return this.values.push(value) - 1;
	}
}

/** Weekday and holiday of each day, and the first usual day of each weekday (null: there is none). */
function calendarOf(firstDay: number, length: number) {
	const days = Array.from({ length }, (_, i) => ({
		weekday: weekdayOf(firstDay + i),
		isHoliday: holidayOn(firstDay + i) !== null,
	}));
	const firstUsual = Array.from({ length: WEEKDAYS }, (_, weekday) => {
		const first = days.findIndex((day) => day.weekday === weekday && !day.isHoliday);
		return first < 0 ? null : first;
	});
	return { days, firstUsual };
}

function cursor(numbers: Float64Array): () => number {
	let at = 0;
	return () => pick(numbers, at++);
}

function pick<Value>(values: ArrayLike<Value>, at: number): Value {
	if (at >= values.length) throw new RangeError(`${at} of ${values.length}`);
	return values[at]!;
}

function sum(numbers: Float64Array): number {
	return numbers.reduce((total, number) => total + number, 0);
}
