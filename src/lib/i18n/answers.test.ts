import { describe, expect, it } from 'vitest';
import type { VisitAnswer } from '#core/hours/answer.ts';
import type { Note } from '#core/hours/schedule.ts';
import { readWallTime } from '#core/hours/wall-clock.ts';
import { sayAnswer, type Saying } from './answers.ts';
import type { Locale } from './paraglide/runtime.js';

const at = (text: string) => readWallTime(text)!;
/** A Tuesday. */
const NOW = at('2026-11-24T14:00');
const DOUBT: Note = { type: 'closure', kind: 'doubt', reason: null };

function said(answer: VisitAnswer, saying: Partial<Saying> = {}): string {
	const asked = saying.asked ?? NOW;
	const { text, detail } = sayAnswer(answer, { now: NOW, asked, locale: 'de', ...saying });
	return detail ? `${text} | ${detail}` : text;
}

const open = (until: string | null, soon = false): VisitAnswer => ({
	code: 'open',
	until: until === null ? null : at(until),
	soon,
	note: null,
});
const closed = (
	opens: string | null,
	more: Partial<Extract<VisitAnswer, { code: 'closed' }>> = {},
): VisitAnswer => ({
	code: 'closed',
	opens: opens === null ? null : at(opens),
	note: null,
	long: false,
	holiday: null,
	...more,
});
const comment = (text: string) => ({ type: 'comment', text }) as const;
const SUNDAY = { asked: at('2026-11-29T14:00') };

describe('an answer in words', () => {
	it.each<[VisitAnswer, string, Partial<Saying>?]>([
		[open('2026-11-24T17:00'), 'Offen bis 17:00'],
		[
			{ ...open('2026-11-24T17:00'), note: comment('nur Hofladen') } as VisitAnswer,
			'Offen bis 17:00 | nur Hofladen',
		],
		[open('2026-11-25T01:00'), 'Offen bis 01:00'],
		[open('2026-11-25T17:00'), 'Offen bis morgen 17:00'],
		[open('2026-11-29T17:00'), 'Offen bis 17:00', SUNDAY],
		[{ code: 'open', until: { ...NOW, minute: 1440 }, soon: false, note: null }, 'Offen bis 24:00'],
		[open('2026-11-24T14:25', true), 'Schließt in 25 Minuten'],
		[open('2026-11-24T14:01', true), 'Schließt in 1 Minute'],
		[open('2026-11-29T14:25', true), 'Schließt 14:25', SUNDAY],
		[open('2026-11-24T16:25', true), 'Schließt 16:25'],
		[open(null), 'Rund um die Uhr offen'],
		[open(null), 'Immer zugänglich', { outdoors: true }],
		[{ code: 'opens', at: at('2026-11-24T15:00'), holiday: null }, 'Öffnet heute um 15:00'],
		[
			{ code: 'opens', at: at('2026-11-24T15:00'), holiday: 'boxing_day' },
			'Öffnet heute um 15:00 | Feiertagszeiten',
		],
		[{ code: 'opens', at: at('2026-11-29T15:00'), holiday: null }, 'Öffnet 15:00', SUNDAY],
		[
			{
				code: 'closes-before-arrival',
				until: at('2026-11-24T16:50'),
				arrive: at('2026-11-24T16:55'),
			},
			'Schließt, bevor du ankommst | 16:50',
		],
		[
			{
				code: 'closes-before-arrival',
				until: at('2026-11-24T17:00'),
				arrive: at('2026-11-24T16:55'),
			},
			'Schließt kurz nach deiner Ankunft | 17:00',
		],
		[{ code: 'by-appointment', note: comment('nach Vereinbarung'), opens: null }, 'Nach Absprache'],
		[
			{
				code: 'by-appointment',
				note: comment('nur nach Anmeldung'),
				opens: at('2026-11-27T13:00'),
			},
			'Nach Absprache | nur nach Anmeldung · ohne Absprache Freitag 13:00',
		],
		[
			{ code: 'unconfirmed', holiday: 'boxing_day', until: null, note: null },
			'2. Weihnachtsfeiertag: nicht bestätigt',
		],
		[
			{ code: 'unconfirmed', holiday: null, until: at('2026-11-24T18:00'), note: null },
			'Feiertag: nicht bestätigt | an anderen Tagen bis 18:00',
		],
		[
			{ code: 'unconfirmed', holiday: null, until: at('2026-11-24T18:00'), note: DOUBT },
			'Öffnung nicht bestätigt | Gäste standen hier zuletzt vor verschlossener Tür',
		],
		[
			{ code: 'closed', opens: null, note: DOUBT, long: false, holiday: null },
			'Geschlossen | Gäste standen hier zuletzt vor verschlossener Tür',
		],
		[closed('2026-11-25T10:00'), 'Geschlossen bis morgen 10:00'],
		[closed('2026-11-30T10:00'), 'Geschlossen bis Montag 10:00'],
		[closed('2026-12-01T10:00'), 'Geschlossen bis Di 1. Dezember 10:00'],
		[
			closed('2026-12-01T10:00', { note: comment('Ruhetag') }),
			'Geschlossen bis Di 1. Dezember 10:00 | Ruhetag',
		],
		[closed('2027-04-01T10:00', { long: true }), 'Saisonpause bis 1. April'],
		[closed('2027-11-01T10:00', { long: true }), 'Saisonpause bis 1. November 2027'],
		[
			closed('2026-11-30T10:00', {
				note: { type: 'closure', kind: 'holiday', reason: { de: 'Wir schlafen aus' } },
			}),
			'Betriebsferien bis Montag 10:00 | Wir schlafen aus',
		],
		[
			closed('2027-07-16T00:00', {
				long: true,
				note: { type: 'closure', kind: 'season', reason: null },
			}),
			'Schutzzeit bis 16. Juli',
		],
		[closed(null, { long: true }), 'Geschlossen | kein Öffnungstag bekannt'],
		[
			closed('2026-11-30T10:00', { holiday: 'all_saints' }),
			'Geschlossen bis Montag 10:00 | Allerheiligen: nicht bestätigt',
		],
		[{ code: 'unknown', why: 'unsaid', note: null }, 'Zeiten unbekannt | frag vorher an'],
		[
			{ code: 'unknown', why: 'operator', note: null },
			'Zeiten unbekannt | beim Betreiber zu erfahren',
		],
		[{ code: 'unknown', why: 'unreadable', note: null }, 'Zeiten unbekannt | Angabe nicht lesbar'],
		[
			{ code: 'unknown', why: 'beyond', note: null },
			'Zeiten unbekannt | so weit reicht unser Kalender nicht',
		],
		[
			{ code: 'unknown', why: 'stated', note: comment('je nach Ernte') },
			'Zeiten unbekannt | je nach Ernte',
		],
		[
			{ code: 'unknown', why: 'stated', note: { type: 'open-end' } },
			'Zeiten unbekannt | Ende nicht angegeben',
		],
	])('%j is "%s"', (answer, words, saying) => expect(said(answer, saying)).toBe(words));

	it.each<[Locale, string]>([
		['en', 'Closed until tomorrow 10:00'],
		['nl', 'Gesloten tot morgen 10:00'],
	])('is said in %s', (locale, words) =>
		expect(said(closed('2026-11-25T10:00'), { locale })).toBe(words),
	);

	it('looks open only where the place is', () => {
		const looks = (answer: VisitAnswer) => sayAnswer(answer, { now: NOW, asked: NOW }).tone;
		expect(looks(open(null))).toBe('st-open');
		expect(looks(open('2026-11-24T14:20', true))).toBe('st-late');
		for (const answer of [
			closed(null),
			{ code: 'unknown', why: 'unsaid', note: null },
			{ code: 'unconfirmed', holiday: null, until: null, note: null },
			{ code: 'by-appointment', note: null, opens: null },
			{ code: 'opens', at: NOW, holiday: null },
		] satisfies VisitAnswer[])
			expect(looks(answer)).not.toBe('st-open');
	});
});
