import type { Listing } from '#core/places/listing.ts';
import type { PeopleBySlug, Wording } from '#core/search/index.ts';
import type { SearchDesk, Town } from '#data/search/index.ts';

/** What was found for words, and in which listings. */
export interface WordAnswer {
	text: string;
	listings: readonly Listing[];
	/** Numbers of the listings that fit, the best first. */
	matches: Uint32Array;
	towns: Town[];
}

interface Question {
	text: string;
	listings: readonly Listing[] | null;
	people: PeopleBySlug;
}

/** Looks words up while they are typed; the desk does it off the main thread. */
export class WordSearch {
	/** The answer to the latest words that have one; it stays while the next are looked up. */
	answer = $state.raw<WordAnswer | null>(null);
	#ask: () => Question;

	// One by one, so that a letter typed does not send all places to the desk again.
	#text = $derived.by(() => this.#ask().text);
	#listings = $derived.by(() => this.#ask().listings);
	#people = $derived.by(() => this.#ask().people);

	constructor(ask: () => Question) {
		this.#ask = ask;
	}

	/** Lets a desk do the work as long as the effect lives that calls this. */
	use(desk: SearchDesk, wording: Wording): void {
		$effect(() => {
			if (this.#listings) desk.load(this.#listings, wording, this.#people);
		});
		$effect(() => {
			const [text, listings] = [this.#text, this.#listings];
			// who searches among the people known now asks again when they arrive
			void this.#people;
			if (text === '') this.answer = null;
			if (text === '' || !listings) return;
			let isCurrent = true;
			void desk.search(text).then((found) => {
				if (isCurrent) this.answer = { text, listings, ...found };
			});
			return () => (isCurrent = false);
		});
	}
}
