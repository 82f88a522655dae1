import { sortKey } from '../search/fold.ts';
import type { Favourite } from './favourite.ts';

export const ORDERS = ['saved', 'name', 'distance'] as const;
export type Order = (typeof ORDERS)[number];

/** The list in an order: latest first, by name, or nearest first and those of unknown distance after them by name. */
export function orderFavourites<Some extends Favourite>(
	favourites: readonly Some[],
	order: Order,
	kmOf: (favourite: Some) => number | null,
): Some[] {
	const byName = (a: Some, b: Some) => {
		const [left, right] = [sortKey(a.name), sortKey(b.name)];
		if (left === right) return a.slug < b.slug ? -1 : 1;
		return left < right ? -1 : 1;
	};
	const distance = (one: Some) => kmOf(one) ?? Infinity;
	return favourites.toSorted((a, b) => {
		if (order === 'saved') return b.savedAt - a.savedAt || byName(a, b);
		if (order === 'name') return byName(a, b);
		const [left, right] = [distance(a), distance(b)];
		return left === right ? byName(a, b) : left - right;
	});
}
