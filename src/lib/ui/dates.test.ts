import { describe, expect, it } from 'vitest';
import { formatDay, formatMonth } from './dates.ts';

describe('dates', () => {
	it.each([
		['de', '12. Oktober 2026'],
		['en', '12 October 2026'],
		['nl', '12 oktober 2026'],
	])('a day in %s is %s, whatever zone the machine lives in', (language, words) =>
		expect(formatDay('2026-10-12', language)).toBe(words),
	);

	it.each(['de', 'en', 'nl'])('says in %s what Intl would say', (language) => {
		const europe = language === 'en' ? 'en-GB' : language;
		const asked = [
			{ weekday: 'short' },
			{ weekday: 'long' },
			{ day: 'numeric', month: 'long' },
			{ day: 'numeric', month: 'long', year: 'numeric' },
			{ month: 'long' },
			{ month: 'long', year: 'numeric' },
			{ day: 'numeric', month: 'short' },
			{ weekday: 'short', day: 'numeric', month: 'long' },
		] as const;
		for (const parts of asked) {
			const intl = new Intl.DateTimeFormat(europe, { ...parts, timeZone: 'UTC' });
			for (let day = 0; day < 365; day += 5) {
				const date = new Date(Date.UTC(2026, 0, 1 + day));
				const text = date.toISOString().slice(0, 10);
				expect(formatDay(text, language, parts)).toBe(intl.format(date));
			}
		}
	});

	it.each([
		[1, 'Jan'],
		[12, 'Dez'],
	])('month %i is %s', (month, word) => expect(formatMonth(month, 'de')).toBe(word));
});
