import { describe, expect, it } from 'vitest';
import { syntheticRegion } from '../../../../tests/bench/synthetic-region.ts';
import { makeSchedule } from '../hours/make-schedule.ts';
import type { Schedule } from '../hours/schedule.ts';
import type { Listing } from '../places/listing.ts';
import {
	applyChanges,
	decodeCatalogue,
	digestOf,
	encodeCatalogue,
	snap,
	type Catalogue,
} from './index.ts';

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

	it('carry schedules, each different one once', () => {
		const schedule = makeSchedule({ week: ['10:00-12:00', '', '10:00-12:00'] });
		const always = makeSchedule({ week: Array(7).fill('00:00-24:00') });
		const listings = [schedule, always, null, schedule].map((schedule, i) => ({
			...ONE,
			slug: `ort-${i}`,
			schedule,
		}));
		const back = bySlug(travel(listings));
		const days = ({ days, patterns }: Schedule) => Array.from(days, (day) => patterns[day]);
		expect(back.map((one) => one.schedule && days(one.schedule))).toEqual(
			listings.map((one) => one.schedule && days(one.schedule)),
		);
		expect(back[3]!.schedule).toBe(back[0]!.schedule);
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
		['a later format', { ...file, format: file.format + 1 }],
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
		['a schedule that is not there', { schedule: ['B'.repeat(20)] }],
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
	const b2 = { ...b, hours: '24/7' };
	const before: Catalogue = {
		version: 'v1',
		digest: digestOf([a, b]),
		seq: 1,
		builtAt: '2026-11-24T08:00:00Z',
		places: [a, b],
	};
	const stampOf = (places: Listing[]) => ({
		version: 'v2',
		digest: digestOf(places),
		seq: 5,
		builtAt: '2026-11-24T09:00:00Z',
	});

	it('changes, adds and removes by slug', () => {
		const stamp = stampOf([b2, c]);
		const after = applyChanges(before, { ...stamp, changed: [c, b2], removed: [a.slug] });
		expect(after).toEqual({ ok: true, value: { ...stamp, places: [b2, c] } });
		expect(before.places).toEqual([a, b]);
	});

	it('does twice what it does once, also with a removal of what was never there', () => {
		const changes = { ...stampOf([b, c]), changed: [c], removed: [a.slug, 'nie-da'] };
		const once = applyChanges(before, changes);
		expect(once.ok && applyChanges(once.value, changes)).toEqual(once);
	});

	it.each([
		['a change was missed', { changed: [c], removed: [] }],
		['a removal was missed', { changed: [b2, c], removed: [] }],
	])('refuses what the server has not: %s', (_, changes) => {
		const answer = applyChanges(before, { ...stampOf([b2, c]), ...changes });
		expect(answer).toMatchObject({ ok: false, refusal: { code: 'mismatch' } });
	});
});

describe('digestOf', () => {
	it('is the same after the journey, in any order, whatever the compiled hours', () => {
		const places = syntheticRegion(200);
		const travelled = decodeCatalogue(JSON.parse(JSON.stringify(encodeCatalogue(places))));
		const listings = travelled.ok ? travelled.value : [];
		expect(digestOf(listings)).toBe(digestOf(places));
		expect(digestOf([...listings].reverse())).toBe(digestOf(places));
	});

	it.each<[string, Partial<Listing>]>([
		['hours', { hours: 'Mo 10:00-12:00' }],
		['a position', { lon: 8.00002 }],
		['a label', { labels: [{ slug: 'siegel', until: '2027-01-01' }] }],
		['a name in another language', { name: { de: 'Hof', nl: 'Hoeve' } }],
	])('is another with another %s', (_, part) => {
		const listing = { ...syntheticRegion(1)[0]!, name: { de: 'Hof' }, lon: 8 };
		expect(digestOf([{ ...listing, ...part }])).not.toBe(digestOf([listing]));
	});
});
