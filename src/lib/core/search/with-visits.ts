import type { SearchIndex } from './prepare.ts';

/**
 * 1 for each listing that has a visit to be had, by slug. A column beside the index, not in it: seats come and go
 * while the catalogue stands.
 */
export function withVisits(
	{ listings }: SearchIndex,
	bookable: Pick<ReadonlySet<string>, 'has'>,
): Uint8Array {
	return Uint8Array.from(listings, ({ slug }) => Number(bookable.has(slug)));
}
