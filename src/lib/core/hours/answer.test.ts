import { describe, expect, it } from 'vitest';
import { standingAt, standingOf, visitAnswer, type VisitAnswer } from './answer.ts';
import { layClosures } from './lay-closures.ts';
import { makeSchedule } from './make-schedule.ts';
import { clockText, dayText, readWallTime } from './wall-clock.ts';

const farm = makeSchedule({
	week: ['', '', '10:00-17:00', '10:00-12:00 14:00-18:00', '10:00-17:00', '09:00-13:00', ''],
	except: {
		'2026-12-24': '',
		'2026-12-25': '10:00-17:00 unconfirmed',
		'2026-12-26': '13:00-17:00',
	},
});
const comment = { type: 'comment', text: 'nach Absprache' } as const;
const forge = makeSchedule({
	week: Array(6).fill('00:00-24:00 appointment'),
	except: { '2026-12-01': '00:00-14:00 appointment 14:00-17:00 17:00-24:00 appointment' },
	note: comment,
});

interface Way {
	/** Minutes on the way. */
	minutes?: number;
	stay?: number;
}

function ask(schedule: typeof farm | null, at: string, { minutes = 0, stay = 0 }: Way = {}) {
	const leave = readWallTime(at)!;
	const visit = { leave, arrive: { ...leave, minute: leave.minute + minutes }, stay };
	const answer = visitAnswer(schedule, visit);
	if (schedule) expect(standingAt(schedule, visit)).toBe(standingOf(answer));
	return answer;
}

/** `open until 17:00`, with the day where it is another one. */
function said(answer: VisitAnswer, at: string): string {
	const time = (when: { day: number; minute: number } | null) => {
		if (!when) return '–';
		const clock = clockText(when.minute);
		return at.startsWith(dayText(when.day)) ? clock : `${dayText(when.day)} ${clock}`;
	};
	switch (answer.code) {
		case 'open':
			return `open until ${time(answer.until)}${answer.soon ? ', soon' : ''}`;
		case 'opens':
			return ['opens', time(answer.at), answer.holiday].filter(Boolean).join(' ');
		case 'closes-before-arrival':
			return `too late: ${time(answer.until)}`;
		case 'by-appointment':
			return `by appointment, opens ${time(answer.opens)}`;
		case 'unconfirmed':
			return `unconfirmed ${answer.holiday} until ${time(answer.until)}`;
		case 'closed':
			return ['closed until', time(answer.opens), answer.long && 'long', answer.holiday]
				.filter(Boolean)
				.join(' ');
		case 'unknown':
			return `unknown: ${answer.why}`;
	}
}

describe('for somebody who is there', () => {
	it.each([
		['2026-11-25T10:00', 'open until 17:00'],
		['2026-11-25T16:29', 'open until 17:00'],
		['2026-11-25T16:30', 'open until 17:00, soon'],
		['2026-11-25T17:00', 'closed until 2026-11-26 10:00'],
		['2026-11-25T09:59', 'opens 10:00'],
		['2026-11-26T13:00', 'opens 14:00'],
		['2026-11-29T14:00', 'closed until 2026-12-02 10:00'],
		['2026-12-24T14:00', 'closed until 2026-12-26 13:00'],
		['2026-12-25T08:00', 'closed until 2026-12-26 13:00 christmas_day'],
		['2026-12-25T12:00', 'unconfirmed christmas_day until 17:00'],
		['2026-12-26T11:00', 'opens 13:00 boxing_day'],
		['2026-12-26T13:00', 'open until 17:00'],
		['2026-11-16T10:00', 'unknown: beyond'],
		['2028-01-05T10:00', 'unknown: beyond'],
	])('at %s it is %s', (at, expected) => expect(said(ask(farm, at), at)).toBe(expected));
});

describe('where visitors found a locked door', () => {
	const doubted = layClosures(farm, [
		{ kind: 'doubt', firstDay: '2026-11-25', lastDay: '2026-12-08', reason: null },
	]);
	it.each([
		['2026-11-25T12:00', 'unconfirmed null until 17:00'],
		// neither now nor the next time is promised
		['2026-11-25T08:00', 'closed until –'],
		['2026-11-25T18:00', 'closed until –'],
		['2026-12-06T18:00', 'closed until 2026-12-09 10:00'],
		['2026-12-09T12:00', 'open until 17:00'],
	])('at %s it is %s', (at, expected) => expect(said(ask(doubted, at), at)).toBe(expected));

	it('says why', () => {
		const note = { type: 'closure', kind: 'doubt' };
		expect(ask(doubted, '2026-11-25T12:00')).toMatchObject({ note });
		expect(ask(doubted, '2026-11-25T18:00')).toMatchObject({ note });
	});
});

describe('for somebody on the way', () => {
	it.each<[string, Way, string]>([
		['2026-11-25T15:00', { minutes: 60, stay: 15 }, 'open until 17:00'],
		['2026-11-25T16:00', { minutes: 45, stay: 15 }, 'open until 17:00, soon'],
		['2026-11-25T16:00', { minutes: 46, stay: 15 }, 'too late: 17:00'],
		['2026-11-25T16:00', { minutes: 90, stay: 15 }, 'too late: 17:00'],
		['2026-11-25T16:50', { minutes: 0, stay: 15 }, 'too late: 17:00'],
		['2026-11-25T17:00', { minutes: 30, stay: 15 }, 'closed until 2026-11-26 10:00'],
		['2026-11-25T09:30', { minutes: 45, stay: 15 }, 'open until 17:00'],
		['2026-11-25T09:00', { minutes: 45, stay: 15 }, 'opens 10:00'],
		['2026-11-26T11:30', { minutes: 60, stay: 15 }, 'too late: 12:00'],
	])('from %s, %j: %s', (at, way, expected) => expect(said(ask(farm, at, way), at)).toBe(expected));

	it('is told the arrival that is too late', () => {
		const answer = ask(farm, '2026-11-25T16:00', { minutes: 50, stay: 15 });
		expect(answer).toMatchObject({ code: 'closes-before-arrival', arrive: { minute: 1010 } });
	});
});

describe('by appointment', () => {
	it.each([
		['2026-11-24T10:00', 'by appointment, opens 2026-12-01 14:00'],
		['2026-12-01T15:00', 'open until 17:00'],
		['2026-12-01T18:00', 'by appointment, opens –'],
		['2026-12-06T18:00', 'closed until – long'],
	])('at %s it is %s', (at, expected) => expect(said(ask(forge, at), at)).toBe(expected));

	it('has the words of the text', () => {
		expect(ask(forge, '2026-11-24T10:00')).toMatchObject({ note: comment });
	});
});

describe('what is closed for long', () => {
	const closure = { kind: 'season', reason: { de: 'Brutzeit' } } as const;
	it.each([
		['2026-12-28', '2026-12-30 10:00', true],
		['2026-12-25', '2026-12-26 13:00', false],
	])('is a season from four weeks on: a closure up to %s', (lastDay, opens, long) => {
		const shut = layClosures(farm, [{ ...closure, firstDay: '2026-12-02', lastDay }]);
		const answer = ask(shut, '2026-12-02T12:00');
		expect(answer).toMatchObject({ note: { type: 'closure', ...closure }, long });
		expect(said(answer, '2026-12-02')).toContain(`closed until ${opens}`);
	});
});

it.each([
	['unsaid', undefined],
	['operator', 'operator'],
	['unreadable', 'unreadable'],
] as const)('says why nothing is known: %s', (why, given) => {
	const at = readWallTime('2026-11-29T14:00')!;
	const answer = visitAnswer(null, { leave: at, arrive: at, stay: 0 }, given);
	expect(answer).toEqual({ code: 'unknown', why, note: null });
});

it('says that the text itself leaves it open', () => {
	const stall = makeSchedule({
		week: Array(7).fill('10:00-24:00 unknown'),
		note: { type: 'open-end' },
	});
	expect(ask(stall, '2026-11-29T14:00')).toEqual({
		code: 'unknown',
		why: 'stated',
		note: { type: 'open-end' },
	});
});

it('is open without an end where there is none', () => {
	const always = makeSchedule({ week: Array(7).fill('00:00-24:00') });
	expect(ask(always, '2026-11-29T14:00')).toMatchObject({ code: 'open', until: null, soon: false });
});
