import { expect, it } from 'vitest';
import type { Closure } from '../places/place.ts';
import { layClosures } from './lay-closures.ts';
import { makeSchedule } from './make-schedule.ts';
import { patternOn } from './schedule.ts';
import { dayNumber } from './wall-clock.ts';

const farm = makeSchedule({ week: Array(7).fill('10:00-17:00') });
const OPEN = patternOn(farm, farm.firstDay);

const closed = (firstDay: string, lastDay = firstDay, kind: Closure['kind'] = 'holiday') =>
	({ kind, firstDay, lastDay, reason: { de: 'Betriebsferien' } }) satisfies Closure;
const shut = (kind: Closure['kind'] = 'holiday') => [
	{
		from: 0,
		to: 1440,
		kind: 'closed',
		note: { type: 'closure', kind, reason: { de: 'Betriebsferien' } },
	},
];

it('shuts the days of a closure, the first and the last one too, and says why', () => {
	const laid = layClosures(farm, [closed('2026-12-24', '2027-01-06')]);
	const on = (day: string) => patternOn(laid, dayNumber(day));
	expect([on('2026-12-23'), on('2027-01-07')]).toEqual([OPEN, OPEN]);
	expect([on('2026-12-24'), on('2026-12-31'), on('2027-01-06')]).toEqual([shut(), shut(), shut()]);
});

it.each([
	['before the horizon', closed('2026-11-01', '2026-11-16')],
	['beyond the horizon', closed('2028-11-01', '2028-12-01')],
	['with its days the wrong way round', closed('2026-12-24', '2026-12-20')],
])('lets a closure %s do nothing', (_, closure) => {
	expect([...layClosures(farm, [closure]).days]).toEqual([...farm.days]);
});

it('cuts a closure at the horizon', () => {
	const laid = layClosures(farm, [
		closed('2020-01-01', '2026-11-18'),
		closed('2027-12-20', '2030-01-01'),
	]);
	const on = (day: string) => patternOn(laid, dayNumber(day));
	expect([on('2026-11-17'), on('2026-11-18'), on('2027-12-21')]).toEqual([shut(), shut(), shut()]);
	expect([on('2026-11-19'), on('2027-12-19')]).toEqual([OPEN, OPEN]);
	expect(laid.days).toHaveLength(farm.days.length);
});

it('tells the last of two closures that meet', () => {
	const laid = layClosures(farm, [
		closed('2026-12-01', '2026-12-31'),
		closed('2026-12-24', '2026-12-26', 'season'),
	]);
	expect(patternOn(laid, dayNumber('2026-12-25'))).toEqual(shut('season'));
	expect(patternOn(laid, dayNumber('2026-12-27'))).toEqual(shut());
});

it('leaves the hours of others as they are', () => {
	layClosures(farm, [closed('2026-12-24')]);
	expect(patternOn(farm, dayNumber('2026-12-24'))).toBe(OPEN);
	expect(layClosures(farm, [])).toBe(farm);
});

it('no longer says open on the days of a doubt, and leaves what is closed closed', () => {
	const market = makeSchedule({
		week: ['', '', '08:00-12:00 14:00-18:00 appointment', '', '', '', ''],
	});
	const doubt = {
		kind: 'doubt',
		firstDay: '2026-12-01',
		lastDay: '2026-12-14',
		reason: null,
	} as const;
	const laid = layClosures(market, [doubt, closed('2026-12-09')]);
	const on = (day: string) => patternOn(laid, dayNumber(day));
	const note = { type: 'closure', kind: 'doubt', reason: null };
	expect(on('2026-12-02')).toEqual([
		{ from: 480, to: 720, kind: 'unconfirmed', note },
		{ from: 840, to: 1080, kind: 'appointment', note: null },
	]);
	expect(on('2026-12-03')).toEqual([]);
	expect(on('2026-12-09')).toEqual(shut());
	expect(on('2026-12-16')).toEqual(patternOn(market, dayNumber('2026-12-16')));
	expect(on('2026-11-25')).toEqual(patternOn(market, dayNumber('2026-11-25')));
});
