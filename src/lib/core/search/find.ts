import { distanceKm, type Position } from '../geo/position.ts';
import { KINDS, type Kind } from '../places/kinds.ts';
import { KREISE, type Kreis } from '../places/kreise.ts';
import type { Listing } from '../places/listing.ts';
import { fold } from './fold.ts';
import type { SearchIndex } from './prepare.ts';
import type { FinderQuery } from './query.ts';

/** What a search found, nearest first where a position is known, else by name. */
export interface Found {
	/** Indices into the listings of the index, in the order in which they are shown. */
	order: Uint32Array;
	/** How many places each kind (Kreis) would show under all the other filters. */
	kinds: Record<Kind, number>;
	kreise: Record<Kreis, number>;
}

/** A listing found, with the straight-line distance in kilometres where a position is known. */
export interface Hit {
	listing: Listing;
	km: number | null;
}

/** Filters, counts and sorts; `here` (or else the query's own `near`) is where distances begin. */
export function find(
	index: SearchIndex,
	query: Pick<FinderQuery, 'kinds' | 'kreise' | 'text' | 'bounds' | 'near'>,
	here: Position | null = query.near,
): Found {
	const { lon, lat, kind, kreis, words, byName } = index;
	const wantedKinds = chosen(KINDS, query.kinds);
	const wantedKreise = chosen(KREISE, query.kreise);
	const beginnings = wordBeginnings(query.text);
	const kindCounts = new Uint32Array(KINDS.length);
	const kreisCounts = new Uint32Array(KREISE.length);
	const order = new Uint32Array(byName.length);
	let count = 0;
	for (const i of byName) {
		const { bounds } = query;
		if (bounds) {
			const x = lon[i]!;
			const y = lat[i]!;
			if (x < bounds.west || x > bounds.east || y < bounds.south || y > bounds.north) continue;
		}
		if (!beginnings.every((beginning) => words[i]!.includes(beginning))) continue;
		const kindFits = wantedKinds[kind[i]!]!;
		const kreisFits = wantedKreise[kreis[i]!]!;
		if (kreisFits) kindCounts[kind[i]!]!++;
		if (kindFits) kreisCounts[kreis[i]!]!++;
		if (kindFits && kreisFits) order[count++] = i;
	}
	const found = order.subarray(0, count);
	return {
		order: here ? nearestFirst(index, found, here) : found,
		kinds: named(KINDS, kindCounts),
		kreise: named(KREISE, kreisCounts),
	};
}

/** The hits from `first` on, for a list that shows `count` of them. */
export function hits(
	index: SearchIndex,
	found: Found,
	here: Position | null,
	first = 0,
	count = found.order.length,
): Hit[] {
	return Array.from(found.order.subarray(first, first + count), (i) => {
		const listing = index.listings[i]!;
		return { listing, km: here && distanceKm(here, listing) };
	});
}

/**
 * Distance and rank by name go into one number, so that the engine sorts plain numbers: ten times
 * faster than calling back for every pair. Places less than a metre apart stay in the order of names.
 */
function nearestFirst({ lon, lat }: SearchIndex, found: Uint32Array, here: Position): Uint32Array {
	const keys = new Float64Array(found.length);
	const position = { lon: 0, lat: 0 };
	for (let rank = 0; rank < found.length; rank++) {
		position.lon = lon[found[rank]!]!;
		position.lat = lat[found[rank]!]!;
		keys[rank] = Math.round(distanceKm(here, position) * 1000) * found.length + rank;
	}
	keys.sort();
	return Uint32Array.from(keys, (key) => found[key % found.length]!);
}

/** Beginnings of folded words as they stand in the index; none for an empty text. */
function wordBeginnings(text: string): string[] {
	return fold(text)
		.split(' ')
		.filter((word) => word !== '')
		.map((word) => ` ${word}`);
}

function chosen<Name extends string>(all: readonly Name[], some: readonly Name[]): boolean[] {
	return all.map((name) => some.length === 0 || some.includes(name));
}

function named<Name extends string>(
	names: readonly Name[],
	counts: Uint32Array,
): Record<Name, number> {
	return Object.fromEntries(names.map((name, i) => [name, counts[i]!])) as Record<Name, number>;
}
