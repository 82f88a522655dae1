import { describe, expect, it } from 'vitest';
import { syntheticRegion } from '../../../../tests/bench/synthetic-region.ts';
import type { Listing } from '../places/listing.ts';
import { applyChanges, decodeCatalogue, encodeCatalogue, snap, type Catalogue } from './index.ts';

const bySlug = (listings: readonly Listing[]) =>
	[...listings].sort((a, b) => (a.slug < b.slug ? -1 : 1));

function travel(listings: Listing[]): Listing[] {
	const decoded = decodeCatalogue(JSON.parse(JSON.stringify(encodeCatalogue(listings))));
	if (!decoded.ok) throw new Error(`${decoded.refusal.code} ${decoded.refusal.at}`);
	return decoded.value;
}

const [ONE] = syntheticRegion(1) as [Listing];

describe('encodeCatalogue and decodeCatalogue', () => {
	it.each([
		[1, 0],
		[2, 1],
		[3, 7],
		[4, 500],
		[5, 2000],
	])('lose nothing (seed %i, %i places)', (seed, count) => {
		const listings = syntheticRegion(count, seed);
		expect(bySlug(travel(listings))).toEqual(bySlug(listings));
	});

	it.each<Partial<Listing>>([
		{ slug: 'ganz-anders' },
		{ slug: 'x-2', name: { de: 'X' }, locality: 'Olpe' },
		{ slug: 'x-olpe-2', name: { de: 'X' }, locality: 'Olpe' },
		{ slug: 'x-olpe-9-nord', name: { de: 'X' }, locality: 'Olpe' },
		{ slug: 'ort-2', name: { de: '漢字' }, locality: '漢' },
		{ name: { de: 'Zeile 1\nZeile "2" \\ \u2028 🐑', en: 'x', nl: 'y' } },
		{ name: { de: 'Hof', nl: 'Boerderij' } },
		{ photo: null },
		{ photo: 'hof/1', slug: 'hof' },
		{ photo: 'hof/2-abc', slug: 'hof' },
		{ photo: 'anderer-hof/1', slug: 'hof' },
		{ lon: -179.99999, lat: -89.99999 },
		{ lon: 0, lat: 0 },
		{
			labels: [
				{ slug: 'a', until: null },
				{ slug: 'b', until: '2027-01-31' },
			],
		},
		{ hours: 'Mo-Fr 08:00-18:00 "nach Vereinbarung"', entryFree: false, access: 'see_operator' },
		{ amenities: ['cafe', 'parking'], spoken: ['nl', 'de'], categories: ['honey'] },
	])('carry %j beside a usual place', (odd) => {
		const listings = [
			{ ...ONE, ...odd },
			{ ...ONE, slug: 'der-andere' },
		];
		expect(bySlug(travel(listings))).toEqual(bySlug(listings));
	});

	it('make the same bytes of the same places, in whatever order they come', () => {
		const listings = syntheticRegion(300);
		// two at one spot, so that their order must be settled by something else
		listings.push({ ...listings[0]!, slug: 'zwilling' });
		const text = JSON.stringify(encodeCatalogue(listings));
		expect(JSON.stringify(encodeCatalogue([...listings].reverse()))).toBe(text);
		expect(JSON.stringify(encodeCatalogue(travel(listings)))).toBe(text);
	});

	it('keep a position to a hundred thousandth of a degree', () => {
		const [place] = travel([{ ...ONE, lon: 8.1234567, lat: 51.0000049 }]);
		expect(place).toMatchObject({ lon: 8.12346, lat: 51 });
		expect(snap({ lon: 8.1234567, lat: 51.0000049 })).toEqual({ lon: 8.12346, lat: 51 });
	});
});

describe('decodeCatalogue', () => {
	const file = encodeCatalogue(syntheticRegion(20));

	it.each<[string, unknown]>([
		['nothing', undefined],
		['a list', []],
		['a later format', { ...file, format: 2 }],
		['a message', { code: 'unreachable' }],
	])('refuses %s as an unknown format', (_, other) => {
		expect(decodeCatalogue(other)).toMatchObject({
			ok: false,
			refusal: { code: 'unknown_format' },
		});
	});

	it.each<[string, object]>([
		['a missing column', { hours: undefined }],
		['a wrong count', { count: 19 }],
		['a lost name', { names: file.names.slice(1) }],
		['a sub-kind nobody knows', { subkinds: { values: ['spaceport'], at: [] } }],
		['a value that is not there', { hours: { values: [], at: [] } }],
		['a digit that is none', { hours: { values: [null], at: ['!'.repeat(20)] } }],
		['a short plane', { licences: { values: ['a', 'b'], at: ['AB'] } }],
	])('refuses %s as unreadable', (_, damage) => {
		expect(decodeCatalogue({ ...file, ...damage })).toMatchObject({
			ok: false,
			refusal: { code: 'unreadable' },
		});
	});
});

describe('applyChanges', () => {
	const [a, b, c] = syntheticRegion(3) as [Listing, Listing, Listing];
	const before: Catalogue = {
		version: 'v1',
		seq: 1,
		builtAt: '2026-11-24T08:00:00Z',
		places: [a, b],
	};
	const stamp = { version: 'v2', seq: 5, builtAt: '2026-11-24T09:00:00Z' };

	it('changes, adds and removes by slug', () => {
		const b2 = { ...b, hours: '24/7' };
		const after = applyChanges(before, { ...stamp, changed: [c, b2], removed: [a.slug] });
		expect(after).toEqual({ ...stamp, places: [b2, c] });
		expect(before.places).toEqual([a, b]);
	});

	it('does twice what it does once, also with a removal of what was never there', () => {
		const changes = { ...stamp, changed: [c], removed: [a.slug, 'nie-da'] };
		const once = applyChanges(before, changes);
		expect(applyChanges(once, changes)).toEqual(once);
	});
});
