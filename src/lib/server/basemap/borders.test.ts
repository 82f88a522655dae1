import { expect, test } from 'vitest';
import { bordersOf } from './borders.ts';

test('a border between two neighbours is drawn once, as an inner one', () => {
	const west = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]; // prettier-ignore
	const east = [[1, 0], [2, 0], [2, 1], [1, 1], [1, 0]]; // prettier-ignore
	const borders = bordersOf([west, east]);
	const edges = borders.reduce((sum, { points }) => sum + points.length - 1, 0);
	expect(edges).toBe(7);
	expect(borders.filter(({ outer }) => !outer)).toEqual([
		{ outer: false, points: [[1, 0], [1, 1]] }, // prettier-ignore
	]);
});
