import type { Bounds } from '#core/geo/position.ts';

export const BOX_OPTIONS = {
	bbox: { type: 'string' },
	region: { type: 'boolean', default: false },
} as const;

/**
 * Reads `--bbox` and `--region`.
 *
 * @returns null for the region, which is also what nothing means
 */
export function readBox(
	{ bbox, region }: { bbox?: string | undefined; region: boolean },
	problems: string[],
): Bounds | null {
	if (bbox === undefined) return null;
	if (region) problems.push('--bbox and --region are both given: choose one.');
	const numbers = bbox.split(',').map((text) => (text.trim() === '' ? NaN : Number(text)));
	const [west, south, east, north] = numbers as [number, number, number, number];
	const isBox =
		numbers.length === 4 &&
		numbers.every(Number.isFinite) &&
		Math.max(Math.abs(west), Math.abs(east)) <= 180 &&
		Math.max(Math.abs(south), Math.abs(north)) <= 90 &&
		west < east &&
		south < north;
	if (!isBox)
		problems.push(
			`--bbox is "${bbox}", but must be west,south,east,north in degrees, like 7.35,50.62,9.05,51.78.`,
		);
	return { west, south, east, north };
}
