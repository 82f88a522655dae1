import { expect, it } from 'vitest';
import { dayNumber } from '#core/hours/wall-clock.ts';
import { roundTrips } from './round-trip.ts';

/** Invented; the whole over real values is `npm run verify:hours-editor`. */
const SAMPLE = [
	'24/7',
	'10:00-17:00',
	'Mo-Su 10:00-17:00',
	'Mo-Su,PH 00:00-24:00',
	'Tu-Fr 9:00-12:00,14:00-18:00; Sa 9:00-13:00; PH off',
	'Mo-Fr 08:00-12:00; Mo-Fr 13:00-17:00',
	'Fr 20:00-02:00; Sa 10:00-12:00; Su off',
	'Apr-Oct: We-Su 11:00-18:00; Apr-Oct: PH 13:00-17:00',
	'Mo-Fr 10:00-12:00; SH off; Dec 24-Jan 06 off "Winterruhe"; Dec 26 10:00-12:00',
	'08:00-19:00; Dec Mo-Fr 10:00-12:00',
	'Sa 10:00-12:00 "bei gutem Wetter"; PH 10:00-11:00 || "nach Vereinbarung"',
	'nach Vereinbarung',
	'Th 16:00+; Fr 16:00-20:00+',
	'Tu-Fr 09:00-12:00, Tu-Fr 14:00-18:00 "nach Vereinbarung"; PH off',
	'Sa 10:00-14:00; Su,PH 11:00-15:00; 2026 Nov 29 off; Jan-Feb off',
	'Mo-Su off',
];
const KEPT = ['sunrise-sunset', 'Sa[1] 10:00-12:00', 'wenn die Fahne weht'];

it('what the hours editor writes says the same in each hour of a year', async () => {
	const values = [...SAMPLE, ...KEPT].map((text) => ({ text, count: 1 }));
	const trips = await roundTrips(values, dayNumber('2026-11-17'));
	expect(trips.filter(({ failure }) => failure)).toEqual([]);
	expect(trips.every(({ isUntouched }) => isUntouched)).toBe(true);
	expect(trips.filter(({ kept }) => kept).map(({ text }) => text)).toEqual(KEPT);
	expect(trips.filter(({ probes }) => probes === 8760)).toHaveLength(SAMPLE.length);
}, 30_000);
