import { expect, it } from 'vitest';
import { fromHilbert, toHilbert } from './hilbert.ts';

it('begins with a cup: up, right, down', () => {
	const cells = [0, 1, 2, 3].map((distance) => fromHilbert(distance, 1));
	expect(cells).toEqual([
		{ x: 0, y: 0 },
		{ x: 0, y: 1 },
		{ x: 1, y: 1 },
		{ x: 1, y: 0 },
	]);
});

it.each([1, 2, 3, 6])('visits every cell of order %i once, each beside the one before', (order) => {
	const cells = Array.from({ length: 4 ** order }, (_, distance) => fromHilbert(distance, order));
	expect(new Set(cells.map(({ x, y }) => `${x},${y}`)).size).toBe(4 ** order);
	for (let i = 1; i < cells.length; i++) {
		const [a, b] = [cells[i - 1]!, cells[i]!];
		expect(Math.abs(a.x - b.x) + Math.abs(a.y - b.y)).toBe(1);
	}
});

it.each([
	[0, 0, 26],
	[2 ** 26 - 1, 2 ** 26 - 1, 26],
	[2 ** 26 - 1, 0, 26],
	[81_234, 131_071, 17],
	[400_001, 123_456, 19],
])('comes back to the cell %i, %i of order %i', (x, y, order) => {
	const distance = toHilbert(x, y, order);
	expect(Number.isSafeInteger(distance)).toBe(true);
	expect(fromHilbert(distance, order)).toEqual({ x, y });
});
