import { describe, expect, it } from 'vitest';
import { readPosition } from './read-position.ts';

const point = (...coordinates: unknown[]) => ({ type: 'Point', coordinates });
const square = [
	[8.1, 51.2],
	[8.2, 51.2],
	[8.2, 51.3],
	[8.1, 51.3],
	[8.1, 51.2],
];

describe('a geometry that is no position of the region is refused by name', () => {
	const circle = Array.from({ length: 20_001 }, (_, i) => [8 + i / 1e6, 51.2]);
	let deep: unknown = 8;
	for (let i = 0; i < 50_000; i++) deep = [deep];
	it.each([
		['none', null, { code: 'no_geometry' }],
		['left out', undefined, { code: 'no_geometry' }],
		['a text', 'Point(8 51)', { code: 'broken_geometry' }],
		['no type', { coordinates: [8, 51] }, { code: 'unknown_geometry' }],
		['inherited names', { type: 'constructor' }, { code: 'unknown_geometry' }],
		['a collection', { type: 'GeometryCollection' }, { code: 'unknown_geometry' }],
		['one number', point(8), { code: 'broken_geometry' }],
		['null in it', point(8, null), { code: 'broken_geometry' }],
		['words', point('acht', '51'), { code: 'broken_geometry' }],
		['decimal commas', point('8,1', '51,2'), { code: 'broken_geometry' }],
		['too deep', { type: 'Polygon', coordinates: deep }, { code: 'broken_geometry' }],
		['an open ring', { type: 'Polygon', coordinates: [[[8, 51]]] }, { code: 'broken_geometry' }],
		['no ring', { type: 'Polygon', coordinates: [] }, { code: 'broken_geometry' }],
		['too many corners', { type: 'Polygon', coordinates: [circle] }, { code: 'too_many_vertices' }],
		['beyond the pole', point(8, 91), { code: 'coordinates_out_of_range' }],
		['beyond the date line', point(181, 51), { code: 'coordinates_out_of_range' }],
		['in Hamburg', point(10, 53.5), { code: 'outside_region' }],
		['metres', point(3_441_000, 5_672_000), { code: 'coordinates_out_of_range' }],
	])('%s', (_, geometry, expected) => {
		const read = readPosition(geometry);
		expect(read.ok ? null : read.refusal).toMatchObject(expected);
		expect(read.ok || read.refusal.values?.hint).not.toBe('swapped');
	});
});

it('says when latitude and longitude were mixed up', () => {
	const read = readPosition(point(51.2, 8.1));
	expect(read.ok ? null : read.refusal).toEqual({
		code: 'outside_region',
		values: { lon: 51.2, lat: 8.1, hint: 'swapped' },
	});
});

it('reads coordinates written as texts, and says so', () => {
	expect(readPosition(point('8.10', ' 51.2'))).toEqual({
		ok: true,
		value: { lon: 8.1, lat: 51.2, wasText: true },
	});
});

it.each([
	['a polygon', { type: 'Polygon', coordinates: [square] }],
	['a multipolygon', { type: 'MultiPolygon', coordinates: [[square]] }],
	['a line', { type: 'LineString', coordinates: square }],
])('finds a point on the surface of %s', (_, geometry) => {
	const read = readPosition(geometry);
	if (!read.ok) throw new Error(read.refusal.code);
	expect(read.value.lon).toBeGreaterThanOrEqual(8.1);
	expect(read.value.lon).toBeLessThanOrEqual(8.2);
	expect(read.value.lat).toBeGreaterThanOrEqual(51.2);
	expect(read.value.lat).toBeLessThanOrEqual(51.3);
});
