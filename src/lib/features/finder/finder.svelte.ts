import type { Position } from '#core/geo/position.ts';
import type { Listing } from '#core/places/listing.ts';
import {
	find,
	hits,
	PAGE_SIZE,
	prepare,
	readFinderQuery,
	type FinderQuery,
	type FirstSight,
	type Hit,
	type Wording,
} from '#core/search/index.ts';

/** What the finder looks at; all of it may change under its hands. */
export interface Sight {
	listings: readonly Listing[] | null;
	parameters: URLSearchParams;
	here: Position | null;
	wording: Wording;
	first: FirstSight;
}

/** The one derivation that list, map and counts read, so that they cannot differ. */
export class Finder {
	#see: () => Sight;
	/** What is being typed; the address follows a moment later. */
	#typed = $state<string | null>(null);
	/** How many pages of the list are unfolded. */
	#unfolded = $state(1);

	constructor(see: () => Sight) {
		this.#see = see;
	}

	// One by one: who looks at all of it is made anew whenever any of it changes.
	#listings = $derived.by(() => this.#see().listings);
	#wording = $derived.by(() => this.#see().wording);
	#first = $derived.by(() => this.#see().first);
	#here = $derived.by(() => this.#see().here);
	#parameters = $derived.by(() => this.#see().parameters.toString());
	#index = $derived(this.#listings && prepare(this.#listings, this.#wording));
	// by its text, so that another address with the same query changes nothing
	#read = $derived(readQuery(this.#parameters));

	/** What the address asks for, with what is being typed. */
	query = $derived<FinderQuery>(
		this.#typed === null ? this.#read.query : { ...this.#read.query, text: this.#typed },
	);
	/** Values of the address that could not be read. */
	dropped = $derived(this.#read.dropped);
	/** Words, kinds or Kreise narrow the list. */
	isFiltered = $derived(
		this.query.text !== '' || this.query.kinds.length > 0 || this.query.kreise.length > 0,
	);
	/** Where distances are measured from: the device, or a point of the address. */
	from = $derived(this.#here ?? this.query.near);

	// As text: a new address with the same filters, after each pan of the map, finds nothing anew.
	#filters = $derived.by(() => {
		const { kinds, kreise, text, bounds } = this.query;
		return JSON.stringify({ kinds, kreise, text, bounds, near: this.from });
	});
	#found = $derived.by(() => {
		const filters = JSON.parse(this.#filters) as Parameters<typeof find>[1];
		return this.#index && find(this.#index, filters);
	});

	total = $derived(this.#found?.order.length ?? this.#first.total);
	kinds = $derived(this.#found?.kinds ?? this.#first.kinds);
	kreise = $derived(this.#found?.kreise ?? this.#first.kreise);

	/** The part of the list that is unfolded. */
	shown = $derived.by<Hit[]>(() => {
		if (!this.#index || !this.#found) return this.#first.hits;
		return hits(this.#index, this.#found, this.from, 0, this.#unfolded * PAGE_SIZE);
	});
	/** How many more can be unfolded; none before the catalogue has arrived, the server has pages then. */
	hidden = $derived(this.#found ? this.total - this.shown.length : 0);

	/** Which listings were found, for the map; null until the catalogue has arrived. */
	onMap = $derived(this.#found?.order ?? null);

	/** The place that is open over the map; it stays open when a filter hides it from the list. */
	selected = $derived.by<Listing | null>(() => {
		const slug = this.query.place;
		return (slug && this.#listings?.find((listing) => listing.slug === slug)) || null;
	});

	/** Something is typed that the address does not say yet. */
	get isTyping(): boolean {
		return this.#typed !== null;
	}

	type(text: string): void {
		this.#typed = text;
		this.#unfolded = 1;
	}

	/** Lets go of what was typed once the address says the very same; what was typed since stays. */
	settle(): void {
		if (this.#typed === this.#read.query.text) this.#typed = null;
	}

	unfold(): void {
		this.#unfolded += 1;
	}
}

function readQuery(text: string): ReturnType<typeof readFinderQuery> {
	return readFinderQuery(new URLSearchParams(text));
}
