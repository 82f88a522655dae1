import { describe, expect, it } from 'vitest';
import { likelyTwins, type Known } from './likely-twins.ts';
import { placeDiff, plainText } from './place-diff.ts';

const HERE = { lon: 8.1, lat: 51.2 };
/** So many metres to the north. */
const north = (metres: number) => ({ lon: HERE.lon, lat: HERE.lat + metres / 111_195 });
const place = (id: string, name: string, metres: number, more: Partial<Known> = {}): Known => ({
	...{ id, slug: id, name, subkind: 'farm_shop' },
	...north(metres),
	...more,
});
const pairs = (places: Known[], apart: [string, string][] = []) =>
	likelyTwins(places, apart).map(({ one, other, metres }) => `${one.id}${other.id} ${metres}`);

describe('likely twins', () => {
	it('have names alike and stand near each other, the nearest first', () => {
		const a = place('a', 'Hofladen Sauer', 0);
		expect(pairs([a, place('b', 'Bauer Sauer', 80), place('c', 'Hof Sauer', 20)])).toEqual([
			'ac 20',
			'bc 60',
			'ab 80',
		]);
	});
	it.each([
		['of another name', place('b', 'Hofladen Süß', 10)],
		['too far away', place('b', 'Hofladen Sauer', 120)],
		['a machine beside the shop', place('b', 'Hofladen Sauer', 10, { subkind: 'vending' })],
	])('are not %s', (_what, other) =>
		expect(pairs([place('a', 'Hofladen Sauer', 0), other])).toEqual([]),
	);
	it('are no more once told apart, in whatever order', () => {
		const both = [place('b', 'Hof Sauer', 0), place('a', 'Hof Sauer', 10)];
		expect(pairs(both, [['a', 'b']])).toEqual([]);
		expect(pairs(both, [['a', 'c']])).toEqual(['ba 10']);
	});
});

describe('what has changed at a place', () => {
	const before = { name: { de: 'Hof', en: 'Farm' }, phone: '1', amenities: ['toilet'], version: 3 };
	it('is told by field, whatever the order of languages', () => {
		const after = { ...before, name: { en: 'Farm', de: 'Hof' }, phone: '2', version: 4 };
		expect(placeDiff(before, after)).toEqual([{ field: 'phone', before: '1', after: '2' }]);
	});
	it('is all that says something where it was never published', () => {
		const after = { ...before, wheelchair: 'unknown', spoken: [], summary: null };
		expect(placeDiff(null, after).map(({ field }) => field)).toEqual([
			...['name', 'phone', 'amenities'],
		]);
	});
	it('is read as text', () => {
		expect(plainText({ de: 'Hof', en: 'Farm' })).toBe('de: Hof\nen: Farm');
		expect(plainText(['toilet', 'shop'])).toBe('toilet, shop');
		expect(plainText(null)).toBe('');
	});
});
