import type { Catalogue } from '#core/catalogue/index.ts';
import { prepare, withVisits } from '#core/search/finding.ts';
import type { SearchIndex, Wording } from '#core/search/index.ts';
import { TextIndex } from '#core/search/words.ts';
import { nextSlots, type VisitSlot } from '#core/visits/index.ts';

/** A catalogue made ready for searching in one language. */
export class Searchable {
	readonly index: SearchIndex;
	readonly #wording: Wording;
	#words: TextIndex | undefined;

	constructor({ places }: Catalogue, wording: Wording) {
		this.index = prepare(places, wording);
		this.#wording = wording;
	}

	/** Numbers of the listings that fit a text, the best first; null where none is asked. */
	matches(text: string): Uint32Array | null {
		if (text === '') return null;
		// made for the first who asks: most requests have no words
		this.#words ??= new TextIndex(this.index.listings, this.#wording);
		return this.#words.search(text);
	}

	/** Which listings have a visit to be had: those in whose rows the app tells one. `now`: ms since 1970. */
	withVisits(slots: readonly VisitSlot[], now: number): Uint8Array {
		return withVisits(this.index, nextSlots(slots, now));
	}
}

/** One per language, made anew when the catalogue is. */
const made = new Map<Wording['language'], { of: Catalogue; searchable: Searchable }>();

/** The catalogue ready for searching, for pages and feeds made on the server. */
export function searchable(latest: Catalogue, wording: Wording): Searchable {
	const known = made.get(wording.language);
	if (known?.of === latest) return known.searchable;
	const searchable = new Searchable(latest, wording);
	made.set(wording.language, { of: latest, searchable });
	return searchable;
}
