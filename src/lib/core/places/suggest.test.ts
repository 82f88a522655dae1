import { describe, expect, it } from 'vitest';
import { UNSAID, type Listing } from './listing.ts';
import { suggestAlike, suggestNear } from './suggest.ts';

const listing = (slug: string, de: string, lon = 8, lat = 51): Listing => ({
	slug,
	name: { de },
	kind: 'heritage',
	subkind: 'castle',
	lon,
	lat,
	locality: 'Dorf',
	municipality: 'Stadt',
	kreis: 'olpe',
	...UNSAID,
	licence: 'CC0-1.0',
});

const LISTINGS = [
	listing('burg-altena', 'Burg Altena', 7.67, 51.3),
	listing('altstadt-luedenscheid', 'Altstadt Lüdenscheid', 7.63, 51.22),
	listing('hofkaeserei-wennebrink', 'Hofkäserei Wennebrink', 8.19, 51.28),
	listing('moehnesee-koerbecke', 'Möhnesee', 8.13, 51.49),
];
const slugs = (found: { slug: string }[]) => found.map(({ slug }) => slug);

describe('suggestAlike', () => {
	it.each([
		['burg-altenna', 'burg-altena'],
		['hofkaserei-wenebrink', 'hofkaeserei-wennebrink'],
		['Burg Altena', 'burg-altena'],
		['möhnesee', 'moehnesee-koerbecke'],
		['wennebrink-hofkaeserei', 'hofkaeserei-wennebrink'],
	])('for %s first %s', (asked, first) =>
		expect(slugs(suggestAlike(asked, LISTINGS))[0]).toBe(first),
	);

	it.each(['xyzzy', '', '%20', 'wp-login.php'])('has nothing for "%s"', (asked) =>
		expect(suggestAlike(asked, LISTINGS)).toEqual([]),
	);

	it('says what and where a suggestion is', () => {
		expect(suggestAlike('burg-altenna', LISTINGS)[0]).toEqual({
			slug: 'burg-altena',
			name: { de: 'Burg Altena' },
			kind: 'heritage',
			subkind: 'castle',
			where: 'Dorf, Stadt',
		});
	});
});

describe('suggestNear', () => {
	it('begins with the nearest', () => {
		expect(slugs(suggestNear({ lon: 7.66, lat: 51.29 }, LISTINGS, 2))).toEqual([
			'burg-altena',
			'altstadt-luedenscheid',
		]);
	});
});
