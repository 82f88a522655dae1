import type { Kind } from '../places/kinds.ts';
import type { Kreis } from '../places/kreise.ts';
import { find, hits, type Hit } from './find.ts';
import type { SearchIndex } from './prepare.ts';
import type { FinderQuery } from './query.ts';

/** How many places one page of the list shows. */
export const PAGE_SIZE = 30;

/** What the server found: shown until the catalogue is on the device, and all there is without scripts. */
export interface FirstSight {
	hits: Hit[];
	total: number;
	kinds: Record<Kind, number>;
	kreise: Record<Kreis, number>;
	/** Which page of the list this is, counted from 1, and how many there are. */
	page: number;
	pages: number;
}

/** One page of the list; a page beyond the last is the last. */
export function firstSight(index: SearchIndex, query: FinderQuery, wanted: number): FirstSight {
	const found = find(index, query);
	const total = found.order.length;
	const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
	const page = Number.isInteger(wanted) ? Math.min(Math.max(1, wanted), pages) : 1;
	const { kinds, kreise } = found;
	const shown = hits(index, found, query.near, (page - 1) * PAGE_SIZE, PAGE_SIZE);
	return { hits: shown, total, kinds, kreise, page, pages };
}
