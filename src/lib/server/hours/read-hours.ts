import OpeningHours from 'opening_hours';
import type { Position } from '#core/geo/position.ts';

export type Reading =
	| { ok: true; read: ReadHours }
	| { ok: false; reason: 'empty' | 'syntax'; position: number | null };

/**
 * Reads a text with the library. It is lenient: what it can mend and warns of is read.
 *
 * @param place for sun rules
 */
export function readHours(text: string, place: Position): Reading {
	if (text.trim() === '') return { ok: false, reason: 'empty', position: null };
	try {
		return { ok: true, read: new ReadHours(text, parse(text, place)) };
	} catch (fault) {
		return { ok: false, reason: 'syntax', position: positionOf(fault, text) };
	}
}

/** What is to be known of the rule that opens a place. */
export interface OpeningRule {
	hasWeekday: boolean;
	/** Open since before midnight. */
	isFromDayBefore: boolean;
}

const WEEKDAY = /\b(Mo|Tu|We|Th|Fr|Sa|Su)\b/;

/** Hours as the library has read them. */
export class ReadHours {
	readonly hours: OpeningHours;
	/** What the text says in quotes. */
	readonly comments: ReadonlySet<string>;
	/** Public holidays; of school holidays it may speak all the same. */
	readonly mentionsHolidays: boolean;
	/** Its times follow the sun. */
	readonly isBySun: boolean;
	#rules = new Map<number, { hasWeekday: boolean; alone: OpeningHours | null }>();

	constructor(text: string, hours: OpeningHours) {
		// In the library's own words: `Feiertage` has become `PH`.
		const pretty = prettify(hours, text);
		const words = withoutQuotes(pretty);
		this.hours = hours;
		this.comments = new Set([...pretty.matchAll(/"([^"]+)"/g)].map(([, said]) => said!.trim()));
		this.mentionsHolidays = /\bPH\b/.test(words);
		this.isBySun = /\b(sunrise|sunset|dawn|dusk)\b/.test(words);
	}

	/** The rule that decides at a time; null where none does. */
	ruleAt(date: Date): OpeningRule | null {
		const number = this.hours.getMatchingRule(date);
		if (number === undefined) return null;
		let rule = this.#rules.get(number);
		if (!rule) {
			const words = withoutQuotes(this.hours.prettifyValue({ rule_index: number }));
			rule = { hasWeekday: WEEKDAY.test(words), alone: parseAlone(words) };
			this.#rules.set(number, rule);
		}
		// The library makes a second rule of what goes past midnight: alone, its number is 1.
		return {
			hasWeekday: rule.hasWeekday,
			isFromDayBefore: rule.alone?.getStatePair(date)[4] === 1,
		};
	}
}

/** Whether a rule goes past midnight does not depend on the place. Not every rule can stand alone. */
function parseAlone(rule: string): OpeningHours | null {
	try {
		return parse(rule, { lon: 0, lat: 51 });
	} catch {
		return null;
	}
}

/** @throws string with what is wrong */
function parse(text: string, { lon, lat }: Position): OpeningHours {
	const address = { country_code: 'de', state: 'Nordrhein-Westfalen' };
	// Coordinates as numbers, as its types want them, are silently ignored; only strings count.
	const place = { lat: String(lat), lon: String(lon), address } as unknown as Place;
	return new OpeningHours(text, place, { locale: 'en' } as Options);
}

type Place = ConstructorParameters<typeof OpeningHours>[1];
type Options = ConstructorParameters<typeof OpeningHours>[2];

function prettify(hours: OpeningHours, text: string): string {
	try {
		return hours.prettifyValue();
	} catch {
		return text; // it reads some texts that it cannot write
	}
}

function withoutQuotes(text: string): string {
	return text.replace(/"[^"]*"?/g, '');
}

/** The library throws `Mo-Fr 25:61 <--- (Minutes are greater than 59.)`. */
function positionOf(fault: unknown, text: string): number | null {
	const position = String(fault).indexOf(' <--- (');
	return position >= 0 && position <= text.length ? position : null;
}
