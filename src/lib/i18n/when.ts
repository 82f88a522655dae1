/** Days and times in words. */
import type { Holiday } from '#core/hours/holidays.ts';
import { clockText, dayText, type WallTime } from '#core/hours/wall-clock.ts';
import { formatDay } from '#ui/dates.ts';
import { m } from './paraglide/messages.js';
import type { Locale } from './paraglide/runtime.js';

/** Days ahead from which on a weekday alone could be taken for an earlier one. */
const WEEK = 7;
/** Days ahead from which on a date needs its year. */
const FAR = 300;
/** What ends before six in the morning belongs to the evening before. */
const NIGHT_ENDS = 6 * 60;

/** "heute", "morgen", "Mittwoch" within a week of today, else "Mi 2. Dezember". */
export function dayWords(day: number, today: number, locale: Locale): string {
	const ahead = day - today;
	if (ahead === 0) return m.answer_today({}, { locale });
	if (ahead === 1) return m.answer_tomorrow({}, { locale });
	if (ahead > 1 && ahead < WEEK) return formatDay(dayText(day), locale, { weekday: 'long' });
	return `${formatDay(dayText(day), locale, { weekday: 'short' })} ${dateWords(day, today, locale)}`;
}

/** "2. Dezember"; far ahead with its year. */
export function dateWords(day: number, today: number, locale: Locale): string {
	const date = { day: 'numeric', month: 'long' } as const;
	return formatDay(
		dayText(day),
		locale,
		Math.abs(day - today) > FAR ? { ...date, year: 'numeric' } : date,
	);
}

/**
 * "17:00" where it is clear which day is meant: the day spoken of, or the night after it; else with its
 * day: "morgen 10:00". `time.minute` may be 1440, the end of its day.
 */
export function timeWords(
	time: WallTime,
	{ spoken, today, locale }: { spoken: number; today: number; locale: Locale },
): string {
	const isThatNight = time.day === spoken + 1 && time.minute <= NIGHT_ENDS;
	if (time.day === spoken || isThatNight) return clockText(time.minute);
	return `${dayWords(time.day, today, locale)} ${clockText(time.minute)}`;
}

export const HOLIDAY_WORDS: Record<Holiday, typeof m.holiday_any> = {
	new_year: m.holiday_new_year,
	good_friday: m.holiday_good_friday,
	easter_monday: m.holiday_easter_monday,
	labour_day: m.holiday_labour_day,
	ascension_day: m.holiday_ascension_day,
	whit_monday: m.holiday_whit_monday,
	corpus_christi: m.holiday_corpus_christi,
	german_unity: m.holiday_german_unity,
	all_saints: m.holiday_all_saints,
	christmas_day: m.holiday_christmas_day,
	boxing_day: m.holiday_boxing_day,
};
