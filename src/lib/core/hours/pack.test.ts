import { describe, expect, it } from 'vitest';
import { makeSchedule } from './make-schedule.ts';
import { packSchedules, unpackSchedules } from './pack.ts';
import type { Schedule } from './schedule.ts';

const APPOINTMENT = { type: 'comment', text: 'nach Absprache' } as const;
const HOLIDAY = { type: 'closure', kind: 'holiday', reason: { de: 'Ferien' } } as const;
const everyDay = (text: string) => Array.from({ length: 7 }, () => text);

const SCHEDULES: Record<string, Schedule> = {
	'never open': makeSchedule({}),
	'always open': makeSchedule({ week: everyDay('00:00-24:00') }),
	'a plain week': makeSchedule({ week: ['', '', '10:00-17:00', '10:00-17:00', '09:00-12:00'] }),
	'holidays unconfirmed': makeSchedule({
		week: everyDay('09:00-18:00'),
		except: {
			'2026-12-25': '09:00-18:00 unconfirmed',
			'2026-12-26': '09:00-18:00 unconfirmed',
			'2027-01-01': '09:00-18:00 unconfirmed',
		},
	}),
	'holidays in their own way, but one': makeSchedule({
		week: everyDay('09:00-18:00'),
		except: { '2026-12-25': '', '2026-12-26': '13:00-17:00', '2027-01-01': '13:00-17:00' },
	}),
	'a season': makeSchedule({
		week: everyDay('09:00-18:00'),
		except: Object.fromEntries(
			Array.from({ length: 28 }, (_, i) => [`2027-02-${String(i + 1).padStart(2, '0')}`, '']),
		),
	}),
	appointments: makeSchedule({
		week: everyDay('10:00-12:00 14:00-18:00 appointment'),
		note: APPOINTMENT,
	}),
	'company holidays on the first and the last day': makeSchedule({
		week: ['08:00-12:00'],
		except: { '2026-11-17': '00:00-24:00 closed', '2027-12-21': '00:00-24:00 closed' },
		note: HOLIDAY,
	}),
};

const daysOf = ({ firstDay, days, patterns }: Schedule) => ({
	firstDay,
	days: Array.from(days, (pattern) => patterns[pattern]),
});
const travel = (schedules: Schedule[]) =>
	unpackSchedules(JSON.parse(JSON.stringify(packSchedules(schedules))));

describe('packed schedules', () => {
	it.each(Object.entries(SCHEDULES))('come out as they went in: %s', (_, schedule) => {
		expect(travel([schedule]).map(daysOf)).toEqual([daysOf(schedule)]);
	});

	it('come out together as they went in, sharing one list of patterns', () => {
		const all = Object.values(SCHEDULES);
		const back = travel(all);
		expect(back.map(daysOf)).toEqual(all.map(daysOf));
		expect(new Set(back.map(({ patterns }) => patterns)).size).toBe(1);
	});

	it('tell nothing of holidays that are treated as expected', () => {
		const { otherwise } = packSchedules([
			makeSchedule({
				week: everyDay('09:00-18:00'),
				length: 60,
				except: {
					'2026-12-25': '09:00-18:00 unconfirmed',
					'2026-12-26': '09:00-18:00 unconfirmed',
					'2027-01-01': '09:00-18:00 unconfirmed',
				},
			}),
		]);
		expect(otherwise).toEqual({ lengths: [], steps: [], patterns: [] });
	});

	it('may be none at all', () => {
		expect(travel([])).toEqual([]);
	});

	it.each<[string, (packed: ReturnType<typeof packSchedules>) => void]>([
		['a column that is too short', (packed) => (packed.weeks = ['AB'])],
		['a stretch past midnight', (packed) => (packed.stretches.length = ['999999999', '999999999'])],
		['a pattern nobody told', (packed) => (packed.uses.patterns = ['99999999999999999'])],
		['an exception beyond the end', (packed) => (packed.otherwise.steps = ['9'.repeat(99)])],
		['fewer stretches than counted', (packed) => packed.stretches.count++],
	])('are refused when damaged: %s', (_, damage) => {
		const packed = packSchedules(Object.values(SCHEDULES));
		damage(packed);
		expect(() => unpackSchedules(packed)).toThrow(RangeError);
	});
});
