import { KINDS } from '../places/kinds.ts';
import type { Subkind } from '../places/kinds.ts';
import { KREISE } from '../places/kreise.ts';
import type { Listing } from '../places/listing.ts';
import { textIn, type TextLanguage } from '../places/texts.ts';
import { fold, sortKey } from './fold.ts';

/** Listings made ready for searching; place `i` of every column is listing `i`. */
export interface SearchIndex {
	listings: readonly Listing[];
	lon: Float64Array;
	lat: Float64Array;
	/** Index in KINDS and KREISE. */
	kind: Uint8Array;
	kreis: Uint8Array;
	/** Folded words, each with a space before it, so that a word's beginning can be looked for. */
	words: string[];
	/** Indices in the order of names. */
	byName: Uint32Array;
}

export interface Wording {
	/** Decides which of a place's names it is sorted by; it is found by all of them. */
	language: TextLanguage;
	/** Words that find a sub-kind: its name in the visitor's language and what else it is called. */
	subkinds: Partial<Record<Subkind, string>>;
}

/** Done once per catalogue and language (some 50 ms for 10,000 places), so that each search is a walk. */
export function prepare(listings: readonly Listing[], wording: Wording): SearchIndex {
	const folded = remember(fold);
	const words = listings.map((listing) => {
		const subkind = wording.subkinds[listing.subkind] ?? '';
		const names = Object.values(listing.name).join(' ');
		return ` ${fold(names)} ${folded(listing.locality)} ${folded(listing.municipality)} ${folded(subkind)}`;
	});
	const keys = listings.map((listing) => sortKey(textIn(listing.name, wording.language).text));
	const byName = Uint32Array.from(keys.keys()).sort(
		(a, b) => compare(keys[a]!, keys[b]!) || compare(listings[a]!.slug, listings[b]!.slug),
	);
	return {
		listings,
		lon: Float64Array.from(listings, ({ lon }) => lon),
		lat: Float64Array.from(listings, ({ lat }) => lat),
		kind: Uint8Array.from(listings, ({ kind }) => KINDS.indexOf(kind)),
		kreis: Uint8Array.from(listings, ({ kreis }) => KREISE.indexOf(kreis)),
		words,
		byName,
	};
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function remember(make: (text: string) => string): (text: string) => string {
	const known = new Map<string, string>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const made = make(text);
		known.set(text, made);
		return made;
	};
}
