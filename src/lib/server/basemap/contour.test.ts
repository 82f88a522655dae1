import { describe, expect, test } from 'vitest';
import { distanceGrid, fill, makeGrid, ringsAboveZero, signedArea, toPolygons } from './contour.ts';

const field = (value: (x: number, y: number) => number) => {
	const grid = makeGrid([-10, -10], [10, 10], 0.5);
	fill(grid, value);
	return grid;
};

describe('ringsAboveZero', () => {
	test('runs once around a hill, counter-clockwise, with about its area', () => {
		const rings = ringsAboveZero(field((x, y) => 5 - Math.hypot(x, y)));
		expect(rings).toHaveLength(1);
		expect(rings[0]![0]).toEqual(rings[0]!.at(-1));
		expect(signedArea(rings[0]!)).toBeCloseTo(Math.PI * 25, 0);
	});

	test('closes at the rim of the grid', () => {
		const rings = ringsAboveZero(field(() => 1));
		expect(rings).toHaveLength(1);
		expect(signedArea(rings[0]!)).toBeGreaterThan(400);
	});

	test('finds nothing in a field below zero', () => {
		expect(ringsAboveZero(field(() => -1))).toEqual([]);
	});
});

test('toPolygons puts a clearing into the wood around it', () => {
	const clearing = (x: number, y: number) => Math.min(8 - Math.hypot(x, y), Math.hypot(x, y) - 3);
	const polygons = toPolygons(ringsAboveZero(field(clearing)));
	expect(polygons).toHaveLength(1);
	expect(polygons[0]!.map((ring) => Math.sign(signedArea(ring)))).toEqual([1, -1]);
});

test('distanceGrid measures to the nearest line, up to its reach', () => {
	const grid = field(() => 0);
	const far = distanceGrid(grid, [[[0, -10], [0, 10]]], 3); // prettier-ignore
	const row = (x: number) => far.values[20 * grid.width + (x + 10) / 0.5];
	expect([row(0), row(2), row(-2), row(9)]).toEqual([0, 2, 2, 3]);
});
