import type { PeopleBySlug, SearchedListing, Town, Wording } from '#core/search/words.ts';

/** What the page asks the search worker, and what it answers. `call` pairs the two. */
export type SearchRequest =
	| { type: 'load'; listings: readonly SearchedListing[]; wording: Wording; people: PeopleBySlug }
	| { type: 'search'; call: number; text: string };

export interface SearchAnswer {
	call: number;
	/** Numbers of the loaded listings that fit, the best first. */
	matches: Uint32Array;
	towns: Town[];
}
