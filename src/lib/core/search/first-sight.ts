import { find, hits, type Beside, type Sight } from './find.ts';
import type { SearchIndex } from './prepare.ts';
import type { FinderQuery } from './query.ts';
import { PAGE_SIZE, SIGHT_HOURS, type FirstSight } from './sight.ts';
import { openByHour } from './standings.ts';

/** One page of the list; a page beyond the last is the last. */
export function firstSight(
	index: SearchIndex,
	query: FinderQuery,
	sight: Sight & Beside,
	wanted: number,
): FirstSight {
	const found = find(index, query, sight);
	const total = found.order.length;
	const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
	const page = Number.isInteger(wanted) ? Math.min(Math.max(1, wanted), pages) : 1;
	const shown = hits(index, found, query, sight, (page - 1) * PAGE_SIZE, PAGE_SIZE);
	const { day } = query.at ?? sight.now;
	return {
		hits: shown.map((hit) => ({ ...hit, listing: { ...hit.listing, schedule: null } })),
		total,
		groups: found.groups,
		counts: found.counts,
		openByHour: openByHour(index, found, day, SIGHT_HOURS, query, sight.here),
		page,
		pages,
	};
}
