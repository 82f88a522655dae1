import { find, type Beside, type Sight } from './find.ts';
import { originOf } from './origin.ts';
import type { SearchIndex } from './prepare.ts';
import type { FinderQuery } from './query.ts';

/** Circles to offer where a smaller one holds nothing, in kilometres. */
const WIDER = [25, 50, 100];

/** Where the circle holds nothing: the next larger one that does, and how much. */
export function widerCircle(
	index: SearchIndex,
	query: FinderQuery,
	sight: Sight & Beside,
): { km: number; count: number } | null {
	const { radius } = query;
	if (radius === null || !originOf(query, sight.here)) return null;
	for (const km of WIDER.filter((one) => one > radius)) {
		const count = find(index, { ...query, radius: km }, sight).order.length;
		if (count > 0) return { km, count };
	}
	return null;
}
