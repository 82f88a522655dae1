import type { Point } from '#core/geo/plane.ts';

/** A field of numbers on a regular grid, row by row from the south-west. */
export interface Grid {
	width: number;
	height: number;
	/** Plane position of the first value, and the distance of neighbours, kilometres. */
	origin: Point;
	step: number;
	values: Float32Array;
}

export function makeGrid(origin: Point, far: Point, step: number): Grid {
	const width = Math.ceil((far[0] - origin[0]) / step) + 1;
	const height = Math.ceil((far[1] - origin[1]) / step) + 1;
	return { width, height, origin, step, values: new Float32Array(width * height) };
}

/** Sets every value of the grid from its plane position and index. */
export function fill(grid: Grid, value: (x: number, y: number, index: number) => number): void {
	for (let j = 0; j < grid.height; j++)
		for (let i = 0; i < grid.width; i++) {
			const index = j * grid.width + i;
			grid.values[index] = value(
				grid.origin[0] + i * grid.step,
				grid.origin[1] + j * grid.step,
				index,
			);
		}
}

/** Distance (km) of each grid value to the nearest of the given lines, looked for up to `reach`. */
export function distanceGrid(
	like: Grid,
	lines: readonly (readonly Point[])[],
	reach: number,
): Grid {
	const grid = { ...like, values: new Float32Array(like.values.length).fill(reach) };
	for (const line of lines)
		for (let k = 1; k < line.length; k++) stamp(grid, line[k - 1]!, line[k]!, reach);
	return grid;
}

function stamp(grid: Grid, a: Point, b: Point, reach: number): void {
	const column = (x: number) => Math.round((x - grid.origin[0]) / grid.step);
	const row = (y: number) => Math.round((y - grid.origin[1]) / grid.step);
	const [left, right] = [Math.min(a[0], b[0]) - reach, Math.max(a[0], b[0]) + reach];
	const [low, high] = [Math.min(a[1], b[1]) - reach, Math.max(a[1], b[1]) + reach];
	for (let j = Math.max(0, row(low)); j <= Math.min(grid.height - 1, row(high)); j++)
		for (let i = Math.max(0, column(left)); i <= Math.min(grid.width - 1, column(right)); i++) {
			const at: Point = [grid.origin[0] + i * grid.step, grid.origin[1] + j * grid.step];
			const index = j * grid.width + i;
			grid.values[index] = Math.min(grid.values[index]!, distanceToSegment(at, a, b));
		}
}

function distanceToSegment(p: Point, a: Point, b: Point): number {
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	const along = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
	const t = Math.max(0, Math.min(1, along));
	return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

/**
 * Rings around the values above zero (marching squares). Rings run with the high side on their
 * left: outer rings counter-clockwise, holes clockwise. The grid's rim counts as below zero.
 */
export function ringsAboveZero(grid: Grid): Point[][] {
	const value = (i: number, j: number) =>
		i < 0 || j < 0 || i >= grid.width || j >= grid.height
			? -1
			: grid.values[j * grid.width + i]! || -1e-6;
	const next = new Map<string, { to: string; at: Point }>();
	// A crossing is named by the grid edge it lies on, so that neighbouring cells meet exactly.
	const crossing = (i: number, j: number, k: number, l: number) => {
		const [a, b] = [value(i, j), value(k, l)];
		const t = a / (a - b);
		const at: Point = [
			grid.origin[0] + (i + (k - i) * t) * grid.step,
			grid.origin[1] + (j + (l - j) * t) * grid.step,
		];
		const key = i < k || j < l ? `${i},${j},${k},${l}` : `${k},${l},${i},${j}`;
		return { key, at };
	};
	for (let j = -1; j < grid.height; j++)
		for (let i = -1; i < grid.width; i++) {
			const corners = [
				[i, j],
				[i + 1, j],
				[i + 1, j + 1],
				[i, j + 1],
			] as const;
			const high = corners.map(([x, y]) => value(x, y) > 0);
			for (let side = 0; side < 4; side++) {
				// The ring enters the cell where, going round counter-clockwise, low follows high.
				if (!high[side] || high[(side + 1) % 4]) continue;
				let exit = (side + 1) % 4;
				while (high[exit] || !high[(exit + 1) % 4]) exit = (exit + 1) % 4;
				const [a, b] = [corners[side]!, corners[(side + 1) % 4]!];
				const [c, d] = [corners[exit]!, corners[(exit + 1) % 4]!];
				const from = crossing(...a, ...b);
				const to = crossing(...c, ...d);
				next.set(from.key, { to: to.key, at: from.at });
			}
		}
	return chain(next);
}

function chain(next: Map<string, { to: string; at: Point }>): Point[][] {
	const rings: Point[][] = [];
	for (const start of next.keys()) {
		const ring: Point[] = [];
		let key = start;
		for (let link = next.get(key); link; link = next.get(key)) {
			ring.push(link.at);
			next.delete(key);
			key = link.to;
		}
		if (ring.length > 3) rings.push([...ring, ring[0]!]);
	}
	return rings;
}

/** Twice the signed area of a ring: positive when it runs counter-clockwise. */
export function signedArea(ring: readonly Point[]): number {
	let sum = 0;
	for (let i = 1; i < ring.length; i++)
		sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
	return sum / 2;
}

export function isInRing([x, y]: Point, ring: readonly Point[]): boolean {
	let inside = false;
	for (let i = 1; i < ring.length; i++) {
		const [a, b] = [ring[i - 1]!, ring[i]!];
		if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0])
			inside = !inside;
	}
	return inside;
}

/** Puts each hole into the smallest outer ring around it. */
export function toPolygons(rings: Point[][]): Point[][][] {
	const outers = rings
		.filter((ring) => signedArea(ring) > 0)
		.sort((a, b) => signedArea(a) - signedArea(b))
		.map((ring) => [ring]);
	for (const hole of rings)
		if (signedArea(hole) < 0) outers.find(([outer]) => isInRing(hole[0]!, outer!))?.push(hole);
	return outers;
}
