import type { LocalDatabase } from './local-database.ts';
import { withLocalDatabase } from './with-local-database.ts';

/** How many values lie in a part of the device's database, and about how large they are in bytes. */
export interface Measured {
	count: number;
	bytes: number;
}

export interface MeasuredLocal {
	saved: Measured;
	catalogue: Measured;
	places: Measured;
}

const NOTHING: Measured = { count: 0, bytes: 0 };

/** So many pages of places are measured; more would take their time, and came with a pack that knows its size. */
const FEW = 1_000;

/**
 * Measures the list of favourites, the catalogue and the pages of places as they are kept. Zero where
 * nothing is, or can be.
 */
export async function measureLocal(): Promise<MeasuredLocal> {
	try {
		return await withLocalDatabase(measure);
	} catch (error) {
		// private windows and full disks keep no database, each with an error of its own
		if (!(error instanceof DOMException)) throw error;
		return { saved: NOTHING, catalogue: NOTHING, places: NOTHING };
	}
}

async function measure(database: LocalDatabase): Promise<MeasuredLocal> {
	const saved = await database.getAll('saved');
	const catalogue = (await database.get('kept', 'catalogue')) as unknown;
	const count = await database.count('places');
	const places = count > 0 && count <= FEW ? sizeOf(await database.getAll('places')) : 0;
	return {
		places: { count, bytes: places },
		saved: { count: saved.length, bytes: saved.length > 0 ? sizeOf(saved) : 0 },
		catalogue: catalogue === undefined ? NOTHING : { count: 1, bytes: sizeOf(catalogue) },
	};
}

/** As text; what the browser makes of it on the disk is its own affair. Typed arrays by their bytes. */
export function sizeOf(value: unknown): number {
	let inArrays = 0;
	const text = JSON.stringify(value, (_, one: unknown) => {
		if (!ArrayBuffer.isView(one)) return one;
		inArrays += one.byteLength;
		return 0;
	});
	return new TextEncoder().encode(text ?? '').length + inArrays;
}
