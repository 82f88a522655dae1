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

	it.each([
		[1, 'Jan'],
		[12, 'Dez'],
	])('month %i is %s', (month, word) => expect(formatMonth(month, 'de')).toBe(word));
});
