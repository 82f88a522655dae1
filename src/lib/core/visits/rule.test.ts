import { describe, expect, it } from 'vitest';
import { Chance } from '../../../../tests/bench/chance.ts';
import { dayNumber, dayText, readWallTime, weekdayOf, writeWallTime } from '../hours/wall-clock.ts';
import { occurrences, writeRule, type Repeat } from './rule.ts';

const BERLIN = 'Europe/Berlin';

const days = (rule: string, start: string, most = 200) => {
	const found = occurrences(rule, readWallTime(start)!, most, BERLIN);
	return found.ok ? found.value.map(writeWallTime) : found.refusal.code;
};
/** Days of a rule that begins at ten, without year and hour. */
const daysFrom = (first: string, rule: string) => {
	const found = days(rule, `${first}T10:00`);
	return Array.isArray(found) ? found.map((text) => text.slice(5, 10)).join(' ') : found;
};

describe('a rule names days', () => {
	it.each([
		['2026-10-10', 'FREQ=WEEKLY;COUNT=4', '10-10 10-17 10-24 10-31'],
		['2026-10-10', 'freq=weekly;byday=sa,su;count=3', '10-10 10-11 10-17'],
		['2026-10-10', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;COUNT=3', '10-10 10-24 11-07'],
		['2026-10-11', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=4', '10-11 10-19 10-25 11-02'],
		['2026-10-09', 'FREQ=DAILY;BYDAY=MO,FR;COUNT=4', '10-09 10-12 10-16 10-19'],
		['2026-10-03', 'FREQ=MONTHLY;BYDAY=1SA;COUNT=3', '10-03 11-07 12-05'],
		['2026-10-31', 'FREQ=MONTHLY;BYDAY=-1SA;COUNT=3', '10-31 11-28 12-26'],
		['2026-10-31', 'FREQ=MONTHLY;COUNT=3', '10-31 12-31 01-31'],
		['2026-10-31', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', '10-31 11-30 12-31'],
		['2026-04-04', 'FREQ=MONTHLY;BYMONTH=4,5;BYDAY=1SA;COUNT=3', '04-04 05-02 04-03'],
		['2026-10-10', 'FREQ=WEEKLY;UNTIL=20261024', '10-10 10-17 10-24'],
		['2026-10-10', 'FREQ=WEEKLY;UNTIL=20261024T100000', '10-10 10-17 10-24'],
		['2026-10-10', 'FREQ=WEEKLY;UNTIL=20261024T095900', '10-10 10-17'],
		// 10:00 is 8:00 UTC in summer, 9:00 in winter
		['2026-10-10', 'FREQ=WEEKLY;UNTIL=20261024T080000Z', '10-10 10-17 10-24'],
		['2026-10-10', 'FREQ=WEEKLY;UNTIL=20261031T085900Z', '10-10 10-17 10-24'],
		['2026-10-10', 'FREQ=WEEKLY;UNTIL=20261001', ''],
	])('%s %s: %s', (first, rule, expected) => expect(daysFrom(first, rule)).toBe(expected));

	it('at the same local time on both sides of the clock change', () => {
		expect(days('FREQ=WEEKLY;COUNT=3', '2026-10-18T10:00')).toEqual([
			'2026-10-18T10:00',
			'2026-10-25T10:00',
			'2026-11-01T10:00',
		]);
	});

	it('and one more than wanted, so that it shows', () => {
		expect(days('FREQ=DAILY;COUNT=900', '2026-10-18T10:00', 200)).toHaveLength(201);
	});
});

it.each([
	['', 'rule_unreadable'],
	['every saturday', 'rule_unreadable'],
	['FREQ=SOMETIMES;COUNT=3', 'rule_unsupported'],
	['FREQ=YEARLY;COUNT=3', 'rule_unsupported'],
	['FREQ=HOURLY;COUNT=3', 'rule_unsupported'],
	['FREQ=WEEKLY', 'rule_endless'],
	['FREQ=WEEKLY;COUNT=0', 'rule_unreadable'],
	['FREQ=WEEKLY;COUNT=many', 'rule_unreadable'],
	['FREQ=WEEKLY;COUNT=3;COUNT=4', 'rule_unreadable'],
	['FREQ=WEEKLY;COUNT=3;UNTIL=20261101', 'rule_unreadable'],
	['FREQ=WEEKLY;INTERVAL=0;COUNT=3', 'rule_unreadable'],
	['FREQ=WEEKLY;INTERVAL=1.5;COUNT=3', 'rule_unreadable'],
	['FREQ=WEEKLY;UNTIL=20261301', 'rule_unreadable'],
	['FREQ=WEEKLY;BYDAY=XX;COUNT=3', 'rule_unreadable'],
	['FREQ=WEEKLY;BYDAY=2SA;COUNT=3', 'rule_unreadable'],
	['FREQ=WEEKLY;BYMONTHDAY=10;COUNT=3', 'rule_unsupported'],
	['FREQ=MONTHLY;BYDAY=SA;BYSETPOS=2;COUNT=3', 'rule_unsupported'],
	['FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=10;COUNT=3', 'rule_unsupported'],
	['FREQ=MONTHLY;BYMONTHDAY=32;COUNT=3', 'rule_unreadable'],
	['FREQ=WEEKLY;BYHOUR=10,12;COUNT=3', 'rule_unsupported'],
	['FREQ=WEEKLY;WKST=SU;COUNT=3', 'rule_unsupported'],
	['FREQ=WEEKLY;BYDAY=SU;COUNT=3', 'start_off_rule'],
	['FREQ=MONTHLY;BYDAY=1SA;COUNT=3', 'start_off_rule'],
	['FREQ=MONTHLY;BYDAY=-3SA;COUNT=3', 'start_off_rule'],
	['FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2;COUNT=3', 'start_off_rule'],
])('"%s" is refused: %s', (rule, code) => expect(days(rule, '2026-10-10T10:00')).toBe(code));

/** What a day is, for those who leaf through a calendar. */
function facts(day: number) {
	const date = new Date(day * 86_400_000);
	const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
	const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
	const of = date.getUTCDate();
	return {
		...{ month: month + 1, months: year * 12 + month, weeks: Math.floor((day + 3) / 7) },
		...{ date: of, fromEnd: of - length - 1, weekday: weekdayOf(day) },
		...{ nth: Math.ceil(of / 7), nthFromEnd: -Math.ceil((length - of + 1) / 7) },
	};
}

/** A rule made by chance, from a day on that it names, and whether it names another one. */
function anyRule(chance: Chance, first: number): [string, (day: number) => boolean] {
	const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
	const own = facts(first);
	const interval = 1 + chance.below(4);
	const frequency = chance.one(['DAILY', 'WEEKLY', 'MONTHLY'] as const);
	const parts = [`FREQ=${frequency}`, `INTERVAL=${interval}`];
	const steps = {
		DAILY: (day: number) => day - first,
		WEEKLY: (day: number) => facts(day).weeks - own.weeks,
		MONTHLY: (day: number) => facts(day).months - own.months,
	};
	const tests = [(day: number) => steps[frequency](day) % interval === 0];
	const weekday = chance.below(7);
	const way = chance.one(['plain', 'weekdays', 'dates', 'counted'] as const);
	if (way === 'weekdays') {
		parts.push(`BYDAY=${names[own.weekday]},${names[weekday]}`);
		tests.push((day) => [own.weekday, weekday].includes(facts(day).weekday));
	} else if (frequency === 'WEEKLY') {
		tests.push((day) => facts(day).weekday === own.weekday);
	} else if (frequency === 'MONTHLY' && way === 'plain') {
		tests.push((day) => facts(day).date === own.date);
	} else if (frequency === 'MONTHLY' && way === 'dates') {
		const dates = [chance.one([own.date, own.fromEnd]), 1 + chance.below(28)];
		parts.push(`BYMONTHDAY=${dates.join()}`);
		tests.push((day) => dates.some((n) => [facts(day).date, facts(day).fromEnd].includes(n)));
	} else if (frequency === 'MONTHLY') {
		const days = [
			{ nth: chance.one([own.nth, own.nthFromEnd]), weekday: own.weekday },
			{ nth: 1 + chance.below(4), weekday },
		];
		parts.push(`BYDAY=${days.map((one) => one.nth + names[one.weekday]!).join()}`);
		tests.push((day) => {
			const { weekday, nth, nthFromEnd } = facts(day);
			return days.some((one) => one.weekday === weekday && [nth, nthFromEnd].includes(one.nth));
		});
	}
	if (chance.happens(0.4)) {
		const months = [own.month, 1 + chance.below(12)];
		parts.push(`BYMONTH=${months.join()}`);
		tests.push((day) => months.includes(facts(day).month));
	}
	return [parts.join(';'), (day) => tests.every((test) => test(day))];
}

it('agrees with a calendar that is leafed through day by day', () => {
	const chance = new Chance(5);
	for (let round = 0; round < 1_000; round++) {
		const first = dayNumber('2026-01-01') + chance.below(800);
		const [rule, isOn] = anyRule(chance, first);
		const last = first + 1_500;
		const expected: string[] = [];
		for (let day = first; day <= last && expected.length < 12; day++)
			if (isOn(day)) expected.push(`${dayText(day)}T10:00`);
		const until = dayText(last).replaceAll('-', '');
		const end = expected.length < 12 ? `UNTIL=${until}` : 'COUNT=12';
		const found = days(`${rule};${end}`, `${dayText(first)}T10:00`);
		expect([rule, found]).toEqual([rule, expected]);
	}
});

it.each<[Repeat, string, { times: number } | { lastDay: string }, string, string]>([
	['daily', '2026-11-28', { times: 2 }, 'FREQ=DAILY;COUNT=2', '11-28 11-29'],
	['weekly', '2026-11-28', { times: 2 }, 'FREQ=WEEKLY;BYDAY=SA;COUNT=2', '11-28 12-05'],
	[
		'weekly',
		'2026-11-28',
		{ lastDay: '2026-12-12' },
		'FREQ=WEEKLY;BYDAY=SA;UNTIL=20261212T225959Z',
		'11-28 12-05 12-12',
	],
	[
		'fortnightly',
		'2026-11-29',
		{ times: 2 },
		'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;COUNT=2',
		'11-29 12-13',
	],
	['monthly', '2026-11-28', { times: 2 }, 'FREQ=MONTHLY;BYDAY=4SA;COUNT=2', '11-28 12-26'],
	['monthly', '2026-10-31', { times: 2 }, 'FREQ=MONTHLY;BYDAY=-1SA;COUNT=2', '10-31 11-28'],
])('%s from %s on is written as a rule', (repeat, first, end, rule, expected) => {
	expect(writeRule(repeat, first, end, BERLIN)).toBe(rule);
	expect(daysFrom(first, rule)).toBe(expected);
});
