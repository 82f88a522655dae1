import { dateFormat } from './formats.ts';

type Parts = Pick<Intl.DateTimeFormatOptions, 'weekday' | 'day' | 'month' | 'year'>;

/** English as it is written in Europe: day before month. */
const inEurope = (language: string) => (language === 'en' ? 'en-GB' : language);

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** What days and months are called, as Intl says it (CLDR); weeks begin on Sunday, as for `Date`. */
interface Names {
	long: readonly string[];
	short: readonly string[];
	months: readonly string[];
	/** What stands behind the number of a day. */
	point: string;
}

const names = (long: string, short: string, months: string, point = ''): Names => ({
	long: long.split(' '),
	short: short.split(' '),
	months: months.split(' '),
	point,
});

/**
 * Intl knows all of this, but asking it for the first time takes a phone a tenth of a second, and the first list cannot
 * do without weekdays.
 */
const NAMES: Record<string, Names> = {
	de: names(
		'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag',
		'So Mo Di Mi Do Fr Sa',
		'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
		'.',
	),
	en: names(
		'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
		'Sun Mon Tue Wed Thu Fri Sat',
		'January February March April May June July August September October November December',
	),
	nl: names(
		'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag',
		'zo ma di wo do vr za',
		'januari februari maart april mei juni juli augustus september oktober november december',
	),
};

/**
 * A wall day (`YYYY-MM-DD`) in a language, by default whole: "12. Oktober 2026". It has no zone, so
 * no zone can move it.
 */
export function formatDay(day: string, language: string, parts: Parts = LONG): string {
	const date = new Date(`${day}T00:00:00Z`);
	return (
		named(date, NAMES[language], parts) ??
		dateFormat(inEurope(language), { ...parts, timeZone: 'UTC' }).format(date)
	);
}

/** A weekday alone, or a date with its month in full; null where only Intl knows how to put it. */
function named(
	date: Date,
	known: Names | undefined,
	{ weekday, day, month, year }: Parts,
): string | null {
	if (!known || weekday === 'narrow') return null;
	if (weekday) return day || month || year ? null : known[weekday][date.getUTCDay()]!;
	if (month !== 'long' || day === '2-digit' || year === '2-digit') return null;
	return [
		day && date.getUTCDate() + known.point,
		known.months[date.getUTCMonth()],
		year && date.getUTCFullYear(),
	]
		.filter(Boolean)
		.join(' ');
}

/** A month by its number (1–12), short: "Okt". */
export function formatMonth(month: number, language: string): string {
	const format = dateFormat(inEurope(language), { month: 'short', timeZone: 'UTC' });
	return format.format(new Date(Date.UTC(2026, month - 1)));
}
