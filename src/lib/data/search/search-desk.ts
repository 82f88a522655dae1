import type { Listing } from '#core/places/listing.ts';
import type { PeopleBySlug, SearchedListing, Wording } from '#core/search/index.ts';
import type { SearchAnswer, SearchRequest } from './search-messages.ts';

/** The part of a Worker that is needed here. */
export interface SearchWorker {
	postMessage(request: SearchRequest): void;
	addEventListener(type: 'message', hear: (event: { data: SearchAnswer }) => void): void;
	terminate(): void;
}

/** What was found for words. */
export type WordsFound = Pick<SearchAnswer, 'matches' | 'towns'>;

interface Question {
	call: number;
	text: string;
	answer: (found: WordsFound) => void;
}

/** How long an answer may take before the worker is held for dead, in milliseconds; then twice that … */
const PATIENCE = 4_000;

/**
 * The page's side of the search worker. Only the latest question is answered: who asks again no longer
 * wants to know what came before. A worker that died (phones do that to pages in the background, and
 * tell nobody) is made anew, with what it had been told.
 */
export class SearchDesk {
	readonly #makeWorker: () => SearchWorker;
	#worker: SearchWorker | null = null;
	#loaded: SearchRequest | null = null;
	#question: Question | null = null;
	#calls = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(makeWorker = openWorker) {
		this.#makeWorker = makeWorker;
	}

	/** Hands over all listings there are; what is asked from now on is asked of them. */
	load(listings: readonly Listing[], wording: Wording, people: PeopleBySlug): void {
		this.#loaded = { type: 'load', listings: listings.map(toSearched), wording, people };
		if (this.#worker) this.#worker.postMessage(this.#loaded);
		else this.#open();
		// what is still on its way speaks of the listings before
		if (this.#question) this.#question.call = ++this.#calls;
		this.#askAgain(PATIENCE);
	}

	/** Listings that fit, by their numbers, the best first; and towns of that name. */
	search(text: string): Promise<WordsFound> {
		return new Promise((answer) => {
			this.#question = { call: ++this.#calls, text, answer };
			this.#askAgain(PATIENCE);
		});
	}

	close(): void {
		clearTimeout(this.#timer);
		this.#question = null;
		this.#loaded = null;
		this.#worker?.terminate();
		this.#worker = null;
	}

	#askAgain(patience: number): void {
		clearTimeout(this.#timer);
		if (!this.#question || !this.#loaded) return;
		const { call, text } = this.#question;
		this.#timer = setTimeout(() => this.#renew(2 * patience), patience);
		this.#open().postMessage({ type: 'search', call, text });
	}

	#renew(patience: number): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#askAgain(patience);
	}

	#open(): SearchWorker {
		if (this.#worker) return this.#worker;
		const worker = this.#makeWorker();
		worker.addEventListener('message', ({ data }) => this.#hear(data));
		this.#worker = worker;
		if (this.#loaded) worker.postMessage(this.#loaded);
		return worker;
	}

	#hear(answer: SearchAnswer): void {
		if (answer.call !== this.#question?.call) return;
		clearTimeout(this.#timer);
		const { matches, towns } = answer;
		const { answer: settle } = this.#question;
		this.#question = null;
		settle({ matches, towns });
	}
}

function openWorker(): SearchWorker {
	return new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
}

/** Without what no word is looked for in: hours above all, which would be copied one by one. */
function toSearched(listing: Listing): SearchedListing {
	const { slug, name, kind, subkind, categories, products, labels } = listing;
	const { locality, municipality, lon, lat } = listing;
	return {
		slug,
		name,
		kind,
		subkind,
		categories,
		products,
		labels,
		locality,
		municipality,
		lon,
		lat,
	};
}
