import type { Listing } from '../places/listing.ts';
import { sortBy } from './arrange.ts';
import { orderByName } from './by-name.ts';
import { fold, sortKey } from './fold.ts';
import { Vocabulary } from './vocabulary.ts';
import type { PeopleBySlug, Wording } from './wording.ts';

/** What a place is found by; the rest of it need not travel to a worker. */
export type SearchedListing = Pick<
	Listing,
	| 'slug'
	| 'name'
	| 'kind'
	| 'subkind'
	| 'categories'
	| 'products'
	| 'labels'
	| 'locality'
	| 'municipality'
	| 'lon'
	| 'lat'
>;

/** In which words of a place an asked one stands; the first counts most. */
const FIELDS = ['name', 'person', 'product', 'where'] as const;
type Field = (typeof FIELDS)[number];

const UNANSWERED = 255;
const LOST = 65_535;

/** They stand in every other name; with other words beside them they ask nothing. */
const SMALL_WORDS = new Set(
	'am an and at auf aus bei das de dem den der die en für im in mit of the und van vom von zu zum zur'
		.split(' ')
		.map(fold),
);

/**
 * Finds places by words: by the beginnings and parts of words, umlauts in any spelling, slips forgiven.
 * Every word asked must be answered. Built on the radix tree of minisearch; the ranking is our own,
 * because its score by rarity would set a typo above a rarely exact word.
 */
export class TextIndex {
	readonly #vocabulary = new Vocabulary();
	/** By word: the listings it stands in, each as `listing × fields + field`, the best field only. */
	readonly #places: number[][] = [];
	readonly #byName: Uint32Array;

	constructor(listings: readonly SearchedListing[], wording: Wording, people: PeopleBySlug = {}) {
		listings.forEach((listing, i) => {
			const add = (field: Field, text: string) => this.#add(i, FIELDS.indexOf(field), text);
			for (const name of Object.values(listing.name)) add('name', name);
			for (const name of people[listing.slug] ?? []) add('person', name);
			add('product', wording.subkinds[listing.subkind]);
			add('product', wording.kinds[listing.kind]);
			for (const category of listing.categories) add('product', wording.products[category]);
			for (const product of listing.products) add('product', product);
			for (const { slug } of listing.labels) add('product', slug);
			add('where', listing.locality);
			add('where', listing.municipality);
		});
		this.#byName = orderByName(listings, wording.language);
	}

	/** Fields must come in their order: a word that is known of a listing stays in its better one. */
	#add(listing: number, field: number, text: string): void {
		for (const word of this.#vocabulary.learn(text)) {
			const places = (this.#places[word] ??= []);
			const last = places.at(-1);
			const isKnown = last !== undefined && Math.floor(last / FIELDS.length) === listing;
			if (!isKnown) places.push(listing * FIELDS.length + field);
		}
	}

	/**
	 * Numbers of the listings that fit a text, the best first: whole words before beginnings, parts and
	 * slips; names before people, products and localities. All of them where the text has no words.
	 */
	search(text: string): Uint32Array {
		const words = askedWords(text);
		if (words.length === 0) return this.#byName;
		const costs = new Uint16Array(this.#byName.length);
		for (const word of words) {
			this.#costsOf(word).forEach((cost, place) => {
				costs[place] = cost === UNANSWERED ? LOST : Math.min(LOST, costs[place]! + cost);
			});
		}
		const found = this.#byName.filter((place) => costs[place] !== LOST);
		return sortBy(found, (place) => costs[place]!);
	}

	/** How badly each listing answers a word. */
	#costsOf(asked: string): Uint8Array {
		const costs = new Uint8Array(this.#byName.length).fill(UNANSWERED);
		for (const [word, likeness] of this.#vocabulary.answer(asked)) {
			for (const entry of this.#places[word]!) {
				const place = Math.floor(entry / FIELDS.length);
				const cost = likeness * FIELDS.length + (entry % FIELDS.length);
				if (cost < costs[place]!) costs[place] = cost;
			}
		}
		return costs;
	}
}

function askedWords(text: string): string[] {
	const words = sortKey(text)
		.split(' ')
		.filter((word) => word !== '');
	const telling = words.filter((word) => !SMALL_WORDS.has(fold(word)));
	return telling.length > 0 ? telling : words;
}
