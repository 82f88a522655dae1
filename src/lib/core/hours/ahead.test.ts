import { expect, it } from 'vitest';
import { changesAhead } from './ahead.ts';
import { makeSchedule } from './make-schedule.ts';
import type { Schedule } from './schedule.ts';
import { clockText, dayNumber, dayText } from './wall-clock.ts';

const TODAY = '2026-11-24';
const everyDay = (text: string) => Array.from({ length: 7 }, () => text);
const days = (first: string, length: number, text: string) =>
	Object.fromEntries(Array.from({ length }, (_, i) => [dayText(dayNumber(first) + i), text]));

const told = (schedule: Schedule, length = 56) =>
	changesAhead(schedule, dayNumber(TODAY), length).map(({ first, last, stretches, holiday }) =>
		[
			dayText(first),
			...(last > first ? [`– ${dayText(last)}`] : []),
			stretches.map(({ from, to, kind }) => `${clockText(from)}-${clockText(to)} ${kind}`).join() ||
				'closed',
			...(holiday ? [holiday] : []),
		].join(' '),
	);

it.each<[string, Schedule, string[]]>([
	[
		'a plain week: only holidays on which something holds',
		makeSchedule({ week: everyDay('10:00-17:00') }),
		[
			'2026-12-25 10:00-17:00 open christmas_day',
			'2026-12-26 10:00-17:00 open boxing_day',
			'2027-01-01 10:00-17:00 open new_year',
		],
	],
	[
		'a holiday that is closed as its weekday always is: nothing',
		makeSchedule({ week: ['10:00-17:00'] }),
		[],
	],
	[
		'one other day',
		makeSchedule({ week: ['', '10:00-17:00'], except: { '2026-12-08': '10:00-12:00' } }),
		['2026-12-08 10:00-12:00 open'],
	],
	[
		'a week off is one line',
		makeSchedule({
			week: everyDay('10:00-17:00'),
			length: 40,
			except: days('2026-12-07', 7, '00:00-24:00 closed'),
			note: { type: 'closure', kind: 'holiday', reason: null },
		}),
		[
			'2026-12-07 – 2026-12-13 00:00-24:00 closed',
			'2026-12-25 10:00-17:00 open christmas_day',
			'2026-12-26 10:00-17:00 open boxing_day',
		],
	],
	[
		'hours by the sun: no day is told but the one that is closed',
		makeSchedule({
			length: 30,
			except: {
				...Object.fromEntries(
					Array.from({ length: 23 }, (_, i) => [
						dayText(dayNumber(TODAY) + i),
						`08:${String(10 + i)}-16:00`,
					]),
				),
				'2026-12-08': '',
			},
		}),
		['2026-12-08 closed'],
	],
])('%s', (_, schedule, expected) => expect(told(schedule)).toEqual(expected));
