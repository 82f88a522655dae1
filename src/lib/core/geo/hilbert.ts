/**
 * The Hilbert curve visits every cell of a square grid of 2^order × 2^order, and neighbours on the
 * curve are neighbours on the map: places sorted along it differ little from one to the next.
 *
 *     1──2      order 1: up, right, down
 *     │  │
 *     0  3
 *
 * `order` up to 26: then the longest distance still fits into a double. So plain arithmetic, no bit
 * operations, wherever a number may exceed 32 bits.
 */
export function toHilbert(x: number, y: number, order: number): number {
	let distance = 0;
	for (let side = 2 ** (order - 1); side >= 1; side /= 2) {
		const right = (x & side) > 0;
		const upper = (y & side) > 0;
		distance += side * side * (right ? (upper ? 2 : 3) : upper ? 1 : 0);
		x &= side - 1;
		y &= side - 1;
		if (!upper) [x, y] = right ? [side - 1 - y, side - 1 - x] : [y, x];
	}
	return distance;
}

/** The cell at a distance along the curve. */
export function fromHilbert(distance: number, order: number): { x: number; y: number } {
	let x = 0;
	let y = 0;
	let rest = distance;
	for (let side = 1; side < 2 ** order; side *= 2) {
		const quarter = rest % 4;
		rest = Math.floor(rest / 4);
		const right = quarter >= 2;
		const upper = quarter === 1 || quarter === 2;
		if (!upper) [x, y] = right ? [side - 1 - y, side - 1 - x] : [y, x];
		if (right) x += side;
		if (upper) y += side;
	}
	return { x, y };
}
