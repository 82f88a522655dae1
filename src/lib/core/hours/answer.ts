import { holidayOn, type Holiday } from './holidays.ts';
import type { Standing } from './standing.ts';
import {
	endOf,
	endOfStretch,
	patternOn,
	stretchAt,
	type DayPattern,
	type Note,
	type Schedule,
	type Stretch,
} from './schedule.ts';
import { DAY_MINUTES, type WallTime } from './wall-clock.ts';

export { standingOf, STANDINGS, type Standing } from './standing.ts';

/** When somebody leaves, arrives, and how long they mean to stay. */
export interface Visit {
	/** Where they leave for the place; the same as `arrive` where the way does not count. */
	leave: WallTime;
	arrive: WallTime;
	/** Minutes without which the way is not worth it. */
	stay: number;
}

/**
 * Whether a place is worth going to. Times are wall times of the place.
 *
 * An answer is never better than what is known: `open` is only said of what the hours themselves say
 * for that very day, holidays included.
 */
export type VisitAnswer =
	/** `until` null: without an end within the horizon. `soon`: within half an hour of arriving. */
	| { code: 'open'; until: WallTime | null; soon: boolean; note: Note | null }
	/** Later on the day of arrival; `holiday` where that day is one and the text knows it. */
	| { code: 'opens'; at: WallTime; holiday: Holiday | null }
	/** Open when they leave, closed (or about to) when they arrive. */
	| { code: 'closes-before-arrival'; until: WallTime; arrive: WallTime }
	/** `opens`: the next time without one. */
	| { code: 'by-appointment'; note: Note | null; opens: WallTime | null }
	/** `note`: why, where it is no holiday but a doubt. */
	| { code: 'unconfirmed'; holiday: Holiday | null; until: WallTime | null; note: Note | null }
	/**
	 * `opens` null: not within the horizon. `holiday`: the day of arrival is one and nothing is
	 * confirmed for it. `long`: for a month or more, as places do for a season.
	 */
	| {
			code: 'closed';
			opens: WallTime | null;
			note: Note | null;
			long: boolean;
			holiday: Holiday | null;
	  }
	| { code: 'unknown'; why: Unknown; note: Note | null };
export type AnswerCode = VisitAnswer['code'];

/**
 * Why nothing is known: nobody said anything (`unsaid`), one has to ask who runs it (`operator`), the
 * text cannot be read (`unreadable`), it leaves the time open itself (`stated`), or the time lies
 * outside the compiled days (`beyond`).
 */
export type Unknown = 'unsaid' | 'operator' | 'unreadable' | 'stated' | 'beyond';

/** Minutes before closing from which on it is said. */
const SOON = 30;
/** Days from which on a break is a season's. */
const SEASON = 28;

const OF_KIND = {
	open: 'open',
	appointment: 'appointment',
	unconfirmed: 'unconfirmed',
	unknown: 'unknown',
	closed: null,
} satisfies Record<Stretch['kind'], Standing | null>;

/**
 * The group alone, for thousands of places at once: no object is made.
 * Always the same as `standingOf(visitAnswer(…))`.
 */
export function standingAt(schedule: Schedule, { leave, arrive, stay }: Visit): Standing {
	const pattern = patternOn(schedule, arrive.day);
	if (!pattern) return 'unknown';
	const stretch = stretchAt(pattern, arrive.minute);
	const standing = stretch && OF_KIND[stretch.kind];
	if (standing === 'open') {
		const tooLate = stay > 0 && closesBeforeArrival(schedule, { leave, arrive, stay });
		return tooLate ? 'closed' : 'open';
	}
	if (standing) return standing;
	if (stay > 0 && closesBeforeArrival(schedule, { leave, arrive, stay })) return 'closed';
	return opensLater(pattern, arrive.minute) ? 'later' : 'closed';
}

/** The whole answer. `schedule` null: `why` tells what is missing. */
export function visitAnswer(
	schedule: Schedule | null,
	visit: Visit,
	why: Unknown = 'unsaid',
): VisitAnswer {
	if (!schedule) return { code: 'unknown', why, note: null };
	const { arrive } = visit;
	const pattern = patternOn(schedule, arrive.day);
	if (!pattern) return { code: 'unknown', why: 'beyond', note: null };
	const stretch = stretchAt(pattern, arrive.minute);
	const note = stretch?.note ?? null;
	const until = stretch && endOfStretch(schedule, arrive.day, stretch);
	const standing = standingAt(schedule, visit);
	const nextOpening = () =>
		nextStretch(schedule, arrive, ({ kind }) => kind === 'open')?.at ?? null;
	switch (standing) {
		case 'open':
			return { code: 'open', until, soon: isSoon(arrive, until), note };
		case 'appointment':
			return { code: 'by-appointment', note, opens: nextOpening() };
		case 'unconfirmed':
			return {
				code: 'unconfirmed',
				holiday: holidayOn(arrive.day),
				until,
				note: isDoubted(stretch!) ? note : null,
			};
		case 'unknown':
			return { code: 'unknown', why: 'stated', note };
		case 'later':
			return {
				code: 'opens',
				at: { day: arrive.day, minute: opensLater(pattern, arrive.minute)!.from },
				holiday: holidayOn(arrive.day),
			};
		case 'closed': {
			const shuts = visit.stay > 0 && closesBeforeArrival(schedule, visit);
			if (shuts) return { code: 'closes-before-arrival', until: shuts, arrive };
			// a door that visitors found locked is not promised to open the next time
			const next = nextStretch(schedule, arrive, (one) => one.kind === 'open' || isDoubted(one));
			const doubt = next && isDoubted(next.stretch) ? next.stretch.note : null;
			return {
				code: 'closed',
				opens: doubt ? null : (next?.at ?? null),
				note: note ?? doubt,
				long: (next?.at.day ?? endOf(schedule)) - arrive.day >= SEASON,
				holiday: pattern.some(({ kind }) => kind === 'unconfirmed') ? holidayOn(arrive.day) : null,
			};
		}
	}
}

/** When the place shuts that is open when they leave, but not for long enough when they arrive. */
function closesBeforeArrival(schedule: Schedule, { leave, arrive, stay }: Visit): WallTime | null {
	const pattern = patternOn(schedule, leave.day);
	const stretch = pattern && stretchAt(pattern, leave.minute);
	if (stretch?.kind !== 'open') return null;
	// whatever goes on past the day after arriving is long enough
	const end = endOfStretch(schedule, leave.day, stretch, arrive.day + 1);
	return end && minutesBetween(arrive, end) < stay ? end : null;
}

function opensLater(pattern: DayPattern, minute: number): Stretch | undefined {
	return pattern.find(({ from, kind }) => kind === 'open' && from > minute);
}

const isDoubted = ({ kind, note }: Stretch) =>
	kind === 'unconfirmed' && note?.type === 'closure' && note.kind === 'doubt';

/** The first such stretch that begins after a time, and when; null where none does within the horizon. */
function nextStretch(
	schedule: Schedule,
	after: WallTime,
	isWanted: (stretch: Stretch) => boolean,
): { at: WallTime; stretch: Stretch } | null {
	for (let day = after.day; day < endOf(schedule); day++) {
		for (const stretch of patternOn(schedule, day) ?? []) {
			const isLater = day > after.day || stretch.from > after.minute;
			if (isLater && isWanted(stretch)) return { at: { day, minute: stretch.from }, stretch };
		}
	}
	return null;
}

function isSoon(arrive: WallTime, until: WallTime | null): boolean {
	return until !== null && minutesBetween(arrive, until) <= SOON;
}

/** By the wall clock: on the two nights when it is changed, an hour off. */
function minutesBetween(a: WallTime, b: WallTime): number {
	return (b.day - a.day) * DAY_MINUTES + b.minute - a.minute;
}
