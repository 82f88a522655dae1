import { distanceKm, type Position } from '../geo/position.ts';

/** Metres up to which two records may be the same place. */
export const NEAR_M = 100;

// A cell is at least NEAR_M wide everywhere in Germany, so the nine around a position are enough.
const CELLS_PER_LON = 500;
const CELLS_PER_LAT = 1000;

/** Places by a grid of cells, to ask who stands near a position. Grows as an import goes on. */
export class NearbyPlaces<Item extends Position> {
	readonly #cells = new Map<string, Item[]>();

	add(item: Item): void {
		const key = keyOf(cellOf(item));
		const cell = this.#cells.get(key);
		if (cell) cell.push(item);
		else this.#cells.set(key, [item]);
	}

	/** All within NEAR_M, nearest first. */
	around(position: Position): { item: Item; metres: number }[] {
		const [x, y] = cellOf(position);
		const found: { item: Item; metres: number }[] = [];
		for (const dx of [-1, 0, 1])
			for (const dy of [-1, 0, 1])
				for (const item of this.#cells.get(keyOf([x + dx, y + dy])) ?? []) {
					const metres = distanceKm(position, item) * 1000;
					if (metres <= NEAR_M) found.push({ item, metres });
				}
		return found.sort((a, b) => a.metres - b.metres);
	}
}

type Cell = [x: number, y: number];

const cellOf = ({ lon, lat }: Position): Cell => [
	Math.floor(lon * CELLS_PER_LON),
	Math.floor(lat * CELLS_PER_LAT),
];

const keyOf = ([x, y]: Cell) => `${x}:${y}`;
