import * as v from 'valibot';
import type { Place } from '#core/places/place.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import { withLocalDatabase } from '../local/with-local-database.ts';
import { SMALL_REGION } from '../places/keep-up.ts';
import { STORIES_PATH, wrapPlace, type KeptStories } from '../places/kept-places.ts';
import type { Work } from './archives.ts';
import { sha256 } from './digest.ts';
import { fetchBytes, type Fetch, type FetchRefusal } from './fetch-bytes.ts';
import { isFull } from './load-archive.ts';
import { patiently, type Wait } from './patience.ts';

/** What the pages of all places tell. A step of the pack; what is kept is known by the catalogue alone. */
export interface Stories {
	/** Fetches them and keeps them instead of what was there; `progress` is told bytes. */
	load(work: Work): Promise<Result<StoriesKept, StoriesRefusal>>;
	/** All that are kept, by slug; for an export. */
	all(): Promise<[slug: string, entry: unknown][]>;
	/** Keeps these instead of what was there. Throws `QuotaExceededError` when the device is full. */
	replace(entries: Iterable<[slug: string, entry: unknown]>): Promise<void>;
	/** Keeps none any more. */
	clear(): Promise<void>;
}

export interface StoriesKept {
	bytes: number;
	/** First 16 hex digits of the SHA-256 of their text. */
	version: string;
}

export type StoriesRefusal = FetchRefusal | 'damaged' | 'no_space';

const line = v.looseObject({ slug: v.string() });

/** The stories in the device's own database, under their slugs. */
export class StoriesOnDevice implements Stories {
	readonly #fetch: Fetch;
	readonly #wait: Wait;

	constructor(fetch: Fetch, wait: Wait) {
		this.#fetch = fetch;
		this.#wait = wait;
	}

	async load({ signal, progress }: Work): Promise<Result<StoriesKept, StoriesRefusal>> {
		const answer = await patiently(
			() => fetchBytes(STORIES_PATH, this.#fetch, signal),
			signal,
			this.#wait,
		);
		if (!answer.ok) return answer;
		const { bytes } = answer.value;
		const read = readStories(bytes);
		if (!read.ok) return read;
		try {
			await this.replace(read.value);
		} catch (error) {
			if (isFull(error)) return refuse('no_space');
			throw error;
		}
		progress(bytes.length);
		return accept({ bytes: bytes.length, version: (await sha256(bytes)).slice(0, 16) });
	}

	async all(): Promise<[string, unknown][]> {
		const [slugs, entries] = await withLocalDatabase((database) => {
			const { store } = database.transaction('places');
			return Promise.all([store.getAllKeys(), store.getAll()]);
		});
		return slugs.map((slug, index) => [slug, entries[index]]);
	}

	/** A small region's stories belong to the app itself: they stay. */
	async clear(): Promise<void> {
		const { length } = await this.all();
		if (length > SMALL_REGION) await this.replace([]);
	}

	async replace(entries: Iterable<[string, unknown]>): Promise<void> {
		await withLocalDatabase(async (database) => {
			const transaction = database.transaction(['places', 'kept'], 'readwrite');
			const places = transaction.objectStore('places');
			const kept = transaction.objectStore('kept');
			// requests of a transaction are done in the order in which they were made
			const cleared = places.clear();
			const put = [...entries].map(([slug, entry]) => places.put(entry, slug));
			// from now on the app keeps them in step with the catalogue
			const noted =
				put.length > 0
					? kept.put({ places: put.length } satisfies KeptStories, 'stories')
					: kept.delete('stories');
			await Promise.all([cleared, ...put, noted, transaction.done]);
		});
	}
}

/** One line of JSON a place. */
function readStories(
	bytes: Uint8Array<ArrayBuffer>,
): Result<[slug: string, entry: unknown][], 'damaged'> {
	const entries: [string, unknown][] = [];
	for (const text of new TextDecoder().decode(bytes).split('\n')) {
		if (text === '') continue;
		const read = v.safeParse(v.pipe(v.string(), v.parseJson(), line), text);
		if (!read.success) return refuse('damaged');
		entries.push([read.output.slug, wrapPlace(read.output as unknown as Place)]);
	}
	return accept(entries);
}
