import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { standingAt, standingOf, visitAnswer } from '#core/hours/answer.ts';
import { HORIZON_DAYS } from '#core/hours/compiled.ts';
import { DAY_MINUTES, dayNumber, writeWallTime } from '#core/hours/wall-clock.ts';
import { readColumn } from '../../../cli/hours-column.ts';
import { compareInZone } from './differential/compare-in-zone.ts';
import { HoursCompiler } from './hours-compiler.ts';

const TODAY = dayNumber('2026-11-17');
const WINTERBERG = { lon: 8.5347, lat: 51.1946 };

const compiler = new HoursCompiler();
afterAll(() => compiler.close());

describe('the hours of the demo places', async () => {
	const file = new URL('../../../../supabase/seed/data/places.json', import.meta.url);
	const places = JSON.parse(readFileSync(file, 'utf8')) as { opening_hours?: string }[];
	const texts = [...new Set(places.flatMap(({ opening_hours }) => opening_hours ?? []))];
	const requests = texts.map((text) => ({ text, ...WINTERBERG }));

	it('can all be read', async () => {
		const results = await compiler.compile(requests, TODAY);
		expect(results.filter(({ ok }) => !ok)).toEqual([]);
		expect(results.length).toBeGreaterThan(20);
	});

	it('put a place into the group of its answer at any time, on whatever way', async () => {
		const results = await compiler.compile(requests, TODAY);
		const wrong: string[] = [];
		let seen = new Set<string>();
		results.forEach((result, index) => {
			if (!result.ok) return;
			// a step that meets each minute of the day, the days before and beyond the horizon too
			const end = (HORIZON_DAYS + 2) * DAY_MINUTES;
			for (let minute = -2 * DAY_MINUTES; minute < end; minute += 997) {
				const timeAt = (later: number) => ({
					day: TODAY + Math.floor((minute + later) / DAY_MINUTES),
					minute: (minute + later + 4 * DAY_MINUTES) % DAY_MINUTES,
				});
				for (const [travel, stay] of [
					[0, 0],
					[47, 15],
				] as const) {
					const visit = { leave: timeAt(0), arrive: timeAt(travel), stay };
					const answer = visitAnswer(result.value, visit);
					seen = seen.add(answer.code);
					if (standingAt(result.value, visit) !== standingOf(answer))
						wrong.push(`${texts[index]} at ${writeWallTime(visit.arrive)}`);
				}
			}
		});
		expect(wrong).toEqual([]);
		expect([...seen].sort()).toEqual([
			'by-appointment',
			'closed',
			'closes-before-arrival',
			'open',
			'opens',
			'unconfirmed',
			'unknown',
		]);
	});
});

const VALUES = '../shared/data/opening-hours-values.csv';
const isMissing = !existsSync(VALUES);

describe.skipIf(isMissing)(
	`a sample of real values${isMissing ? `: ${VALUES} is not there` : ''}`,
	() => {
		const all = isMissing ? [] : readColumn(readFileSync(VALUES, 'utf8'));
		const isBySun = (text: string) => /sunrise|sunset|sundown/.test(text);
		const values = all.filter((text, index) => index % 30 === 0 || isBySun(text));

		// around both changes of the clock there, Christmas and Easter; the whole is `npm run verify:hours`
		it.each(['Europe/Berlin', 'America/New_York'])(
			'says what the library says, asked in a process of %s',
			async (zone) => {
				const comparison = { values, place: WINTERBERG, firstDay: TODAY, dayCount: 140 };
				const tally = await compareInZone(zone, comparison);
				expect(tally.examples).toEqual([]);
				expect(tally.differences).toBe(0);
				expect(tally.probes).toBeGreaterThan(values.length * 140 * 20);
				expect(tally.bySun).toBeGreaterThan(5);
				expect(Object.keys(tally.refused).sort()).toEqual(['syntax']);
			},
		);
	},
);
