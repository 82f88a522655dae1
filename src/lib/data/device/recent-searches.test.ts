import { describe, expect, test } from 'vitest';
import { RecentSearches, type RecentSearch } from './recent-searches.ts';

function keptIn(shelf = new Map<string, string>()): RecentSearches {
	return new RecentSearches(() => ({
		getItem: (key) => shelf.get(key) ?? null,
		setItem: (key, value) => void shelf.set(key, value),
		removeItem: (key) => void shelf.delete(key),
	}));
}

const words = (text: string): RecentSearch => ({ text, town: null });
const town = (text: string): RecentSearch => ({
	text,
	town: { municipality: text, lon: 8.53, lat: 51.19 },
});
const texts = (searches: RecentSearch[]) => searches.map(({ text }) => text);

test('the latest search comes first, and six are kept over a reload', () => {
	const shelf = new Map<string, string>();
	for (const text of ['1', '2', '3', '4', '5', '6', '7']) keptIn(shelf).remember(words(text));
	expect(texts(keptIn(shelf).list())).toEqual(['7', '6', '5', '4', '3', '2']);
});

test.each([
	['the same words', words('Käse'), words('käse '), ['käse']],
	['other words', words('Käse'), words('Honig'), ['Honig', 'Käse']],
	['the words and the town of that name', words('Olpe'), town('Olpe'), ['Olpe', 'Olpe']],
	['nothing', words('Käse'), words('  '), ['Käse']],
])('%s', (_, first, second, kept) => {
	const searches = keptIn();
	searches.remember(first);
	expect(texts(searches.remember(second))).toEqual(kept);
});

test('one can be forgotten, and all of them', () => {
	const shelf = new Map<string, string>();
	const searches = keptIn(shelf);
	searches.remember(words('Käse'));
	searches.remember(town('Winterberg'));
	expect(texts(searches.forget(words('käse')))).toEqual(['Winterberg']);
	expect(searches.forgetAll()).toEqual([]);
	expect(shelf.size).toBe(0);
});

describe('what cannot be read is no search', () => {
	test.each(['{', '{}', '[1, null, {"text": ""}]', '[{"text": "x", "town": {"lon": 200}}]'])(
		'%s',
		(kept) => {
			expect(keptIn(new Map([['recent-searches', kept]])).list()).toEqual([]);
		},
	);

	test('a browser that forbids storage keeps nothing and stops nobody', () => {
		const searches = new RecentSearches(() => {
			throw new DOMException('forbidden', 'SecurityError');
		});
		expect(searches.remember(words('Käse'))).toEqual([]);
		expect(searches.list()).toEqual([]);
	});
});
