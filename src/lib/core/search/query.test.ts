import { describe, expect, it } from 'vitest';
import { EVERYTHING, readFinderQuery, writeFinderQuery, type FinderQuery } from './query.ts';

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
	])('writes %j as %s', (query, text) => {
		expect(writeFinderQuery({ ...EVERYTHING, ...query })).toBe(text);
	});

	it('is read again as what was written', () => {
		const query: FinderQuery = {
			kinds: ['farm', 'nature_site'],
			kreise: ['soest', 'olpe'],
			text: 'Müller/Meier, 50 % + mehr',
			near: { lon: 7.95123, lat: 51.1 },
			bounds: { west: 7.5, south: 51, east: 8.25, north: 51.5 },
			place: 'hof-2',
			map: { zoom: 11.25, lat: 51.12345, lon: 8 },
		};
		expect(read(writeFinderQuery(query))).toEqual({ query, dropped: [] });
	});
});
