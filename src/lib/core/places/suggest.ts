import { distanceKm, type Position } from '../geo/position.ts';
import type { Kind, Subkind } from './kinds.ts';
import type { Listing } from './listing.ts';
import { whereabouts } from './place.ts';
import { slugify } from './slug.ts';
import type { Texts } from './texts.ts';

/** A place to go to instead. */
export interface Suggestion {
	slug: string;
	name: Texts;
	kind: Kind;
	subkind: Subkind;
	where: string;
}

// Below a third of shared letter groups names are merely of the same language.
const ALIKE_ENOUGH = 0.33;

/** Places whose address looks most like `slug`, which leads nowhere: the likeliest typing errors first. */
export function suggestAlike(slug: string, listings: readonly Listing[], count = 5): Suggestion[] {
	const wanted = trigrams(slugify(slug));
	return listings
		.map((listing) => ({
			listing,
			alike: Math.max(
				similarity(wanted, trigrams(listing.slug)),
				similarity(wanted, trigrams(slugify(listing.name.de))),
			),
		}))
		.filter(({ alike }) => alike >= ALIKE_ENOUGH)
		.sort((a, b) => b.alike - a.alike)
		.slice(0, count)
		.map(({ listing }) => toSuggestion(listing));
}

/** The nearest places around a spot, where one is no more. */
export function suggestNear(spot: Position, listings: readonly Listing[], count = 5): Suggestion[] {
	return listings
		.map((listing) => ({ listing, km: distanceKm(spot, listing) }))
		.sort((a, b) => a.km - b.km)
		.slice(0, count)
		.map(({ listing }) => toSuggestion(listing));
}

function toSuggestion(listing: Listing): Suggestion {
	const { slug, name, kind, subkind } = listing;
	return { slug, name, kind, subkind, where: whereabouts(listing) };
}

/** Groups of three letters, word edges included: "burg" → "  b", " bu", "bur", "urg", "rg ". */
function trigrams(slug: string): Set<string> {
	const groups = new Set<string>();
	for (const word of slug.split('-')) {
		const edged = `  ${word} `;
		for (let i = 0; i + 3 <= edged.length; i++) groups.add(edged.slice(i, i + 3));
	}
	return groups;
}

/** Shared groups as a share of all, like PostgreSQL's pg_trgm: 1 is the same, 0 has nothing in common. */
function similarity(a: Set<string>, b: Set<string>): number {
	let shared = 0;
	for (const group of a) if (b.has(group)) shared++;
	const all = a.size + b.size - shared;
	return all === 0 ? 0 : shared / all;
}
