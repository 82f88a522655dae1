import { describe, expect, it } from 'vitest';
import {
	HOST_REFUSALS,
	RESERVE_REFUSALS,
	TICKET_REFUSALS,
	type Bookable,
} from '#core/visits/index.ts';
import type { SlotWarning } from '#core/visits/series.ts';
import { locales } from './paraglide/runtime.js';
import {
	durationWords,
	momentWords,
	partyRangeWords,
	partyWords,
	priceWords,
	refusalWords,
	seatsWords,
	visitTime,
	visitWhen,
	warningWords,
} from './visits.ts';

describe('seats', () => {
	it.each<[Bookable, string, string, string]>([
		[{ code: 'free', seatsLeft: 8 }, '8 Plätze frei', '8 seats left', '8 plaatsen vrij'],
		[{ code: 'few', seatsLeft: 1 }, 'letzter Platz', 'last seat', 'laatste plaats'],
		[
			{ code: 'waiting_list', seatsLeft: 0, waiting: 2 },
			'voll · Warteliste',
			'full · waiting list',
			'vol · wachtlijst',
		],
		[
			{ code: 'waiting_list', seatsLeft: 2, waiting: 2 },
			'2 Plätze frei',
			'2 seats left',
			'2 plaatsen vrij',
		],
		[{ code: 'slot_cancelled' }, 'fällt aus', 'cancelled', 'gaat niet door'],
		[{ code: 'party_too_small', least: 4 }, 'ab 4 Personen', 'from 4 people', 'vanaf 4 personen'],
		[{ code: 'party_too_large', most: 1 }, 'bis 1 Person', 'up to 1 person', 'tot 1 persoon'],
	])('%o', (answer, ...expected) => {
		expect((['de', 'en', 'nl'] as const).map((locale) => seatsWords(answer, locale))).toEqual(
			expected,
		);
	});
});

it.each([
	[null, 'person', 'Preis nicht genannt', 'price not stated'],
	[0, 'person', 'frei', 'free'],
	[900, 'person', '9 € je Person', '€9 per person'],
	[950, 'person', '9,50 € je Person', '€9.50 per person'],
	[4000, 'party', '40 € je Gruppe', '€40 per party'],
] as const)('%s cents by %s cost "%s"', (priceCents, pricePer, german, english) => {
	// the blank before € is one that does not break
	const said = (locale: 'de' | 'en') =>
		priceWords({ priceCents, pricePer }, locale).replace('\u00a0', ' ');
	expect([said('de'), said('en')]).toEqual([german, english]);
});

const times = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });
const MORNING = times('2026-11-28T09:00:00Z', '2026-11-28T10:30:00Z');

it.each([
	[45, '45 Minuten'],
	[60, '1 Stunde'],
	[90, '1,5 Stunden'],
	[120, '2 Stunden'],
	[140, '2 Std. 20 Min.'],
])('%d minutes are "%s"', (minutes, expected) => {
	const endsAt = new Date(Date.parse(MORNING.startsAt) + minutes * 60_000).toISOString();
	expect(durationWords({ ...MORNING, endsAt }, 'de')).toBe(expected);
});

it('names day and time by the clock of the region', () => {
	expect(visitWhen(MORNING, 'de')).toBe('Samstag, 28. November, 10:00–11:30 Uhr');
	expect(visitWhen(MORNING, 'en')).toBe('Saturday 28 November, 10:00–11:30');
	expect(visitWhen(MORNING, 'nl')).toBe('zaterdag 28 november, 10:00–11:30 uur');
	expect(momentWords(MORNING.startsAt, 'de')).toBe('Samstag, 28. November, 10:00 Uhr');
	const night = times('2026-11-28T21:00:00Z', '2026-11-28T23:30:00Z');
	expect(visitTime(night, 'de')).toBe('22:00 Uhr bis Sonntag, 29. November, 00:30 Uhr');
});

it('counts people', () => {
	expect([partyWords(1, 'de'), partyWords(4, 'de')]).toEqual(['1 Person', '4 Personen']);
	expect([partyRangeWords(1, 6, 'de'), partyRangeWords(2, 2, 'de')]).toEqual([
		'1 bis 6 Personen',
		'2 Personen',
	]);
});

it('names the field that a refusal is about', () => {
	const said = (code: 'party_too_large' | 'note_too_long', values = {}) =>
		refusalWords({ code, values }, 'de');
	expect(said('party_too_large', { most: 4 })).toBe(
		'Personen: Zusammen könnt ihr höchstens 4 sein.',
	);
	expect(said('note_too_long')).toBe('Nachricht: Sie hat höchstens 500 Zeichen.');
});

it.each(locales)('has a sentence for every refusal in %s', (locale) => {
	for (const code of [...RESERVE_REFUSALS, ...TICKET_REFUSALS, ...HOST_REFUSALS])
		expect(refusalWords({ code }, locale)).toMatch(/^\p{Lu}.*[.]$/u);
});

it.each<[SlotWarning, string]>([
	[{ code: 'holiday', holiday: 'boxing_day' }, 'Feiertag: 2. Weihnachtsfeiertag'],
	[{ code: 'overlaps', slotIds: ['a'] }, 'überschneidet sich mit einem anderen Termin'],
	[{ code: 'overlaps', slotIds: ['a', 'b'] }, 'überschneidet sich mit 2 anderen Terminen'],
	[{ code: 'clock_changes' }, 'Währenddessen wird die Uhr umgestellt, Ende um 11:30 Uhr'],
])('warns: %o', (warning, expected) => {
	expect(warningWords(warning, MORNING, 'de')).toBe(expected);
});
