/**
 * Stands in for Paraglide's `registry.js`, which makes a formatter for each word it writes: fifty rows of a list have a
 * hundred and more. These are made once.
 */
import { dateFormat, numberFormat, once } from '#ui/formats.ts';
import type { Locale } from './paraglide/runtime.js';

type Options = Record<string, unknown> | undefined;

const plurals = once(
	(locale: Locale, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
);
const spans = once(
	(locale: Locale, options?: Intl.RelativeTimeFormatOptions) =>
		new Intl.RelativeTimeFormat(locale, options),
);

/** Messages that ask for nothing special hand over an empty object. */
const isBare = (options: Options) => !options || Object.keys(options).length === 0;

/**
 * German, English and Dutch have the same two forms for how many (CLDR: one, if i = 1 and v = 0). Intl is asked only for
 * others: its first answer takes a phone a tenth of a second.
 */
export function plural(locale: Locale, input: unknown, options?: Options): Intl.LDMLPluralRule {
	if (isBare(options)) return Number(input) === 1 ? 'one' : 'other';
	return plurals(locale, options).select(Number(input));
}

/** Whole numbers below a thousand are written alike in the three languages: Intl is asked only for others, as above. */
export function number(locale: Locale, input: unknown, options?: Options): string {
	const value = Number(input);
	const isPlain = Number.isInteger(value) && value >= 0 && value < 1000;
	if (isPlain && isBare(options)) return String(value);
	return numberFormat(locale, options).format(value);
}

export const datetime = (locale: Locale, input: unknown, options?: Options) =>
	dateFormat(locale, options).format(new Date(input as string));

export function relativetime(
	locale: Locale,
	input: unknown,
	{ unit, ...options }: { unit: Intl.RelativeTimeFormatUnit } & Record<string, unknown>,
) {
	return spans(locale, options).format(Number(input), unit);
}
