import { describe, expect, it } from 'vitest';
import { HOLIDAYS, holidayOn } from './holidays.ts';
import { dayNumber, dayText } from './wall-clock.ts';

/** Public holidays of North Rhine-Westphalia, in the order of `HOLIDAYS`. */
const YEARS: Record<string, string> = {
	2026: '01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26',
	2027: '01-01 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26',
	2028: '01-01 04-14 04-17 05-01 05-25 06-05 06-15 10-03 11-01 12-25 12-26',
};

describe.each(Object.entries(YEARS))('the holidays of %s', (year, days) => {
	const expected = days.split(' ').map((day) => `${year}-${day}`);

	it('are on these days', () => {
		expect(expected.map((day) => holidayOn(dayNumber(day)))).toEqual(HOLIDAYS);
	});

	it('are on no other', () => {
		const first = dayNumber(`${year}-01-01`);
		const all = Array.from({ length: 366 }, (_, index) => first + index)
			.filter((day) => dayText(day).startsWith(year))
			.filter((day) => holidayOn(day));
		expect(all.map(dayText)).toEqual(expected);
	});
});

it.each([
	['Easter Sunday', '2027-03-28'],
	['Whit Sunday', '2027-05-16'],
	['Christmas Eve', '2026-12-24'],
	['Epiphany, a holiday elsewhere', '2027-01-06'],
	['Reformation Day, a holiday elsewhere', '2026-10-31'],
])('%s is none', (_, day) => expect(holidayOn(dayNumber(day))).toBeNull());
