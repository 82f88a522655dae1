import { expect, it } from 'vitest';
import { hoursAround, presets } from './presets.ts';
import { readWallTime, writeWallTime } from './wall-clock.ts';

it.each([
	['2026-11-24T09:00', 'afternoon 2026-11-24T15:00', '2026-11-29T14:00'],
	['2026-11-24T15:00', 'evening 2026-11-24T18:00', '2026-11-29T14:00'],
	['2026-11-24T21:00', 'tomorrow 2026-11-25T10:00', '2026-11-29T14:00'],
	['2026-11-29T13:59', 'afternoon 2026-11-29T15:00', '2026-11-29T14:00'],
	['2026-11-29T14:00', 'afternoon 2026-11-29T15:00', '2026-12-06T14:00'],
	['2026-12-31T19:00', 'tomorrow 2027-01-01T10:00', '2027-01-03T14:00'],
])('at %s offers %s and Sunday %s', (now, soon, sunday) => {
	const [first, second] = presets(readWallTime(now)!);
	expect(`${first.name} ${writeWallTime(first.at)}`).toBe(soon);
	expect(writeWallTime(second.at)).toBe(sunday);
});

it.each([
	['14:10', 850, 8, 20],
	['20:00', 1200, 8, 21],
	['05:30', 330, 5, 20],
	['23:59', 1439, 8, 24],
])('the scale that holds %s', (_, minute, first, last) => {
	expect(hoursAround(minute)).toEqual({ first, last });
});
