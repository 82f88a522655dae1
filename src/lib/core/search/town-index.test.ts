import { expect, it } from 'vitest';
import { place } from './testing/listings.ts';
import { TownIndex } from './town-index.ts';

const INDEX = new TownIndex([
	place('A', 'farm', ['Westfeld', 'Schmallenberg', 'hochsauerland'], [8.4, 51.1]),
	place('B', 'farm', ['Westfeld', 'Schmallenberg', 'hochsauerland'], [8.5, 51.2]),
	place('C', 'farm', ['Winkhausen', 'Schmallenberg', 'hochsauerland'], [8.3, 51.1]),
	place('D', 'farm', ['Westfeld', 'Welver', 'soest'], [7.9, 51.6]),
	place('E', 'farm', ['Winterberg', 'Winterberg', 'hochsauerland'], [8.53, 51.2]),
]);

it.each<[string, string[]]>([
	['', []],
	['winterb', ['Winterberg, Winterberg']],
	['win', ['Winterberg, Winterberg', 'Winkhausen, Schmallenberg']],
	['WESTFELD', ['Westfeld, Schmallenberg', 'Westfeld, Welver']],
	['winterbreg', ['Winterberg, Winterberg']],
	['westfled', ['Westfeld, Schmallenberg', 'Westfeld, Welver']],
	['moehnesee', ['Möhnesee, Möhnesee']],
	['berleburg', ['Bad Berleburg, Bad Berleburg']],
	['menden', ['Menden (Sauerland), Menden (Sauerland)']],
	['xyz', []],
])('knows for "%s" the towns %j', (text, expected) =>
	expect(INDEX.search(text).map(({ name, municipality }) => `${name}, ${municipality}`)).toEqual(
		expected,
	),
);

it('stands a locality in the middle of its places', () => {
	const [town] = INDEX.search('westfeld');
	expect(town!.lon).toBeCloseTo(8.45);
	expect(town!.lat).toBeCloseTo(51.15);
});

it('names five at most', () => expect(INDEX.search('s')).toHaveLength(5));
