import { afterAll, describe, expect, it } from 'vitest';
import { visitAnswer } from '#core/hours/answer.ts';
import { patternOn } from '#core/hours/schedule.ts';
import { clockText, dayNumber, dayText, readWallTime } from '#core/hours/wall-clock.ts';
import { HoursCompiler } from './hours-compiler.ts';

/** 400 days from here on hold both ends of summer time 2026 and 2027. */
const FIRST_DAY = dayNumber('2026-10-20');
const WINTERBERG = { lon: 8.5347, lat: 51.1946 };

const compiler = new HoursCompiler();
afterAll(() => compiler.close());

async function compile(text: string) {
	const [result] = await compiler.compile([{ text, ...WINTERBERG }], FIRST_DAY);
	return result!;
}

/** `open until 17:00`, `by appointment "nach Absprache"`, with the day where it is another one. */
async function answerOf(text: string, at: string): Promise<string> {
	const result = await compile(text);
	if (!result.ok) return `refused: ${result.refusal.code}`;
	const arrive = readWallTime(at)!;
	const answer = visitAnswer(result.value, { leave: arrive, arrive, stay: 0 });
	const time = ({ day, minute }: { day: number; minute: number }) =>
		day === arrive.day ? clockText(minute) : `${dayText(day)} ${clockText(minute)}`;
	const words = 'note' in answer && answer.note;
	const until = 'until' in answer && answer.until ? [`until ${time(answer.until)}`] : [];
	const opens = 'opens' in answer && answer.opens ? [`until ${time(answer.opens)}`] : [];
	return [
		answer.code,
		...until,
		...(answer.code === 'opens' ? [time(answer.at)] : []),
		...(answer.code === 'closed' ? opens : []),
		...('holiday' in answer && answer.holiday ? [answer.holiday] : []),
		...(words ? [words.type === 'comment' ? `"${words.text}"` : words.type] : []),
	].join(' ');
}

/** What is asked for, before the tests are run all together. */
const opens = (text: string, at: string, expected: string) =>
	it(`${text} · ${at} · ${expected}`, async () => expect(await answerOf(text, at)).toBe(expected));
const refused = (text: string, code: string, position?: number) =>
	it(`refuses ${text.slice(0, 60)}: ${code}`, async () => {
		const at = position === undefined ? {} : { at: String(position) };
		expect(await compile(text)).toEqual({ ok: false, refusal: { code, ...at } });
	});

describe('Boxing Day, a Saturday', () => {
	const day = '2026-12-26T11:00';
	opens('Mo-Fr 09:00-18:00; Su,PH 13:00-17:00', day, 'opens 13:00 boxing_day');
	opens('Sa 10:00-18:00', day, 'unconfirmed until 18:00 boxing_day');
	opens('Mo-Sa 10:00-18:00', '2026-12-26T09:00', 'closed until 2026-12-28 10:00 boxing_day');
	opens('Sa 10:00-18:00; PH off', day, 'closed until 2027-01-02 10:00');
	opens('Mo-Su,PH 10:00-18:00', day, 'open until 18:00');
	opens('Mo-Su 00:00-24:00', day, 'unconfirmed until 24:00 boxing_day');
	opens('Sa 10:00-18:00 "außer PH"', day, 'unknown "außer PH"');
	opens('Sa 10:00-18:00 open "außer PH"', day, 'unconfirmed until 18:00 boxing_day');
	opens('Sa 10:00-18:00; Feiertage 11:00-12:00', day, 'open until 12:00');
	opens('SH Mo-Sa 10:00-18:00', day, 'unconfirmed until 18:00 boxing_day');
	opens('Dec 01-31 Mo-Sa 10:00-18:00', day, 'unconfirmed until 18:00 boxing_day');
	opens('Dec Mo[1] 10:00-11:00; 10:00-18:00', day, 'open until 18:00');
	opens('24/7', day, 'open');
	opens('08:00-19:00', day, 'open until 19:00');
	opens('Mo-Sa 09:00-18:00; Dec 26 10:00-12:00', day, 'open until 12:00');
	opens('Dec 26 10:00-12:00', '2026-12-26T09:00', 'opens 10:00 boxing_day');
});

describe('Fronleichnam, a Thursday that is a holiday here', () => {
	opens('Mo-Fr 09:00-18:00', '2027-05-27T12:00', 'unconfirmed until 18:00 corpus_christi');
	opens('Mo-Fr 09:00-18:00', '2027-05-28T12:00', 'open until 18:00');
	opens('Mo-Fr 09:00-18:00; PH off', '2027-05-27T12:00', 'closed until 2027-05-28 09:00');
	opens('Mo-Fr 09:00-18:00; PH 14:00-17:00', '2027-05-27T12:00', 'opens 14:00 corpus_christi');
	opens('Mo-Fr 09:00-18:00; easter +60 days 10:00-13:00', '2027-05-27T12:00', 'open until 13:00');
	opens('Mo-Fr 09:00-18:00', '2027-05-28T08:00', 'opens 09:00');
});

describe('days of a month', () => {
	opens('Th[1] 17:00-21:00', '2026-12-03T18:00', 'open until 21:00');
	opens('Th[1] 17:00-21:00', '2026-12-10T18:00', 'closed until 2027-01-07 17:00');
	opens('Sa[-1] 09:00-12:00', '2026-11-28T10:00', 'open until 12:00');
	opens('Fr[2],Fr[4] 15:00-18:00', '2026-11-27T16:00', 'open until 18:00');
	opens('Fr[2],Fr[4] 15:00-18:00', '2026-11-20T16:00', 'closed until 2026-11-27 15:00');
});

describe('past midnight', () => {
	opens('Fr-Sa 17:00-01:00', '2026-11-27T23:00', 'open until 2026-11-28 01:00');
	opens('Fr-Sa 17:00-01:00', '2026-11-28T00:30', 'open until 01:00');
	opens('Fr-Sa 17:00-01:00', '2026-11-28T01:00', 'opens 17:00');
	opens('Fr-Sa 17:00-26:00', '2026-11-29T01:30', 'open until 02:00');
	// into Christmas Day from an evening that is none, and out of Boxing Day
	opens('Mo-Su 17:00-01:00', '2026-12-25T00:30', 'open until 01:00');
	opens(
		'Mo-Su 17:00-01:00',
		'2026-12-25T18:00',
		'unconfirmed until 2026-12-26 01:00 christmas_day',
	);
	opens('Mo-Su 17:00-01:00', '2026-12-27T00:30', 'unconfirmed until 01:00');
	opens('Mo-Su 17:00-01:00', '2026-12-27T18:00', 'open until 2026-12-28 01:00');
});

describe('when the clock is changed', () => {
	for (const day of ['2026-10-25', '2027-03-28', '2027-10-31']) {
		opens('Su 10:00-17:00', `${day}T09:59`, 'opens 10:00');
		opens('Su 10:00-17:00', `${day}T16:59`, 'open until 17:00');
		opens('Tu 10:00-17:00', `${day}T17:00`, `closed until ${dayText(dayNumber(day) + 2)} 10:00`);
		opens('Sa 20:00-04:00', `${day}T03:59`, 'open until 04:00');
		opens('Su 02:00-03:00', `${day}T02:00`, 'open until 03:00');
	}
});

describe('seasons', () => {
	const market = 'Mo-Su,PH 10:00-17:00; Nov 15-Dec 25 off';
	opens(market, '2026-11-14T12:00', 'open until 17:00');
	opens(market, '2026-11-15T12:00', 'closed until 2026-12-26 10:00');
	opens(market, '2026-12-25T12:00', 'closed until 2026-12-26 10:00');
	opens(market, '2026-12-26T12:00', 'open until 17:00');
	opens('Apr-Oct Sa 10:00-16:00', '2026-11-28T12:00', 'closed until 2027-04-03 10:00');
	opens('Nov-Feb Sa 10:00-16:00', '2027-01-30T12:00', 'open until 16:00');
	opens('week 02-52/2 Sa 11:00-15:00', '2026-11-28T12:00', 'open until 15:00');
	opens('week 02-52/2 Sa 11:00-15:00', '2026-12-05T12:00', 'closed until 2026-12-12 11:00');
	opens('week 53 Mo-Th 11:00-15:00', '2026-12-30T12:00', 'open until 15:00');
});

describe('around Easter, 28 March 2027', () => {
	opens(
		'Th-Sa 10:00-17:00; PH off; easter -2 days 08:00-14:00',
		'2027-03-26T09:00',
		'open until 14:00',
	);
	opens(
		'Th-Sa 10:00-17:00; PH off; easter -1 day off',
		'2027-03-27T12:00',
		'closed until 2027-04-01 10:00',
	);
	opens('Su 10:00-12:00; easter 14:00-16:00', '2027-03-28T11:00', 'opens 14:00');
	opens('easter +1 day 14:00-16:00', '2027-03-29T15:00', 'open until 16:00');
});

describe('by appointment', () => {
	opens('"nach Vereinbarung"', '2026-11-29T14:00', 'by-appointment "nach Vereinbarung"');
	opens('nach Vereinbarung', '2026-11-29T14:00', 'by-appointment "Nach Vereinbarung"');
	opens('by appointment', '2026-11-29T14:00', 'by-appointment "by appointment"');
	opens(
		'Mo-Fr 07:00-16:00 "nur nach Anmeldung"',
		'2026-11-30T08:00',
		'by-appointment "nur nach Anmeldung"',
	);
	opens('Mo-Fr 07:00-16:00 "nur nach Anmeldung"', '2026-11-29T08:00', 'closed');
	const mixed = 'Tu-Fr 09:00-12:00, Tu-Fr 14:00-18:00 "nach Vereinbarung"; PH off';
	opens(mixed, '2026-11-24T10:00', 'open until 12:00');
	opens(mixed, '2026-11-24T13:00', 'closed until 2026-11-25 09:00');
	opens(mixed, '2026-11-24T15:00', 'by-appointment "nach Vereinbarung"');
	opens(mixed, '2026-12-25T10:00', 'closed until 2026-12-29 09:00');
	const fallback = 'Fr 13:00-18:00 || "nach Vereinbarung"';
	opens(fallback, '2026-11-27T14:00', 'open until 18:00');
	opens(fallback, '2026-11-27T18:00', 'by-appointment "nach Vereinbarung"');
	opens('Mo-Su 10:00-18:00 "bei gutem Wetter"', '2026-11-29T14:00', 'unknown "bei gutem Wetter"');
	opens(
		'Mo-Su 10:00-18:00 open "bei gutem Wetter"',
		'2026-11-29T14:00',
		'open until 18:00 "bei gutem Wetter"',
	);
	opens('Mo-Su 10:00-18:00 unknown', '2026-11-29T14:00', 'unknown');
});

describe('company holidays in the text', () => {
	const works = 'Mo-Th 08:00-16:30; PH off; 2026 Dec 21-2027 Jan 08 off "Betriebsferien"';
	opens(works, '2026-12-17T09:00', 'open until 16:30');
	opens(works, '2026-12-22T09:00', 'closed until 2027-01-11 08:00 "Betriebsferien"');
	opens(works, '2027-01-01T09:00', 'closed until 2027-01-11 08:00 "Betriebsferien"');
	opens(works, '2027-01-11T09:00', 'open until 16:30');
	// the library names the holiday by itself: those are not words of the text
	opens('Fr 09:00-18:00; PH off', '2026-12-25T10:00', 'closed until 2027-01-08 09:00');
	opens('Mo-Fr 09:00-12:00; PH 10:00-12:00', '2026-12-25T10:00', 'open until 12:00');
});

describe('an end that is left open', () => {
	opens('10:00+', '2026-11-29T14:00', 'unknown open-end');
	opens('Mo-Su 10:00-18:00+', '2026-11-29T14:00', 'open until 18:00');
	opens('Mo-Su 10:00-18:00+', '2026-11-29T18:00', 'unknown open-end');
	opens('Mo-Su 10:00-18:00+', '2026-11-29T20:30', 'closed until 2026-11-30 10:00 open-end');
});

describe('what cannot be read', () => {
	refused('sometimes, ring the bell', 'syntax', 2);
	refused('Mo-Fr 25:61', 'syntax', 11);
	refused('Mo-Fr 10:00-18:00; Sommer 12:00', 'syntax', 25);
	refused('', 'empty');
	refused('  \n', 'empty');
	refused(';;', 'syntax');
	refused('Mo 10:00-12:00;'.repeat(100), 'too_long');
});

describe('the sun over Winterberg, to three minutes', () => {
	const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
	it.each([
		['2026-11-29', '08:05', '16:23'],
		['2027-06-21', '05:10', '21:42'],
		['2027-03-27', '06:14', '18:50'],
		['2027-03-28', '07:11', '19:52'],
		['2026-10-24', '08:04', '18:11'],
		['2026-10-25', '07:06', '17:09'],
	])('rises and sets on %s at %s and %s', async (day, rise, set) => {
		const result = await compile('sunrise-sunset');
		const [stretch, ...more] = patternOn(result.ok ? result.value : null!, dayNumber(day))!;
		expect(more).toEqual([]);
		expect(Math.abs(stretch!.from - minutes(rise)), clockText(stretch!.from)).toBeLessThanOrEqual(
			3,
		);
		expect(Math.abs(stretch!.to - minutes(set)), clockText(stretch!.to)).toBeLessThanOrEqual(3);
	});

	it('is followed by an offset', async () => {
		const [plain, shifted] = [await compile('10:00-sunset'), await compile('10:00-(sunset-01:00)')];
		const day = dayNumber('2026-11-29');
		const end = (result: typeof plain) => result.ok && patternOn(result.value, day)!.at(-1)!.to;
		expect(end(shifted)).toBe(Number(end(plain)) - 60);
	});
});
