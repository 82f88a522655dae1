import { describe, expect, it } from 'vitest';
import type { Kreis } from '../places/kreise.ts';
import { kindOf, type Subkind } from '../places/kinds.ts';
import { UNSAID, type Listing } from '../places/listing.ts';
import { find, hits } from './find.ts';
import { prepare } from './prepare.ts';
import { EVERYTHING, type FinderQuery } from './query.ts';

function place(
	de: string,
	subkind: Subkind,
	[locality, municipality, kreis]: [string, string, Kreis],
	[lon, lat]: [number, number],
	other: Partial<Listing> = {},
): Listing {
	return {
		slug: de.toLowerCase(),
		name: { de },
		kind: kindOf(subkind),
		subkind,
		locality,
		municipality,
		kreis,
		lon,
		lat,
		...UNSAID,
		licence: 'CC-BY-4.0',
		...other,
	};
}

const LISTINGS = [
	place('Zum Käsekeller', 'dairy', ['Oberhundem', 'Kirchhundem', 'olpe'], [8.17, 51.08]),
	place('Ölmühle', 'mill', ['Dinker', 'Welver', 'soest'], [7.99, 51.63]),
	place('Oberhof', 'farm_shop', ['Attendorn', 'Attendorn', 'olpe'], [7.9, 51.12]),
	place('Atta-Höhle', 'cave', ['Attendorn', 'Attendorn', 'olpe'], [7.91, 51.12], {
		name: { de: 'Atta-Höhle', en: 'Atta Cave' },
	}),
	place('Schmiede Straßer', 'forge', ['Altena', 'Altena', 'maerkischer-kreis'], [7.67, 51.3]),
];
const INDEX = prepare(LISTINGS, {
	language: 'de',
	subkinds: { dairy: 'Molkerei Käserei', cave: 'Höhle', forge: 'Schmiede' },
});

const search = (query: Partial<FinderQuery>) => find(INDEX, { ...EVERYTHING, ...query });
const names = (query: Partial<FinderQuery>) =>
	hits(INDEX, search(query), null).map(({ listing }) => listing.name.de);

describe('find', () => {
	it('shows everything by name, umlauts beside their letters, when nothing is asked', () => {
		expect(names({})).toEqual([
			'Atta-Höhle',
			'Oberhof',
			'Ölmühle',
			'Schmiede Straßer',
			'Zum Käsekeller',
		]);
	});

	it.each<[string, string[]]>([
		['käse', ['Zum Käsekeller']],
		['kaese', ['Zum Käsekeller']],
		['KASE', ['Zum Käsekeller']],
		['molk', ['Zum Käsekeller']],
		['keller', []],
		['ober', ['Oberhof', 'Zum Käsekeller']],
		['ober hof', []],
		['ober kirchhu', ['Zum Käsekeller']],
		['hoehle atta', ['Atta-Höhle']],
		['cave', ['Atta-Höhle']],
		['atta-h', ['Atta-Höhle']],
		['strasser', ['Schmiede Straßer']],
		['welver', ['Ölmühle']],
		[' - ', ['Atta-Höhle', 'Oberhof', 'Ölmühle', 'Schmiede Straßer', 'Zum Käsekeller']],
	])('finds for "%s": %j', (text, expected) => expect(names({ text })).toEqual(expected));

	it.each<[Partial<FinderQuery>, string[]]>([
		[{ kinds: ['farm'] }, ['Oberhof', 'Zum Käsekeller']],
		[{ kinds: ['nature_site', 'heritage'] }, ['Atta-Höhle', 'Ölmühle']],
		[{ kreise: ['soest', 'maerkischer-kreis'] }, ['Ölmühle', 'Schmiede Straßer']],
		[{ kinds: ['farm'], kreise: ['soest'] }, []],
		[
			{ bounds: { west: 7.6, south: 51.1, east: 7.9, north: 51.4 } },
			['Oberhof', 'Schmiede Straßer'],
		],
	])('filters by %j', (query, expected) => expect(names(query)).toEqual(expected));

	it('counts each kind and Kreis as they would be if chosen under the other filters', () => {
		const { kinds, kreise } = search({ kinds: ['farm'], kreise: ['olpe'], text: 'o' });
		expect(kinds).toEqual({ farm: 2, workshop: 0, heritage: 0, nature_site: 0 });
		expect(kreise).toMatchObject({ olpe: 2, soest: 0 });
		expect(
			search({ kinds: ['farm'], bounds: { west: 7, south: 51.1, east: 9, north: 52 } }),
		).toMatchObject({
			kinds: { farm: 1, workshop: 1, heritage: 1, nature_site: 1 },
			kreise: { olpe: 1, soest: 0 },
		});
	});

	it('begins with the nearest where a position is known, and says how far each is', () => {
		const here = { lon: 7.9, lat: 51.12 };
		const near = hits(INDEX, search({ near: here, kreise: ['olpe'] }), here);
		expect(near.map(({ listing }) => listing.name.de)).toEqual([
			'Oberhof',
			'Atta-Höhle',
			'Zum Käsekeller',
		]);
		expect(near[0]!.km).toBe(0);
		expect(near[1]!.km).toBeCloseTo(0.7, 1);
	});

	it('prefers where the visitor is to the point of the address', () => {
		const query = { ...EVERYTHING, near: { lon: 7.9, lat: 51.12 } };
		const found = find(INDEX, query, { lon: 7.99, lat: 51.63 });
		expect(LISTINGS[found.order[0]!]!.name.de).toBe('Ölmühle');
	});

	it('keeps the order of names for places at one spot', () => {
		const twins = ['C', 'A', 'B'].map((name) =>
			place(name, 'farm', ['Olpe', 'Olpe', 'olpe'], [7.85, 51.03]),
		);
		const index = prepare(twins, { language: 'de', subkinds: {} });
		const found = find(index, EVERYTHING, { lon: 8, lat: 51 });
		expect(hits(index, found, null).map(({ listing }) => listing.slug)).toEqual(['a', 'b', 'c']);
	});

	it('hands out a page of the hits', () => {
		const page = hits(INDEX, search({}), null, 1, 2);
		expect(page.map(({ listing }) => listing.name.de)).toEqual(['Oberhof', 'Ölmühle']);
	});

	it('sorts by the name in the visitor’s language', () => {
		const english = prepare(
			LISTINGS.map((listing) =>
				listing.name.de === 'Ölmühle'
					? { ...listing, name: { de: 'Ölmühle', en: 'An oil mill' } }
					: listing,
			),
			{ language: 'en', subkinds: {} },
		);
		expect(find(english, EVERYTHING).order[0]).toBe(1);
	});
});
