import type { Listing } from '../places/listing.ts';
import { textIn, type TextLanguage } from '../places/texts.ts';
import { sortKey } from './fold.ts';

/** Numbers of the listings in the order of their names in a language; namesakes by their slugs. */
export function orderByName(
	listings: readonly Pick<Listing, 'name' | 'slug'>[],
	language: TextLanguage,
): Uint32Array {
	const keys = listings.map(({ name }) => sortKey(textIn(name, language).text));
	return Uint32Array.from(keys.keys()).sort(
		(a, b) => compare(keys[a]!, keys[b]!) || compare(listings[a]!.slug, listings[b]!.slug),
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
