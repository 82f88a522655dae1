import { describe, expect, it } from 'vitest';
import {
	clockText,
	dayNumber,
	dayText,
	instantOf,
	readWallTime,
	wallTimeAt,
	weekdayOf,
	writeWallTime,
} from './wall-clock.ts';
import { zonedText } from './zoned-text.ts';

const BERLIN = 'Europe/Berlin';

describe('the wall clock of Berlin', () => {
	it.each([
		['2026-11-29T13:00:00Z', '2026-11-29T14:00'],
		['2026-11-29T23:30:00Z', '2026-11-30T00:30'],
		['2026-07-01T12:00:00Z', '2026-07-01T14:00'],
		['2027-03-28T00:59:00Z', '2027-03-28T01:59'],
		['2027-03-28T01:00:00Z', '2027-03-28T03:00'],
		['2026-10-25T00:59:00Z', '2026-10-25T02:59'],
		['2026-10-25T01:00:00Z', '2026-10-25T02:00'],
		['1969-12-31T23:00:00Z', '1970-01-01T00:00'],
	])('shows at %s %s', (instant, wall) => {
		expect(writeWallTime(wallTimeAt(Date.parse(instant), BERLIN))).toBe(wall);
	});

	it.each([
		['2026-11-29T14:00', '2026-11-29T13:00:00.000Z'],
		['2027-07-01T00:00', '2027-06-30T22:00:00.000Z'],
		// skipped in spring: read by the clock before it
		['2027-03-28T02:30', '2027-03-28T01:30:00.000Z'],
		['2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
		// twice in autumn: its first coming
		['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
		['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
		['2027-10-31T02:00', '2027-10-31T00:00:00.000Z'],
	])('%s is the instant %s', (wall, instant) => {
		expect(new Date(instantOf(readWallTime(wall)!, BERLIN)).toISOString()).toBe(instant);
	});

	it('leads back to each hour that exists, over two changes of the clock', () => {
		const first = Date.parse('2026-10-20T00:00:00Z');
		for (let hour = 0; hour < 24 * 200; hour++) {
			const instant = first + hour * 3_600_000;
			const wall = wallTimeAt(instant, BERLIN);
			const again = instantOf(wall, BERLIN);
			// the hour that comes twice means its first coming
			expect([instant, instant - 3_600_000]).toContain(again);
			expect(wallTimeAt(again, BERLIN)).toEqual(wall);
		}
	});
});

describe('the summer time of the European Union', () => {
	const oracle = new Intl.DateTimeFormat('sv-SE', {
		timeZone: BERLIN,
		dateStyle: 'short',
		timeStyle: 'short',
	});

	it('is calculated as the time zone database has it, from 1994 until 2060', () => {
		const QUARTER = 15 * 60_000;
		const probes: number[] = [];
		for (let year = 1994; year <= 2060; year++) {
			for (let day = 0; day < 365; day++) probes.push(Date.UTC(year, 0, 1 + day, 12));
			// each quarter of an hour of the nights on which clocks may be changed
			for (const month of [2, 8, 9])
				for (let day = 24; day <= 31; day++)
					for (let quarter = 0; quarter < 12; quarter++)
						probes.push(Date.UTC(year, month, day) + quarter * QUARTER);
		}
		const wrong = probes.filter(
			(instant) =>
				writeWallTime(wallTimeAt(instant, BERLIN)) !== oracle.format(instant).replace(' ', 'T'),
		);
		expect(wrong.map((instant) => new Date(instant).toISOString())).toEqual([]);
	});
});

describe('a wall time in an address', () => {
	it.each(['2026-11-29T14:00', '2028-02-29T00:00', '2026-12-31T23:59'])('%s is read', (text) =>
		expect(writeWallTime(readWallTime(text)!)).toBe(text),
	);

	it.each([
		'',
		'2026-11-29',
		'2026-11-29T24:00',
		'2026-11-29T14:60',
		'2026-11-29T14:00Z',
		'2027-02-29T10:00',
		'2026-13-01T10:00',
		' 2026-11-29T14:00',
	])('"%s" is refused', (text) => expect(readWallTime(text)).toBeNull());
});

describe('days and minutes', () => {
	it.each([
		['1970-01-01', 0, 3],
		['2026-11-29', 20786, 6],
		['2026-11-30', 20787, 0],
		['1969-12-28', -4, 6],
	])('%s is day %d, weekday %d', (text, day, weekday) => {
		expect([dayNumber(text), dayText(day), weekdayOf(day)]).toEqual([day, text, weekday]);
	});

	it.each([
		[0, '00:00'],
		[845, '14:05'],
		[1440, '24:00'],
		[1500, '01:00'],
	])('minute %d is written %s', (minute, text) => expect(clockText(minute)).toBe(text));
});

describe('a time with its offset', () => {
	it.each([
		['2026-12-26', 17 * 60, BERLIN, '2026-12-26T17:00:00+01:00'],
		['2026-12-26', 1440, BERLIN, '2026-12-27T00:00:00+01:00'],
		['2027-07-01', 90, BERLIN, '2027-07-01T01:30:00+02:00'],
		['2027-03-28', 150, BERLIN, '2027-03-28T03:30:00+02:00'],
		['2026-12-26', 60, 'America/New_York', '2026-12-26T01:00:00-05:00'],
		['2026-12-26', 60, 'Asia/Kolkata', '2026-12-26T01:00:00+05:30'],
		['2026-12-26', 60, 'UTC', '2026-12-26T01:00:00+00:00'],
	])('%s, minute %d in %s is %s', (day, minute, zone, text) => {
		expect(zonedText({ day: dayNumber(day), minute }, zone)).toBe(text);
	});
});
