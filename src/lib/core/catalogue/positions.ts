import { fromHilbert, toHilbert } from '../geo/hilbert.ts';
import type { Position } from '../geo/position.ts';
import { fromPlanes, toPlanes } from './planes.ts';

/** A hundred thousandth of a degree is about a metre: no place is measured better. */
const PER_DEGREE = 1e5;

/** The square grid that holds all positions; west and south in units of 1e-5 degrees. */
export interface Grid {
	west: number;
	south: number;
	/** The side is 2^order units. */
	order: number;
}

const toUnits = (degrees: number) => Math.round(degrees * PER_DEGREE);

/** The position as the catalogue can hold it. */
export function snap({ lon, lat }: Position): Position {
	return { lon: toUnits(lon) / PER_DEGREE, lat: toUnits(lat) / PER_DEGREE };
}

/** The smallest grid around the positions; the same positions give the same grid. */
export function gridAround(positions: readonly Position[]): Grid {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { lon, lat } of positions) {
		west = Math.min(west, toUnits(lon));
		east = Math.max(east, toUnits(lon));
		south = Math.min(south, toUnits(lat));
		north = Math.max(north, toUnits(lat));
	}
	if (west > east) return { west: 0, south: 0, order: 1 };
	const side = Math.max(east - west, north - south) + 1;
	return { west, south, order: Math.max(1, Math.ceil(Math.log2(side))) };
}

/** How far along the grid's curve a position lies. */
export function alongCurve({ lon, lat }: Position, { west, south, order }: Grid): number {
	return toHilbert(toUnits(lon) - west, toUnits(lat) - south, order);
}

/** Ascending distances along the curve, each as its step from the one before. */
export function packSteps(distances: readonly number[]): string[] {
	return toPlanes(distances.map((distance, i) => distance - (distances[i - 1] ?? 0)));
}

export function unpackPositions(steps: string[], grid: Grid, count: number): Position[] {
	let distance = 0;
	return Array.from(fromPlanes(steps, count), (step) => {
		distance += step;
		const { x, y } = fromHilbert(distance, grid.order);
		return { lon: (grid.west + x) / PER_DEGREE, lat: (grid.south + y) / PER_DEGREE };
	});
}
