import * as v from 'valibot';
import { expect, it } from 'vitest';
import { syntheticRegion } from '../../../../tests/bench/synthetic-region.ts';
import { UNSAID, type Listing } from '../places/listing.ts';
import { compact, compactListing } from './compact.ts';

it('carries every listing unharmed', () => {
	for (const listing of syntheticRegion(300, 5)) {
		expect(v.parse(compactListing, JSON.parse(JSON.stringify(compact(listing, 0))))).toEqual({
			...listing,
			schedule: 0,
		});
	}
});

it('leaves out what goes without saying, and nothing else', () => {
	const [place] = syntheticRegion(1) as [Listing];
	const bare: Listing = {
		...place,
		...UNSAID,
	};
	expect(Object.keys(compact(bare, 0)).sort()).toEqual([
		'kreis',
		'lat',
		'licence',
		'locality',
		'lon',
		'municipality',
		'name',
		'slug',
		'subkind',
	]);
	expect(compact({ ...bare, entryFree: false, positionConfirmed: false }, 3)).toMatchObject({
		entryFree: false,
		positionConfirmed: false,
		schedule: 3,
	});
});
