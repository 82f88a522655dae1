import { describe, expect, it } from 'vitest';
import { dayNumber } from '../hours/wall-clock.ts';
import { EVERYTHING, type FinderQuery } from './query.ts';
import { readFinderQuery } from './read-query.ts';
import { writeFinderQuery } from './write-query.ts';

const read = (text: string) => readFinderQuery(new URLSearchParams(text));

describe('readFinderQuery', () => {
	it.each<[string, Partial<FinderQuery>]>([
		['', {}],
		['kind=workshop,farm', { kinds: ['farm', 'workshop'] }],
		['kind=farm&kind=heritage', { kinds: ['farm', 'heritage'] }],
		['kind=&kreis=&q=', {}],
		['kreis=olpe', { kreise: ['olpe'] }],
		['q=++k%C3%A4se%0A%00brot+', { text: 'käse brot' }],
		['near=8.02,51.03', { near: { lon: 8.02, lat: 51.03 } }],
		['bbox=7.9,51,8.1,51.2', { bounds: { west: 7.9, south: 51, east: 8.1, north: 51.2 } }],
		['place=burg-altena', { place: 'burg-altena' }],
		['map=9.5/51.2/8.1', { map: { zoom: 9.5, lat: 51.2, lon: 8.1 } }],
		['subkind=forge,farm_cafe', { subkinds: ['farm_cafe', 'forge'] }],
		['product=honey,dairy&product=eggs', { products: ['dairy', 'eggs', 'honey'] }],
		['amenity=toilet,cafe', { amenities: ['toilet', 'cafe'] }],
		['wheelchair=limited', { wheelchair: 'limited' }],
		['wheelchair=', {}],
		['free=yes', { free: true }],
		['visits=yes', { visits: true }],
		['spoken=nl,de', { spoken: ['de', 'nl'] }],
		['label=regional,bio,regional', { labels: ['bio', 'regional'] }],
		['radius=15', { radius: 15 }],
		['radius=200', { radius: 200 }],
		['at=2026-11-29T14:00', { at: { day: dayNumber('2026-11-29'), minute: 840 } }],
		['at=2026-11-29T14%3A00', { at: { day: dayNumber('2026-11-29'), minute: 840 } }],
		['travel=bike', { travel: 'bike' }],
		['sort=opening', { sort: 'opening' }],
		['utm_source=x&lang=de', {}],
	])('reads %s', (text, query) => {
		expect(read(text)).toEqual({ query: { ...EVERYTHING, ...query }, dropped: [] });
	});

	it.each([
		['kind=farm,castle', 'kind', 'castle'],
		['kreis=Olpe', 'kreis', 'Olpe'],
		[`q=${'x'.repeat(81)}`, 'q', 'x'.repeat(81)],
		['near=8', 'near', '8'],
		['near=181,51', 'near', '181,51'],
		['near=8,NaN', 'near', '8,NaN'],
		['near=8,1e1', 'near', '8,1e1'],
		['bbox=8.1,51,7.9,51.2', 'bbox', '8.1,51,7.9,51.2'],
		['bbox=7.9,51.2,8.1,51', 'bbox', '7.9,51.2,8.1,51'],
		['bbox=1,2,3', 'bbox', '1,2,3'],
		['place=../etc', 'place', '../etc'],
		['map=30/51/8', 'map', '30/51/8'],
		['map=9/8', 'map', '9/8'],
		['subkind=castles', 'subkind', 'castles'],
		['product=cheese', 'product', 'cheese'],
		['amenity=sauna', 'amenity', 'sauna'],
		['wheelchair=unknown', 'wheelchair', 'unknown'],
		['free=no', 'free', 'no'],
		['visits=soon', 'visits', 'soon'],
		['spoken=xx', 'spoken', 'xx'],
		['label=Bio', 'label', 'Bio'],
		['radius=0.5', 'radius', '0.5'],
		['radius=201', 'radius', '201'],
		['radius=15km', 'radius', '15km'],
		['at=2026-02-30T14:00', 'at', '2026-02-30T14:00'],
		['at=now', 'at', 'now'],
		['travel=boat', 'travel', 'boat'],
		['sort=price', 'sort', 'price'],
	])('drops the wrong value of %s and names it', (text, name, value) => {
		expect(read(text).dropped).toEqual([{ name, value }]);
	});

	it('keeps what is right beside what is wrong', () => {
		expect(read('kind=farm,castle&near=x&q=hof').query).toEqual({
			...EVERYTHING,
			kinds: ['farm'],
			text: 'hof',
		});
	});
});

describe('writeFinderQuery', () => {
	it.each<[Partial<FinderQuery>, string]>([
		[{}, ''],
		[{ kinds: ['workshop', 'farm'], kreise: ['olpe'] }, '?kind=farm,workshop&kreis=olpe'],
		[{ text: ' Käse & Brot ' }, '?q=K%C3%A4se%20%26%20Brot'],
		[{ near: { lon: 8.0200001, lat: 51.5 } }, '?near=8.02,51.5'],
		[{ bounds: { west: 7.9, south: 51, east: 8.1, north: 51.23456 } }, '?bbox=7.9,51,8.1,51.2346'],
		[
			{ place: 'burg-altena', map: { zoom: 9.456, lat: 51.2, lon: 8.1 } },
			'?place=burg-altena&map=9.46/51.2/8.1',
		],
		[
			{
				kinds: ['farm'],
				subkinds: ['farm_cafe'],
				free: true,
				visits: true,
				wheelchair: 'yes',
				sort: 'name',
			},
			'?kind=farm&subkind=farm_cafe&wheelchair=yes&free=yes&visits=yes&sort=name',
		],
		[
			{ labels: ['bio', 'alt'], spoken: ['nl', 'de'], products: ['honey', 'eggs'] },
			'?product=eggs,honey&spoken=de,nl&label=alt,bio',
		],
		[
			{ at: { day: dayNumber('2026-11-29'), minute: 605 }, travel: 'foot', radius: 2.5 },
			'?radius=2.5&at=2026-11-29T10:05&travel=foot',
		],
	])('writes %j as %s', (query, text) => {
		expect(writeFinderQuery({ ...EVERYTHING, ...query })).toBe(text);
	});

	it.each<[string, FinderQuery]>([
		[
			'all of it',
			{
				kinds: ['farm', 'nature_site'],
				subkinds: ['dairy', 'cave'],
				kreise: ['soest', 'olpe'],
				text: 'Müller/Meier, 50 % + mehr: alles',
				products: ['dairy', 'wool'],
				amenities: ['parking', 'cafe'],
				wheelchair: 'limited',
				free: true,
				visits: true,
				spoken: ['en', 'nds'],
				labels: ['bio', 'sauerland-kulinarisch'],
				near: { lon: 7.95123, lat: 51.1 },
				radius: 12.5,
				bounds: { west: 7.5, south: 51, east: 8.25, north: 51.5 },
				at: { day: dayNumber('2027-03-28'), minute: 150 },
				travel: 'car',
				sort: 'distance',
				place: 'hof-2',
				map: { zoom: 11.25, lat: 51.12345, lon: 8 },
			},
		],
		[
			'Sunday 14:00, farm cafés, 15 km around Winterberg',
			{
				...EVERYTHING,
				subkinds: ['farm_cafe'],
				near: { lon: 8.5347, lat: 51.1946 },
				radius: 15,
				at: { day: dayNumber('2026-11-29'), minute: 840 },
			},
		],
	])('shares %s by a link', (_, query) => {
		const link = writeFinderQuery(query);
		expect(read(link)).toEqual({ query, dropped: [] });
		expect(writeFinderQuery(read(link).query)).toBe(link);
	});
});
