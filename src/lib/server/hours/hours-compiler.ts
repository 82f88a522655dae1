import type { Position } from '#core/geo/position.ts';
import {
	HORIZON_DAYS,
	MAX_HOURS_LENGTH,
	type CompiledHours,
	type HoursFault,
} from '#core/hours/compiled.ts';
import type { Schedule } from '#core/hours/schedule.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import { HoursProcess } from './hours-process.ts';

/** Hours as they are written, and where: for sun rules the place matters. */
export interface HoursRequest extends Position {
	text: string;
}

/** A refusal's `at` is the number of characters that were read before the fault. */
export type HoursResult = Result<Schedule, HoursFault>;

/** Days that are remembered: today's, and while it turns midnight, tomorrow's. */
const REMEMBERED = 2;

/** All the words that the library reads as a time of the sun. */
const SUN = /sunrise|sunset|sundown|sonnen|daytime|daylight|dawn|dusk|dämmerung/i;

/** Degrees. From the middle of a cell to its edge the sun is less than a minute off. */
const CELL = 0.25;

/** Turns opening hours into schedules, each different text once a day. */
export class HoursCompiler {
	#process: HoursProcess;
	#known = new Map<number, Map<string, Promise<HoursResult>>>();

	/** @param limit milliseconds that one text may take */
	constructor(limit?: number) {
		this.#process = new HoursProcess(limit);
	}

	/**
	 * The schedules for `HORIZON_DAYS` days from `firstDay` (days since 1970-01-01), or why there is
	 * none, in the order asked. The same text gives the very same object.
	 */
	compile(requests: readonly HoursRequest[], firstDay: number): Promise<HoursResult[]> {
		const known = this.#of(firstDay);
		return Promise.all(
			requests.map((request) => {
				const place = SUN.test(request.text) ? middleOfCell(request) : ANYWHERE;
				const key = `${place.lon} ${place.lat} ${request.text}`;
				let result = known.get(key);
				if (!result) {
					result = this.#compile(request.text, place, firstDay);
					known.set(key, result);
					result.catch(() => known.delete(key));
				}
				return result;
			}),
		);
	}

	/** As `compile`, for one text that somebody is still writing: it is not remembered. */
	async compileOnce(
		{ text, lon, lat }: HoursRequest,
		firstDay: number,
		dayCount: number,
	): Promise<HoursResult> {
		if (text.length > MAX_HOURS_LENGTH) return refuse('too_long');
		const task = { text, place: { lon, lat }, firstDay, dayCount };
		return asResult(await this.#process.compile(task), firstDay);
	}

	/** Whatever is still waiting is refused as `interrupted`. */
	close(): void {
		this.#process.close();
	}

	async #compile(text: string, place: Position, firstDay: number): Promise<HoursResult> {
		if (text.length > MAX_HOURS_LENGTH) return refuse('too_long');
		const task = { text, place, firstDay, dayCount: HORIZON_DAYS };
		return asResult(await this.#process.compile(task), firstDay);
	}

	#of(firstDay: number): Map<string, Promise<HoursResult>> {
		const known = this.#known.get(firstDay) ?? new Map<string, Promise<HoursResult>>();
		this.#known.set(firstDay, known);
		for (const day of this.#known.keys())
			if (this.#known.size > REMEMBERED && day !== firstDay) this.#known.delete(day);
		return known;
	}
}

const ANYWHERE: Position = { lon: 8.125, lat: 51.125 };

function middleOfCell({ lon, lat }: Position): Position {
	const middle = (degrees: number) => (Math.floor(degrees / CELL) + 0.5) * CELL;
	return { lon: middle(lon), lat: middle(lat) };
}

function asResult(compiled: CompiledHours, firstDay: number): HoursResult {
	if (compiled.ok)
		return accept({ firstDay, days: Uint16Array.from(compiled.days), patterns: compiled.patterns });
	const { reason, position } = compiled;
	return refuse(reason, position === null ? {} : { at: String(position) });
}
