/** Looks words up off the main thread: making the index of 10,000 places costs more than a few frames. */
import { TextIndex, TownIndex } from '#core/search/words.ts';
import type { SearchAnswer, SearchRequest } from './search-messages.ts';

let places: TextIndex | null = null;
let towns: TownIndex | null = null;

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
	if (data.type === 'load') {
		places = new TextIndex(data.listings, data.wording, data.people);
		towns = new TownIndex(data.listings);
	} else if (places && towns) {
		const { call, text } = data;
		const answer = { call, matches: places.search(text), towns: towns.search(text) };
		postMessage(answer satisfies SearchAnswer);
	}
});
