import type { DayPattern } from './schedule.ts';

/** Days that are compiled ahead: a whole year and a little, so that every season comes once. */
export const HORIZON_DAYS = 400;

/** The first compiled day lies this many days before today: yesterday evening goes on past midnight. */
export const HORIZON_BEFORE = 7;

/** What becomes of a text: plain JSON, because it comes from another process. */
export type CompiledHours =
	/** Which pattern each day follows, from the first day asked for; see `Schedule`. */
	| { ok: true; days: number[]; patterns: DayPattern[] }
	/** `position`: how many characters were read before the fault, where that is known. */
	| { ok: false; reason: HoursFault; position: number | null };

/**
 * Why a text has no schedule.
 *
 * - `empty`: it says nothing
 * - `too_long`: longer than a place may have it
 * - `syntax`: it cannot be read at `position`
 * - `unsupported`: it can be read, but its days cannot be told
 * - `too_complex`: telling its days takes too long
 * - `interrupted`: nobody was left to read it, because everything is being closed
 */
export type HoursFault =
	'empty' | 'too_long' | 'syntax' | 'unsupported' | 'too_complex' | 'interrupted';

/** Characters of the longest text; the database takes no longer one. */
export const MAX_HOURS_LENGTH = 1000;
