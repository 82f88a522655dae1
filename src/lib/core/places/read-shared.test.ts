import { describe, expect, test } from 'vitest';
import { readFinderQuery } from '../search/index.ts';
import { readShared, type Shared } from './read-shared.ts';

const SITE = {
	origin: 'https://karte.example',
	withoutLanguage: (path: string) => path.replace(/^\/(en|nl)(?=\/|$)/, '') || '/',
};
const shared = (parts: Partial<Shared>) =>
	readShared({ title: null, text: null, url: null, ...parts }, SITE);

const PLACE = '/places/hofkaeserei-wennebrink';
const LONG = `${'Hofladen '.repeat(8)}Winterbergland`;

describe('a page of ours is found', () => {
	test.each<[string, Partial<Shared>, string]>([
		['as the address', { url: `https://karte.example${PLACE}` }, PLACE],
		['in another language', { url: `https://karte.example/nl${PLACE}` }, PLACE],
		['with a query and a slash', { url: `https://karte.example${PLACE}/?at=x#y` }, PLACE],
		['as the text, as Android does', { text: `https://karte.example${PLACE}` }, PLACE],
		['within a sentence', { text: `Schau mal (https://karte.example${PLACE}).` }, PLACE],
		[
			'behind an address of somebody else',
			{ text: `https://other.example/a https://karte.example${PLACE}` },
			PLACE,
		],
		['although there are words', { title: 'Käse', text: `https://karte.example${PLACE}` }, PLACE],
		['the finder with what it was asked', { url: 'https://karte.example/en?q=burg' }, '/?q=burg'],
		['the finder alone', { url: 'https://karte.example' }, '/'],
	])('%s', (_, parts, page) => expect(shared(parts)).toEqual({ page }));
});

describe('words to search for', () => {
	test.each<[string, Partial<Shared>, string]>([
		['the text before the title', { title: 'Karten', text: 'Hofkäserei' }, 'Hofkäserei'],
		['the title where the text says nothing', { title: 'Hofkäserei', text: ' \n' }, 'Hofkäserei'],
		[
			'without addresses of other maps',
			{ text: 'Burg Altena\nhttps://maps.example/xyz' },
			'Burg Altena',
		],
		[
			'the title where the text is an address',
			{ title: 'Burg', text: 'https://other.example/' },
			'Burg',
		],
		['a place of another site', { title: 'Burg', url: `https://other.example${PLACE}` }, 'Burg'],
		['a place by another scheme', { title: 'Burg', url: `http://karte.example${PLACE}` }, 'Burg'],
		[
			'a slug that is none',
			{ title: 'Burg', url: 'https://karte.example/places/../rest/v1' },
			'Burg',
		],
		['a page of ours that is no place', { text: 'Über https://karte.example/about' }, 'Über'],
		['eighty characters, between words', { text: LONG }, 'Hofladen '.repeat(8).trim()],
		['one endless word', { text: 'x'.repeat(200) }, 'x'.repeat(80)],
		['never half a character', { text: 'x'.repeat(79) + '🧀🧀' }, 'x'.repeat(79)],
	])('%s', (_, parts, words) => expect(shared(parts)).toEqual({ words }));

	test('the finder takes whatever words come out', () => {
		for (const text of [LONG, 'x'.repeat(200), 'x'.repeat(79) + '🧀🧀']) {
			const found = shared({ text }) as { words: string };
			expect(readFinderQuery(new URLSearchParams({ q: found.words })).dropped).toEqual([]);
		}
	});
});

test.each<[string, Partial<Shared>]>([
	['nothing at all', {}],
	['empty parts', { title: '', text: ' ', url: '' }],
	['only an address of another site', { url: 'https://other.example/' }],
	['an address that cannot be read', { url: 'https://[broken' }],
	['a script', { url: 'javascript:alert(1)' }],
])('%s leads nowhere', (_, parts) => expect(shared(parts)).toBeNull());
