import { untrack } from 'svelte';
import type { Position } from '#core/geo/position.ts';
import { standingOf } from '#core/hours/standing.ts';
import type { WallTime } from '#core/hours/wall-clock.ts';
import type { Listing } from '#core/places/listing.ts';
import type { TextLanguage } from '#core/places/texts.ts';
import {
	EVERYTHING,
	nothingSeen,
	originOf,
	PAGE_SIZE,
	readFinderQuery,
	SIGHT_HOURS,
	type FinderQuery,
	type FirstSight,
	type Found,
	type Hit,
	type SearchIndex,
	writeFinderQuery,
} from '#core/search/index.ts';
import type * as Finding from '#core/search/finding.ts';
import type { WordAnswer } from './word-search.svelte.ts';

/** What the finder looks at; all of it may change under its hands. */
export interface Sight {
	listings: readonly Listing[] | null;
	/** How one finds among them; null as long as it has not come. */
	finding: typeof Finding | null;
	parameters: URLSearchParams;
	here: Position | null;
	now: WallTime;
	language: TextLanguage;
	/** Which places fit the words that are asked, as far as they have been looked up. */
	words: WordAnswer | null;
	/** Places that have a visit to be had, by slug; null as long as nobody has told this device. */
	visits: ReadonlyMap<string, unknown> | null;
	/** What the server found; null where the device has to find everything itself. */
	first: FirstSight | null;
}

/** Places found, with the index their numbers are of, and what found them. */
interface FoundPlaces {
	by: typeof Finding;
	index: SearchIndex;
	found: Found;
	query: FinderQuery;
}

/** The one derivation that list, map and counts read, so that they cannot differ. */
export class Finder {
	#see: () => Sight;
	/** What is being typed; the address follows a moment later. */
	#typed = $state<string | null>(null);
	/** Where the handle of the time is being moved; the address follows when it rests. */
	#dragged = $state.raw<WallTime | null>(null);
	/** How many pages of the list are unfolded, and of those that are closed. */
	#unfolded = $state(1);
	#closedUnfolded = $state(1);
	/** Whether the visitor opened or shut the fold of closed places; null: as it suits. */
	#closedChosen = $state<boolean | null>(null);

	/** Whether the page has been painted once. */
	#isPainted = $state(false);

	constructor(see: () => Sight) {
		this.#see = see;
	}

	// One by one: who looks at all of it is made anew whenever any of it changes.
	#listings = $derived.by(() => this.#see().listings);
	#language = $derived.by(() => this.#see().language);
	#told = $derived.by(() => this.#see().first);
	#first = $derived(this.#told ?? nothingSeen());
	#here = $derived.by(() => this.#see().here);
	#now = $derived.by(() => this.#see().now);
	#words = $derived.by(() => this.#see().words);
	#visits = $derived.by(() => this.#see().visits);
	#parameters = $derived.by(() => this.#see().parameters.toString());
	#by = $derived.by(() => this.#see().finding);
	#index = $derived(
		this.#listings && (this.#by?.prepare(this.#listings, { language: this.#language }) ?? null),
	);
	// by its text, so that another address with the same query changes nothing
	#read = $derived(readQuery(this.#parameters));

	/** What the address asks for, with what is being typed and dragged. */
	query = $derived<FinderQuery>({
		...this.#read.query,
		...(this.#typed !== null && { text: this.#typed }),
		...(this.#dragged !== null && { at: this.#dragged }),
	});
	/** Values of the address that could not be read. */
	dropped = $derived(this.#read.dropped);
	/** Something narrows the list, besides the time. */
	isFiltered = $derived(narrows(this.query));
	/** Where distances are measured from: a point of the address, or the device. */
	from = $derived(originOf(this.query, this.#here));
	/** The time asked for. */
	time = $derived(this.query.at ?? this.#now);

	// As text: a new address with the same filters, after each pan of the map, finds nothing anew.
	#filters = $derived.by(() => JSON.stringify({ ...this.query, place: null, map: null }));
	#withVisits = $derived(
		this.#visits && this.#index && this.#by!.withVisits(this.#index, this.#visits),
	);
	/** What the server told is just what is asked. */
	#toldFor = $derived.by(() => this.#told && untrack(() => this.#filters));
	#isToldSo = $derived(this.#toldFor === this.#filters);
	/** Visits are asked for, and this device does not know where there are any. */
	#isUntold = $derived(this.query.visits && !this.#visits);
	/** It is only for them that the list waits. */
	lacksVisits = $derived(this.#isUntold && !this.#isToldSo && !!this.#index);
	#last: FoundPlaces | null = null;
	#finding = $derived.by<FoundPlaces | null>(() => {
		const [index, by] = [this.#index, this.#by];
		if (!index || !by || (this.#isUntold && this.#isToldSo)) return null;
		const query = JSON.parse(this.#filters) as FinderQuery;
		const matches = query.text === '' ? null : this.#matchesIn(index);
		// words are looked up elsewhere: until the answer is here, what was found before stands
		if (matches === undefined) return this.#last;
		const found = by.find(index, query, this.#sight(matches));
		return (this.#last = { by, index, found, query });
	});

	#sight(matches: Uint32Array | null) {
		return { here: this.#here, now: this.#now, matches, visits: this.#withVisits };
	}

	#matchesIn(index: SearchIndex): Uint32Array | undefined {
		return this.#words?.listings === index.listings ? this.#words.matches : undefined;
	}

	/** Neither the server's list nor what it takes to find it here has come yet. */
	isWaiting = $derived(!this.#isToldSo && (this.#isUntold || (!this.#finding && !this.#told)));
	total = $derived(this.#finding?.found.order.length ?? this.#first.total);
	counts = $derived(this.#finding?.found.counts ?? this.#first.counts);
	groups = $derived(this.#finding?.found.groups ?? this.#first.groups);
	#open = $derived(this.total - this.groups.closed);

	/** Those that are not closed, as far as they are unfolded. */
	shown = $derived.by<Hit[]>(() => {
		if (!this.#finding) return this.#first.hits.filter(isNotClosed);
		return this.#hits(
			0,
			this.#told || this.#isPainted ? this.#unfolding : Math.min(this.#unfolding, rowsInSight()),
		);
	});
	#unfolding = $derived(Math.min(this.#open, this.#unfolded * PAGE_SIZE));
	/** How many more can be unfolded; none before the catalogue has arrived, the server has pages then. */
	hidden = $derived(this.#finding ? this.#open - this.#unfolding : 0);

	/** Closed places are folded away, unless there is nothing else or somebody looks for a name. */
	closedShown = $derived(this.#closedChosen ?? (this.#open === 0 || this.query.text !== ''));
	closed = $derived.by<Hit[]>(() => {
		if (!this.#finding) return this.#first.hits.filter((hit) => !isNotClosed(hit));
		if (!this.closedShown) return [];
		return this.#hits(this.#open, Math.min(this.groups.closed, this.#closedUnfolded * PAGE_SIZE));
	});
	closedHidden = $derived(
		this.#finding && this.closedShown ? this.groups.closed - this.closed.length : 0,
	);

	#hits(first: number, count: number): Hit[] {
		const { by, index, found, query } = this.#finding!;
		return by.hits(index, found, query, { here: this.#here, now: this.#now }, first, count);
	}

	/** How many of the places found are open in each of some hours of the day asked for. */
	openIn(hours: number[]): number[] | null {
		if (!this.#finding)
			return hours.map((hour) => this.#first.openByHour[SIGHT_HOURS.indexOf(hour)] ?? 0);
		const { by, index, found, query } = this.#finding;
		return by.openByHour(index, found, this.time.day, hours, query, this.#here);
	}

	/** Where the circle holds nothing: the next larger one that does, and how much. */
	wider = $derived.by(() => {
		if (!this.#finding || this.total > 0) return null;
		const { by, index, query } = this.#finding;
		const matches = query.text === '' ? null : (this.#matchesIn(index) ?? null);
		return by.widerCircle(index, query, this.#sight(matches));
	});

	/** Which listings were found, for the map; null as long as this device cannot tell. */
	onMap = $derived(this.#isUntold ? null : (this.#finding?.found.order ?? null));
	/** How every listing stands at the time asked for, by its number in STANDINGS. */
	standings = $derived(this.#finding?.found.standings ?? null);

	/** The place that is open over the map; it stays open when a filter hides it from the list. */
	selected = $derived.by<Hit | null>(() => {
		const [index, by] = [this.#index, this.#by];
		const number = index?.listings.findIndex(({ slug }) => slug === this.query.place) ?? -1;
		if (!index || !by || number < 0) return null;
		const only = { order: Uint32Array.of(number) };
		return by.hits(index, only, this.query, { here: this.#here, now: this.#now })[0]!;
	});

	/** Something is typed or dragged that the address does not say yet. */
	get isAhead(): boolean {
		return this.#typed !== null || this.#dragged !== null;
	}

	type(text: string): void {
		this.#typed = text;
		this.#foldAgain();
	}

	drag(at: WallTime): void {
		this.#dragged = at;
		this.#foldAgain();
	}

	/** Lets go of what was typed and dragged once the address says the very same; what came since stays. */
	settle(): void {
		const { text, at } = this.#read.query;
		if (this.#typed === text) this.#typed = null;
		if (this.#dragged && at?.day === this.#dragged.day && at.minute === this.#dragged.minute)
			this.#dragged = null;
	}

	/** What fills the screen is on it: the rows below follow. */
	painted(): void {
		this.#isPainted = true;
	}

	unfold(): void {
		this.#unfolded += 1;
	}

	showClosed(shown: boolean): void {
		if (shown !== this.closedShown) this.#closedChosen = shown;
	}

	unfoldClosed(): void {
		this.#closedUnfolded += 1;
	}

	#foldAgain(): void {
		this.#unfolded = 1;
		this.#closedUnfolded = 1;
	}
}

/**
 * So many rows fill a screen, or the lower half of a phone's; where the server sent no list, they are drawn before all
 * others.
 */
const rowsInSight = () => (innerWidth <= 760 ? 4 : 8);

/** Whether a query asks for less than everything, whenever that is and wherever it is measured from. */
function narrows(query: FinderQuery): boolean {
	const near = query.radius === null ? null : query.near;
	const { at, travel, sort, place, map, bounds } = EVERYTHING;
	return writeFinderQuery({ ...query, near, at, travel, sort, place, map, bounds }) !== '';
}

const isNotClosed = ({ answer }: Hit) => standingOf(answer) !== 'closed';

function readQuery(text: string): ReturnType<typeof readFinderQuery> {
	return readFinderQuery(new URLSearchParams(text));
}
