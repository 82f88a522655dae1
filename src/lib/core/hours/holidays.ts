import { dayNumber, dayText } from './wall-clock.ts';

/** Public holidays of North Rhine-Westphalia (Feiertagsgesetz NW § 2). */
const FIXED: Record<string, string> = {
	'01-01': 'new_year',
	'05-01': 'labour_day',
	'10-03': 'german_unity',
	'11-01': 'all_saints',
	'12-25': 'christmas_day',
	'12-26': 'boxing_day',
} satisfies Record<string, Holiday>;

/** By days from Easter Sunday, which is no public holiday itself; neither is Whit Sunday. */
const MOVABLE: Record<number, Holiday> = {
	[-2]: 'good_friday',
	1: 'easter_monday',
	39: 'ascension_day',
	50: 'whit_monday',
	60: 'corpus_christi',
};

export const HOLIDAYS = [
	'new_year',
	'good_friday',
	'easter_monday',
	'labour_day',
	'ascension_day',
	'whit_monday',
	'corpus_christi',
	'german_unity',
	'all_saints',
	'christmas_day',
	'boxing_day',
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

/** The public holiday on a day (days since 1970-01-01), if it is one. */
export function holidayOn(day: number): Holiday | null {
	const text = dayText(day);
	const fixed = FIXED[text.slice(5)] as Holiday | undefined;
	return fixed ?? MOVABLE[day - easterSunday(Number(text.slice(0, 4)))] ?? null;
}

/** Gregorian Easter (Meeus, Jones and Butcher), as a day's number. */
function easterSunday(year: number): number {
	const a = year % 19;
	const b = Math.floor(year / 100);
	const c = year % 100;
	const e = b % 4;
	const g = Math.floor((8 * b + 13) / 25);
	const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
	const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
	const m = Math.floor((a + 11 * h + 19 * l) / 433);
	const month = Math.floor((h + l - 7 * m + 90) / 25);
	const date = (h + l - 7 * m + 33 * month + 19) % 32;
	const two = (number: number) => String(number).padStart(2, '0');
	return dayNumber(`${year}-${two(month)}-${two(date)}`);
}
