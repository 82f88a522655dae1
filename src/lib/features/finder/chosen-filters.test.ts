import { expect, test } from 'vitest';
import { EVERYTHING, type FinderQuery } from '#core/search/index.ts';
import { chosenFilters } from './chosen-filters.ts';
import { countFilters } from './count-filters.ts';

const WINTERBERG = { lon: 8.53, lat: 51.19 };
const labels = [{ slug: 'offener-hof', name: { de: 'Offener Hof' } }];

const chosen = (part: Partial<FinderQuery>, centreName: string | null = null, isLocated = false) =>
	chosenFilters({ ...EVERYTHING, ...part }, { labels, centreName, isLocated });

test.each<[string, Partial<FinderQuery>, string[], (string | null)?, boolean?]>([
	['nothing', {}, []],
	['kinds and words stand elsewhere', { kinds: ['farm'], text: 'käse', sort: 'name' }, []],
	['a town', { near: WINTERBERG, radius: 15 }, ['15 km um Winterberg'], 'Winterberg'],
	['a town, any distance', { near: WINTERBERG }, ['um Winterberg'], 'Winterberg'],
	['a point', { near: WINTERBERG, radius: 5 }, ['5 km um den Punkt auf der Karte']],
	['the device', { radius: 25 }, ['25 km um deinen Standort'], null, true],
	['the device, not there yet', { radius: 25 }, ['25 km']],
	['the device alone is no filter', {}, [], null, true],
	['amenities', { amenities: ['cafe', 'toilet'] }, ['Café', 'WC']],
	['wheelchair', { wheelchair: 'limited' }, ['Rollstuhl: mindestens teilweise']],
	['languages', { spoken: ['nl'] }, ['Niederländisch']],
	['labels', { labels: ['offener-hof', 'neu'] }, ['Offener Hof', 'neu']],
	[
		'the rest',
		{
			bounds: { west: 8, south: 51, east: 9, north: 52 },
			kreise: ['olpe'],
			subkinds: ['farm_cafe'],
			products: ['dairy'],
			free: true,
			visits: true,
		},
		[
			'im Ausschnitt',
			'Kreis Olpe',
			'Hofcafé',
			'Käse und Milch',
			'Eintritt frei',
			'Mit Besuchsterminen',
		],
	],
])('%s', (_, part, words, centreName, isLocated) => {
	expect(chosen(part, centreName, isLocated).map(({ word }) => word)).toEqual(words);
	expect(countFilters({ ...EVERYTHING, ...part })).toBe(words.length);
});

test('each takes back itself and leaves the others', () => {
	const query: Partial<FinderQuery> = { amenities: ['cafe', 'toilet'], radius: 15, free: true };
	let left: FinderQuery = { ...EVERYTHING, ...query };
	expect(chosen(query)[1]!.undo).toEqual({ amenities: ['toilet'] });
	for (const { undo } of chosen(query)) left = { ...left, ...undo };
	expect(chosen(left).map(({ key }) => key)).toEqual(['amenity-cafe']);
});
