import { expect, it } from 'vitest';
import { inOrder, nextPosition, positionsAfter } from './order.ts';

const parts = (positions: Record<string, number>) =>
	Object.entries(positions).map(([id, position]) => ({ id, position }));
const moves = (
	before: Record<string, number>,
	[id, steps]: [string, number],
	changed: Record<string, number>,
) => expect(positionsAfter(parts(before), id, steps)).toEqual(parts(changed));

it('one that goes up or down changes places with its neighbour, and nobody else', () => {
	moves({ a: 0, b: 1, c: 2 }, ['c', -1], { c: 1, b: 2 });
	moves({ a: 0, b: 1, c: 2 }, ['a', 1], { b: 0, a: 1 });
	moves({ a: 0, b: 3, c: 7 }, ['c', -1], { c: 3, b: 7 });
});

it('nothing goes beyond the ends', () => {
	moves({ a: 0, b: 1 }, ['a', -1], {});
	moves({ a: 0, b: 1 }, ['b', 1], {});
	moves({ a: 0 }, ['z', 1], {});
});

it('what never had a place of its own gets one', () => {
	moves({ a: 0, b: 0, c: 0 }, ['c', -1], { c: 1, b: 2 });
	moves({ a: 4, b: 4, c: 4 }, ['a', 1], { a: 5, c: 6 });
});

it('a new one stands behind all others, also where some have gone', () => {
	expect(nextPosition([])).toBe(0);
	expect(nextPosition(parts({ a: 0, c: 5 }))).toBe(6);
});

it('of two with the same place the id decides, as on the page', () => {
	expect(inOrder(parts({ b: 1, a: 1, c: 0 })).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
