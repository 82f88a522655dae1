import type { FinderQuery } from '#core/search/index.ts';

/** How many filters are set besides kinds and words: as many as `chosenFilters` names. */
export function countFilters(query: FinderQuery): number {
	const { kreise, subkinds, products, amenities, spoken, labels } = query;
	const lists = [kreise, subkinds, products, amenities, spoken, labels];
	const single = [
		query.near !== null || query.radius !== null,
		query.bounds !== null,
		query.wheelchair !== null,
		query.free,
		query.visits,
	];
	return lists.flat().length + single.filter(Boolean).length;
}
