import { expect, it } from 'vitest';
import { monthsLater } from './day.ts';

it.each([
	['2026-11-27', 24, '2028-11-27'],
	['2026-11-30', 3, '2027-02-28'],
	['2027-11-30', 3, '2028-02-29'],
	['2026-12-31', 1, '2027-01-31'],
])('%s and %i months are %s', (day, months, expected) =>
	expect(monthsLater(day, months)).toBe(expected),
);
