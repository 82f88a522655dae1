import { describe, expect, it } from 'vitest';
import {
	addException,
	addSeason,
	CLOSED,
	emptyForm,
	emptyPart,
	holidayPlan,
	kindOfPart,
	openBlock,
	readForm,
	saveForm,
	withHoliday,
	withPart,
	withWeek,
	writeForm,
	type HoursForm,
	type Span,
} from './index.ts';

function formOf(text: string): HoursForm {
	const read = readForm(text);
	if (!read.ok) throw new Error(`${text}: ${read.refusal.code} at ${read.refusal.at}`);
	return read.value;
}

const writes = (text: string, clean: string) =>
	it(text, () => {
		const form = formOf(text);
		expect(saveForm(form, text)).toBe(text);
		expect(writeForm(form)).toBe(clean);
		// what is written is read as the same form
		expect(writeForm(formOf(clean))).toBe(clean);
	});

const keeps = (text: string, code: string, at: number) =>
	it(text, () => {
		expect(readForm(text)).toEqual({ ok: false, refusal: { code, at: String(at) } });
	});

describe('a text that is opened and saved stays as it is; written anew it is clean', () => {
	writes(
		'Mo-Fr 9:00-12:00,14:00-18:00;Sa 9:00-13:00',
		'Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-13:00',
	);
	writes('Tu 10:00-12:00; Th 10:00-12:00', 'Tu,Th 10:00-12:00');
	writes('Mo-Fr 08:00-12:00, Mo-Fr 14:00-18:00', 'Mo-Fr 08:00-12:00,14:00-18:00');
	writes('Mo-Fr 08:00-12:00; Mo-Fr 13:00-17:00', 'Mo-Fr 13:00-17:00');
	writes('Mo-Fr 09:00-18:00; Sa,Su off', 'Mo-Fr 09:00-18:00');
	writes('Mo-Fr 09:00-18:00; Su,PH closed', 'Mo-Fr 09:00-18:00; PH off');
	writes('PH,Mo-Su 07:00-19:00', 'Mo-Su,PH 07:00-19:00');
	writes('08:00-19:00', '08:00-19:00');
	writes('24/7', '24/7');
	writes('Mo-Su 00:00-24:00', 'Mo-Su 00:00-24:00');
	writes('Fr 20:00-02:00', 'Fr 20:00-02:00');
	writes('Do-So 10:00+', 'Th-Su 10:00+');
	writes('Sa 10:00-18:00+', 'Sa 10:00-18:00+');
	writes('Apr-Oct: We-Su 11:00-18:00; PH 13:00-17:00', 'Apr-Oct We-Su 11:00-18:00; PH 13:00-17:00');
	writes(
		'Mar 16-Sep 30 Sa 7:30-11:30; Oct 01-Mar 15 Sa 08:00-11:30',
		'Mar 16-Sep 30 Sa 07:30-11:30; Oct 01-Mar 15 Sa 08:00-11:30',
	);
	writes('Mo-Fr 10:00-12:00; Dec 24,31 off', 'Mo-Fr 10:00-12:00; Dec 24,Dec 31 off');
	writes(
		'Mo-Th 08:00-16:30; 2026 Dec 21-2027 Jan 08 off "Betriebsferien"',
		'Mo-Th 08:00-16:30; 2026 Dec 21-2027 Jan 08 off "Betriebsferien"',
	);
	writes('We-Fr 10:00-12:30; SH Fr 10:00-17:00', 'We-Fr 10:00-12:30; SH Fr 10:00-17:00');
	writes('Fr 13:00-18:00 || "nach Vereinbarung"', 'Fr 13:00-18:00 || "nach Vereinbarung"');
	writes('nach Vereinbarung', '"Nach Vereinbarung"');
	writes(
		'Tu-Fr 09:00-12:00, Tu-Fr 14:00-18:00 "nach Vereinbarung"',
		'Tu-Fr 09:00-12:00, Tu-Fr 14:00-18:00 "nach Vereinbarung"',
	);
	writes(
		'Sa 10:00-12:00 open "nur bei gutem Wetter"',
		'Sa 10:00-12:00 open "nur bei gutem Wetter"',
	);
	writes('Su off', 'off');
	writes('', '');
});

describe('what has no place in the form is kept as text, and said where', () => {
	keeps('sunrise-sunset', 'sun', 0);
	keeps('Mo-Fr 10:00-sunset', 'sun', 12);
	keeps('Sa[1] 10:00-12:00', 'unknown_words', 2);
	keeps('Mo-Fr 10:00-12:00; week 2-10 Sa 10:00-12:00', 'dates', 19);
	keeps('easter 10:00-12:00', 'dates', 0);
	keeps('Mo-Fr 25:61', 'times', 6);
	keeps('Mo-Su 10:00-18:00; Mo 12:00-13:00 off', 'closed_times', 34);
	keeps('Mo-Fr 10:00-12:00, Dec Mo-Fr 14:00-16:00', 'adds', 19);
	keeps('Mo,We,PH off; Mo 09:00-17:00', 'order', 14);
	keeps('Fr 10:00-12:00 || 24/7', 'otherwise', 18);
	keeps('Feb 30 off', 'dates', 4);
	keeps('Mo-Sa 09:00-12:00; 16:00-18:00', 'order', 19);
	keeps('täglich 9 bis 18 Uhr', 'unknown_words', 0);
});

describe('a form that is changed', () => {
	const all = (text: string) => ({ text, form: formOf(text) });

	it('writes its text anew, and the old one again once it is as before', () => {
		const { text, form } = all('Mo-Fr 9:00-12:00');
		const { index } = withWeek(form);
		const week = form.parts[index]!;
		const longer = { blocks: [openBlock(540, 780)], reason: null };
		const changed = withPart(form, index, { ...week, days: week.days.with(4, longer) });
		expect(saveForm(changed, text)).toBe('Mo-Th 09:00-12:00; Fr 09:00-13:00');
		expect(saveForm(withPart(changed, index, week), text)).toBe(text);
	});

	it('begins with nothing', () => {
		const { form, index } = withWeek(emptyForm());
		const days = form.parts[0]!.days.with(2, { blocks: [openBlock(600, 1020)], reason: null });
		expect(writeForm(withPart(form, index, { ...form.parts[0]!, days }))).toBe('We 10:00-17:00');
	});

	it('says what is on public holidays behind all seasons, and before single days', () => {
		const { form } = all('We 10:00-17:00; Apr-Oct Su 11:00-18:00; Dec 24 off');
		const closed = withHoliday(form, CLOSED);
		expect(writeForm(closed)).toBe('We 10:00-17:00; Apr-Oct Su 11:00-18:00; PH off; Dec 24 off');
		expect(holidayPlan(closed)).toEqual(CLOSED);
		expect(writeForm(withHoliday(closed, null))).toBe(writeForm(form));
	});

	it('takes what is said of holidays behind a season that is added', () => {
		const span: Span = {
			type: 'dates',
			ranges: [
				{ from: { year: null, month: 4, day: null }, to: { year: null, month: 10, day: null } },
			],
		};
		const plan = { blocks: [openBlock(660, 1080)], reason: null };
		const season = { ...emptyPart(span), days: emptyPart(span).days.with(6, plan) };
		const added = addSeason(formOf('We 10:00-17:00; PH off'), season);
		expect(writeForm(added.form)).toBe('We 10:00-17:00; Apr-Oct Su 11:00-18:00; PH off');
		expect(kindOfPart(added.form.parts[added.index]!)).toBe('season');
		// the same dates again are the season that is there
		expect(addSeason(added.form, season)).toEqual(added);
	});

	it('takes exceptions, which have the last word', () => {
		const day = { year: 2026, month: 12, day: 24 };
		const span: Span = { type: 'dates', ranges: [{ from: day, to: day }] };
		const part = { ...emptyPart(span), days: Array(7).fill(CLOSED), holiday: CLOSED };
		const { parts } = addException(formOf('Mo-Fr 10:00-12:00; PH off'), part);
		expect(parts.map(kindOfPart)).toEqual(['week', 'exception']);
		expect(writeForm({ parts, otherwise: null, namesHolidays: true })).toBe(
			'Mo-Fr 10:00-12:00; PH off; 2026 Dec 24 off',
		);
	});

	it('leaves no quotes within quotes', () => {
		expect(writeForm({ ...formOf('Mo 10:00-12:00'), otherwise: 'auf "Zuruf"' })).toBe(
			`Mo 10:00-12:00 || "auf 'Zuruf'"`,
		);
	});
});
