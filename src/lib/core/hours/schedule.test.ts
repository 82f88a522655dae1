import { describe, expect, it } from 'vitest';
import { makeSchedule } from './make-schedule.ts';
import { plainStateAt } from './plain-state.ts';
import { endOf, endOfStretch, patternOn, spansOf, stretchAt } from './schedule.ts';
import { clockText, dayNumber, dayText, readWallTime } from './wall-clock.ts';

const pub = makeSchedule({
	week: ['', '', '', '17:00-23:00', '00:00-01:00 17:00-24:00', '00:00-01:00 17:00-24:00'],
	except: { '2026-12-25': '00:00-01:00 unknown 17:00-24:00 unconfirmed' },
});

it('has patterns for its days alone', () => {
	expect(patternOn(pub, dayNumber('2026-11-16'))).toBeNull();
	expect(patternOn(pub, dayNumber('2026-11-17'))).toEqual([]);
	expect(patternOn(pub, endOf(pub) - 1)).not.toBeNull();
	expect(patternOn(pub, endOf(pub))).toBeNull();
});

it.each([
	['16:59', null],
	['17:00', 'open'],
	['22:59', 'open'],
	['23:00', null],
])('a stretch holds its first minute and not its end: %s', (time, kind) => {
	const { day, minute } = readWallTime(`2026-11-19T${time}`)!;
	expect(stretchAt(patternOn(pub, day)!, minute)?.kind ?? null).toBe(kind);
});

describe('a stretch that goes past midnight', () => {
	const end = (at: string) => {
		const { day, minute } = readWallTime(at)!;
		const found = endOfStretch(pub, day, stretchAt(patternOn(pub, day)!, minute)!);
		return found && `${dayText(found.day)} ${clockText(found.minute)}`;
	};
	it.each([
		['2026-11-20T18:00', '2026-11-21 01:00'],
		['2026-11-21T00:30', '2026-11-21 01:00'],
		['2026-11-19T18:00', '2026-11-19 23:00'],
		// another kind begins at midnight
		['2026-12-25T18:00', '2026-12-25 24:00'],
	])('ends, seen from %s, at %s', (at, expected) => expect(end(at)).toBe(expected));

	it('has no end where it goes on to the horizon', () => {
		const always = makeSchedule({ week: Array(7).fill('00:00-24:00') });
		const day = dayNumber('2026-12-01');
		expect(endOfStretch(always, day, patternOn(always, day)![0]!)).toBeNull();
	});
});

it('tells spans as instants, without the seams of midnight', () => {
	const first = dayNumber('2026-11-20');
	const spans = spansOf(pub, first, first + 2, 'Europe/Berlin');
	const written = spans.map(({ from, to, kind }) =>
		[from, to].map((minute) => new Date(minute * 60_000).toISOString().slice(5, 16)).concat(kind),
	);
	expect(written).toEqual([
		['11-19T23:00', '11-20T00:00', 'open'],
		['11-20T16:00', '11-21T00:00', 'open'],
		['11-21T16:00', '11-21T23:00', 'open'],
	]);
});

it('has nights of another length when the clock is changed', () => {
	const bar = makeSchedule({ week: Array(7).fill('00:00-04:00 20:00-24:00') });
	const hours = (day: string) => {
		const first = dayNumber(day);
		const [night] = spansOf(bar, first, first + 1, 'Europe/Berlin');
		return (night!.to - night!.from) / 60;
	};
	expect([hours('2027-03-27'), hours('2027-03-28'), hours('2027-10-31')]).toEqual([4, 3, 5]);
});

it.each([
	['2026-11-20T18:00', 'open'],
	['2026-11-20T12:00', 'closed'],
	['2026-12-25T00:30', 'unknown'],
	['2026-12-25T18:00', 'open'],
	['2026-11-16T18:00', 'unknown'],
])('other readers are told at %s: %s', (at, state) => {
	expect(plainStateAt(pub, readWallTime(at)!)).toBe(state);
});
