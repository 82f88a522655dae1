import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findGaps, findTwins, readMessages } from './complete.ts';

const gaps: [string, Record<string, Record<string, unknown>>, string[]][] = [
	['nothing is missing', { de: { a: 'Ja' }, en: { a: 'Yes' } }, []],
	['a language lacks a message', { de: { a: 'Ja' }, en: {} }, ['en: "a" is missing']],
	['German lacks a message', { de: {}, en: { a: 'Yes' } }, ['de: "a" is missing']],
	['a message is empty', { de: { a: 'Ja' }, en: { a: '' } }, ['en: "a" is missing']],
	[
		'a placeholder got lost',
		{ de: { a: 'Noch {count}' }, en: { a: 'More' } },
		['en: "a" has other placeholders than German'],
	],
	[
		'plural forms keep the placeholder',
		{
			de: { a: [{ match: { one: '{n} Ort', other: '{n} Orte' } }] },
			en: { a: [{ match: { one: '{n} place', other: '{n} places' } }] },
		},
		[],
	],
	['the schema is no message', { de: { $schema: 'x' }, en: {} }, []],
];

it.each(gaps)('%s', (_, messages, expected) => expect(findGaps(messages)).toEqual(expected));

it('German, English and Dutch are complete', () => expect(findGaps(readMessages())).toEqual([]));

it.each(['de', 'en', 'nl'])('says nothing under a name twice in %s', (language) =>
	expect(findTwins(readFileSync(`src/lib/i18n/messages/${language}.json`, 'utf8'))).toEqual([]),
);
