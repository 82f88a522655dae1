import { describe, expect, it } from 'vitest';
import { readForm } from '#core/hours/editor/index.ts';
import { hoursSentence } from './hours-sentence.ts';
import type { Locale } from './index.ts';

const says = (locale: Locale, text: string, sentence: string | null) =>
	it(`${text} (${locale})`, () => {
		const form = readForm(text);
		expect(form.ok && hoursSentence(form.value, locale)).toBe(sentence);
	});

describe('hours are said in a sentence', () => {
	const museum = 'Apr-Oct We-Su 11:00-18:00, Apr-Oct PH 13:00-17:00';
	const garden = 'Apr-Oct We-Su 11:00-18:00; Apr-Oct PH 13:00-17:00';
	says(
		'de',
		garden,
		'Von April bis Oktober mittwochs bis sonntags 11–18 Uhr, an Feiertagen 13–17 Uhr.',
	);
	says(
		'en',
		garden,
		'From April to October Wednesdays to Sundays 11:00–18:00, on public holidays 13:00–17:00.',
	);
	says(
		'nl',
		garden,
		'Van april tot en met oktober woensdag tot en met zondag 11:00–18:00 uur, op feestdagen 13:00–17:00 uur.',
	);
	it(`${museum} opens more than once`, () => expect(readForm(museum).ok).toBe(false));
	says(
		'de',
		'We-Fr 10:00-12:30,14:00-17:00; Sa 09:00-14:00; Dec 24-Jan 06 off',
		'Mittwochs bis freitags 10–12:30 und 14–17 Uhr, samstags 9–14 Uhr. Vom 24. Dezember bis 6. Januar geschlossen.',
	);
	says(
		'de',
		'Tu,Th 10:00-12:00 || "nach Vereinbarung"',
		'Dienstags und donnerstags 10–12 Uhr. Sonst: nach Vereinbarung.',
	);
	says('de', '24/7', 'Täglich und an Feiertagen rund um die Uhr.');
	says('de', 'Sa 10:00+; PH off', 'Samstags ab 10 Uhr, an Feiertagen geschlossen.');
	says('de', 'Fr 10:00-12:00 "nach Anmeldung"', 'Freitags 10–12 Uhr („nach Anmeldung“).');
	says(
		'de',
		'Mo 10:00-12:00; SH Mo off',
		'Montags 10–12 Uhr. In den Schulferien montags geschlossen.',
	);
	says('en', 'Mo 10:00-12:00; 2026 Dec 24 off', 'Mondays 10:00–12:00. On 24 December 2026 closed.');
	says('de', 'nach Vereinbarung', 'Nach Vereinbarung.');
	says('de', '', null);
});
