import { describe, expect, it } from 'vitest';
import { makeSchedule } from './make-schedule.ts';
import { clockText, dayNumber, dayText } from './wall-clock.ts';
import { stretchesOf, weekAhead } from './week.ts';

const written = (stretches: ReturnType<typeof stretchesOf>) =>
	stretches?.map(({ from, to }) => `${clockText(from)}-${clockText(to)}`).join(' ') ?? null;

describe('weekAhead', () => {
	const farm = makeSchedule({
		week: ['', '', '10:00-12:30 14:00-17:00', '', '10:00-17:00', '09:00-14:00'],
		except: { '2026-12-25': '10:00-17:00 unconfirmed' },
	});

	it('has the next of each weekday, Monday first', () => {
		const week = weekAhead(farm, dayNumber('2026-11-26'));
		expect(week.map(({ day }) => dayText(day))).toEqual([
			'2026-11-30',
			'2026-12-01',
			'2026-12-02',
			'2026-11-26',
			'2026-11-27',
			'2026-11-28',
			'2026-11-29',
		]);
		expect(week.map(({ stretches }) => written(stretches))).toEqual([
			'',
			'',
			'10:00-12:30 14:00-17:00',
			'',
			'10:00-17:00',
			'09:00-14:00',
			'',
		]);
	});

	it('knows the holidays among them', () => {
		const friday = weekAhead(farm, dayNumber('2026-12-22'))[4]!;
		expect(friday.holiday).toBe('christmas_day');
		expect(friday.stretches).toMatchObject([{ kind: 'unconfirmed' }]);
	});

	it('knows nothing of days beyond the horizon', () => {
		const short = makeSchedule({ length: 9, week: Array<string>(7).fill('10:00-12:00') });
		const week = weekAhead(short, dayNumber('2026-11-24'));
		expect(week.map(({ stretches }) => written(stretches))).toEqual([
			null,
			'10:00-12:00',
			'10:00-12:00',
			null,
			null,
			null,
			null,
		]);
	});
});

describe('stretchesOf', () => {
	it.each<[string, string[], string, string]>([
		[
			'past midnight is of the evening',
			['', '', '', '', '17:00-24:00', '00:00-01:00'],
			'2026-11-27',
			'17:00-01:00',
		],
		[
			'and not of the day after',
			['', '', '', '', '17:00-24:00', '00:00-01:00 10:00-12:00'],
			'2026-11-28',
			'10:00-12:00',
		],
		[
			'a whole night stays apart',
			['', '', '', '', '17:00-24:00', '00:00-09:00'],
			'2026-11-27',
			'17:00-24:00',
		],
		[
			'always open is every day whole',
			Array<string>(7).fill('00:00-24:00'),
			'2026-11-27',
			'00:00-24:00',
		],
		[
			'another kind is another stretch',
			['', '', '', '', '17:00-24:00', '00:00-01:00 unconfirmed'],
			'2026-11-28',
			'00:00-01:00',
		],
	])('%s', (_, week, day, expected) =>
		expect(written(stretchesOf(makeSchedule({ week }), dayNumber(day)))).toBe(expected),
	);

	it('is null beyond the horizon', () =>
		expect(stretchesOf(makeSchedule({}), dayNumber('2030-01-01'))).toBeNull());
});
