/**
 * Opening hours as one edits them: parts in an order, of which the later one counts where both tell a day.
 *
 *     We-Fr 10:00-17:00; Apr-Oct Sa 10:00-14:00; PH off; Dec 24 off
 *
 *     part   span      Mo Tu We    Th    Fr    Sa    Su   holiday
 *     1      –         –  –  10–17 10–17 10–17 –     –    –
 *     2      Apr–Oct   –  –  –     –     –     10–14 –    –
 *     3      –         –  –  –     –     –     –     –    closed
 *     4      Dec 24    closed, all of them, the holiday too
 */
export interface HoursForm {
	parts: Part[];
	/** What is to be said of all the time that no part tells: `… || "nach Vereinbarung"`. */
	otherwise: string | null;
	/** Whether the text says anything of public holidays: where it does not, they are unconfirmed. */
	namesHolidays: boolean;
}

export interface Part {
	/** Null: the whole year. */
	span: Span | null;
	/** Monday first; null where this part does not tell the day. */
	days: (Plan | null)[];
	/** On public holidays, whatever weekday they are. */
	holiday: Plan | null;
}

export type Span = { type: 'dates'; ranges: DateRange[] } | { type: 'school-holidays' };

/** From the beginning of the first day to the end of the last one. */
export interface DateRange {
	from: DatePoint;
	to: DatePoint;
}

export interface DatePoint {
	/** Null: each year. */
	year: number | null;
	/** 1…12 */
	month: number;
	/** Null: the whole month. */
	day: number | null;
}

/** A day: its blocks in order; without any it is closed. */
export interface Plan {
	blocks: Block[];
	/** Why it is closed. */
	reason: string | null;
}

export interface Block {
	/** Minutes since midnight, 0…1439. */
	from: number;
	/** 1…2880, past 1440 where it goes on into the night; null where the end is left open. */
	to: number | null;
	/** Open at least until `to`, perhaps longer (`10:00-18:00+`). */
	isOpenEnd: boolean;
	/** `unknown` is what a comment alone makes of a time: "nach Vereinbarung". */
	kind: 'open' | 'unknown';
	comment: string | null;
}

export const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
export const MONTHS = [
	'Jan',
	'Feb',
	'Mar',
	'Apr',
	'May',
	'Jun',
	'Jul',
	'Aug',
	'Sep',
	'Oct',
	'Nov',
	'Dec',
] as const;

export const CLOSED: Plan = { blocks: [], reason: null };

export function emptyForm(): HoursForm {
	return { parts: [], otherwise: null, namesHolidays: false };
}

export function emptyPart(span: Span | null): Part {
	return { span, days: WEEKDAYS.map(() => null), holiday: null };
}

export function openBlock(from: number, to: number): Block {
	return { from, to, isOpenEnd: false, kind: 'open', comment: null };
}

/** Plain data: alike is what is written alike. */
export function isAlike(one: unknown, other: unknown): boolean {
	return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The plan that a part has for each day of its span, holidays too; null where its days differ. */
export function planOfAll({ days, holiday }: Part): Plan | null {
	return holiday && days.every((plan) => isAlike(plan, holiday)) ? holiday : null;
}
