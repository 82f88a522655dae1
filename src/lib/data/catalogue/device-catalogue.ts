import { horizonOf, type Catalogue } from '#core/catalogue/index.ts';
import { accept, type Result } from '#core/result.ts';
import {
	fetchChanges,
	fetchWhole,
	type CatalogueRefusal,
	type Fetched,
} from './fetch-catalogue.ts';
import type { Fetch } from './fetch-json.ts';
import { keep, readKept, type KeptStore } from './kept-catalogue.ts';

/** Days: a week more than the server compiles before today. */
const LONG_BEFORE = 14;

/** What a refresh brought: the catalogue, and which places are others than before. */
export interface Refreshed {
	catalogue: Catalogue;
	/** Slugs that changed or left; null where the whole was taken. */
	touched: string[] | null;
}

/**
 * The catalogue of this device: the first answer always comes from what is kept, the network follows.
 * Several tabs may share one store; what they keep is always a whole catalogue, never half of two.
 */
export class DeviceCatalogue {
	readonly #store: KeptStore | null;
	readonly #fetch: Fetch;
	#current: Catalogue | null = null;
	/** Instant of the last look at the server, ISO 8601; null where there never was one. */
	#checkedAt: string | null = null;
	#wantsWhole = false;

	/** `store` null: the browser keeps nothing, everything lives as long as the page. */
	constructor(store: KeptStore | null, fetch: Fetch) {
		this.#store = store;
		this.#fetch = fetch;
	}

	get current(): Catalogue | null {
		return this.#current;
	}

	get checkedAt(): string | null {
		return this.#checkedAt;
	}

	/** What was kept; null where nothing is, or nothing that can be read. */
	async open(): Promise<Catalogue | null> {
		const kept = this.#store && (await readKept(this.#store));
		if (!kept) return null;
		this.#checkedAt = kept.checkedAt;
		return (this.#current = kept.catalogue);
	}

	/**
	 * Asks the server: only the changes travel, or the whole where it must be. `now` is an instant
	 * (ISO 8601), `today` the day of the region's clocks, as days since 1970-01-01.
	 */
	async refresh(now: string, today: number): Promise<Result<Refreshed, CatalogueRefusal>> {
		const before = this.#current;
		if (before && !this.#wantsWhole && !this.#isLongBefore(before, today)) {
			const changes = await fetchChanges(before, this.#fetch);
			if (changes.ok) return accept(await this.#take(changes.value, before, now));
			const { refusal } = changes;
			if (refusal.code !== 'gone' && refusal.code !== 'mismatch')
				return { ok: false, refusal: { ...refusal, code: refusal.code } };
		}
		const whole = await fetchWhole(this.#fetch);
		return whole.ok ? accept(await this.#take(whole.value, null, now)) : whole;
	}

	async #take(fetched: Fetched, before: Catalogue | null, now: string): Promise<Refreshed> {
		const { catalogue } = fetched;
		const known = new Map(before?.places.map((place) => [place.slug, place]));
		this.#current = catalogue;
		this.#checkedAt = now;
		if (this.#store)
			this.#wantsWhole = await keep(this.#store, { ...fetched, since: before, checkedAt: now });
		if (!before) return { catalogue, touched: null };
		const touched = catalogue.places.filter((place) => known.get(place.slug) !== place);
		for (const { slug } of catalogue.places) known.delete(slug);
		return { catalogue, touched: [...touched.map(({ slug }) => slug), ...known.keys()] };
	}

	/** Whether the days whose hours it knows begin long before today. */
	#isLongBefore({ places }: Catalogue, today: number): boolean {
		const horizon = horizonOf(places);
		return horizon !== null && horizon.first < today - LONG_BEFORE;
	}
}
