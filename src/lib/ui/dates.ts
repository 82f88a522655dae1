import { dateFormat } from './formats.ts';

/** English as it is written in Europe: day before month. */
const inEurope = (language: string) => (language === 'en' ? 'en-GB' : language);

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/**
 * A wall day (`YYYY-MM-DD`) in a language, by default whole: "12. Oktober 2026". It has no zone, so
 * no zone can move it.
 */
export function formatDay(
	day: string,
	language: string,
	parts: Pick<Intl.DateTimeFormatOptions, 'weekday' | 'day' | 'month' | 'year'> = LONG,
): string {
	const format = dateFormat(inEurope(language), { ...parts, timeZone: 'UTC' });
	return format.format(new Date(`${day}T00:00:00Z`));
}

/** A month by its number (1–12), short: "Okt". */
export function formatMonth(month: number, language: string): string {
	const format = dateFormat(inEurope(language), { month: 'short', timeZone: 'UTC' });
	return format.format(new Date(Date.UTC(2026, month - 1)));
}
