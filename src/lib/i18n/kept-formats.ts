/**
 * Stands in for Paraglide's `registry.js`, which makes a formatter for each word it writes: fifty rows of a list have a
 * hundred and more. These are made once.
 */
import type { Locale } from './paraglide/runtime.js';

type Options = Record<string, unknown> | undefined;

/** Makes formatters once for each language and choice of options. */
function once<Format>(
	make: (locale: Locale, options: Options) => Format,
): (locale: Locale, options: Options) => Format {
	const made = new Map<string, Format>();
	return (locale, options) => {
		const key = options ? locale + JSON.stringify(options) : locale;
		let format = made.get(key);
		if (!format) made.set(key, (format = make(locale, options)));
		return format;
	};
}

const plurals = once((locale, options) => new Intl.PluralRules(locale, options));
const numbers = once((locale, options) => new Intl.NumberFormat(locale, options));
const dates = once((locale, options) => new Intl.DateTimeFormat(locale, options));
const spans = once((locale, options) => new Intl.RelativeTimeFormat(locale, options));

/**
 * German, English and Dutch have the same two forms for how many (CLDR: one, if i = 1 and v = 0). Intl is asked only for
 * others: its first answer takes a phone a tenth of a second.
 */
export function plural(locale: Locale, input: unknown, options?: Options): Intl.LDMLPluralRule {
	if (!options) return Number(input) === 1 ? 'one' : 'other';
	return plurals(locale, options).select(Number(input));
}

export const number = (locale: Locale, input: unknown, options?: Options) =>
	numbers(locale, options).format(Number(input));

export const datetime = (locale: Locale, input: unknown, options?: Options) =>
	dates(locale, options).format(new Date(input as string));

export function relativetime(
	locale: Locale,
	input: unknown,
	{ unit, ...options }: { unit: Intl.RelativeTimeFormatUnit } & Record<string, unknown>,
) {
	return spans(locale, options).format(Number(input), unit);
}
