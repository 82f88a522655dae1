import { describe, expect, test } from 'vitest';
import { cutInto, lengthOf, smooth, walk } from './curves.ts';
import { fromPlane, toPlane, type Line } from './plane.ts';

const CORNER: Line = [
	[0, 0],
	[10, 0],
	[10, 10],
];

describe('smooth', () => {
	test('keeps both ends and cuts the corner', () => {
		const line = smooth(CORNER, 3);
		expect(line[0]).toEqual([0, 0]);
		expect(line.at(-1)).toEqual([10, 10]);
		expect(line).not.toContainEqual([10, 0]);
		expect(lengthOf(line)).toBeLessThan(20);
	});

	test('leaves a straight line straight', () => {
		const line = smooth(
			[
				[0, 0],
				[4, 4],
			],
			2,
		);
		expect(line.every(([x, y]) => x === y)).toBe(true);
	});
});

describe('walk', () => {
	test('stops at even steps, from the first point to the last', () => {
		const stops = walk(CORNER, 5);
		expect(stops.map(({ at }) => at)).toEqual([
			[0, 0],
			[5, 0],
			[10, 0],
			[10, 5],
			[10, 10],
		]);
		expect(stops.map(({ share }) => share)).toEqual([0, 0.25, 0.5, 0.75, 1]);
	});

	test('tells the direction of the line at each stop', () => {
		expect(walk(CORNER, 5)[1]!.ahead).toEqual([1, 0]);
		expect(walk(CORNER, 5)[3]!.ahead).toEqual([0, 1]);
	});
});

test('cutInto gives pieces that meet and together are as long as the line', () => {
	const pieces = cutInto(CORNER, 4);
	expect(pieces).toHaveLength(4);
	for (let i = 1; i < pieces.length; i++) expect(pieces[i]![0]).toEqual(pieces[i - 1]!.at(-1));
	expect(pieces.reduce((sum, piece) => sum + lengthOf(piece), 0)).toBeCloseTo(20, 6);
});

test('the plane gives back the degrees that went in', () => {
	const [lon, lat] = fromPlane(toPlane([8.53, 51.195]));
	expect(lon).toBeCloseTo(8.53, 9);
	expect(lat).toBeCloseTo(51.195, 9);
});
