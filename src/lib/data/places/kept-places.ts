import { onSite } from '#base';
import type { Place } from '#core/places/place.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import type { LocalDatabase } from '../local/local-database.ts';

/** Counts up whenever the shape of `Place` changes: what an older app kept is fetched anew. */
const FORMAT = 1;

/** As it lies in the store `places`. */
export const wrapPlace = (place: Place) => ({ format: FORMAT, place });

/** What the page of a place tells, as it was kept on this device. */
export async function readKeptPlace(database: LocalDatabase, slug: string): Promise<Place | null> {
	const kept = (await database.get('places', slug)) as ReturnType<typeof wrapPlace> | undefined;
	return kept?.format === FORMAT ? kept.place : null;
}

export async function keepPlace(database: LocalDatabase, place: Place): Promise<void> {
	await database.put('places', wrapPlace(place), place.slug);
}

export async function forgetPlace(database: LocalDatabase, slug: string): Promise<void> {
	await database.delete('places', slug);
}

/** What is said of the stories on this device, in the store `kept` under `stories`: that all of them are here. */
export interface KeptStories {
	places: number;
}

export const STORIES_PATH = onSite('/catalogue/stories.ndjson');
/** So many are written at once: more would keep the page from answering a finger. */
const AT_ONCE = 100;

export async function readKeptStories(database: LocalDatabase): Promise<KeptStories | null> {
	return ((await database.get('kept', 'stories')) as KeptStories | undefined) ?? null;
}

/**
 * Brings the pages of all places, whatever their number: they come line by line and are written in
 * portions. Those that are no longer published go. Refuses `unreachable` (no answer, or broken off) and
 * `unreadable`; what was kept before stays then.
 */
export async function keepAllPlaces(
	database: LocalDatabase,
	fetch: (address: string) => Promise<Response>,
): Promise<Result<KeptStories, 'unreachable' | 'unreadable'>> {
	const slugs = new Set<string>();
	try {
		const response = await fetch(STORIES_PATH);
		if (!response.ok || !response.body) return refuse('unreachable');
		let portion: Place[] = [];
		for await (const line of linesOf(response.body)) {
			const place = JSON.parse(line) as Place;
			slugs.add(place.slug);
			portion.push(place);
			if (portion.length < AT_ONCE) continue;
			await write(database, portion);
			portion = [];
		}
		await write(database, portion);
	} catch (error) {
		if (error instanceof SyntaxError) return refuse('unreadable');
		// the network, in the beginning or in the middle
		if (error instanceof TypeError) return refuse('unreachable');
		throw error;
	}
	const gone = (await database.getAllKeys('places')).filter((slug) => !slugs.has(slug));
	for (const slug of gone) await database.delete('places', slug);
	const kept: KeptStories = { places: slugs.size };
	await database.put('kept', kept, 'stories');
	return accept(kept);
}

async function write(database: LocalDatabase, places: Place[]): Promise<void> {
	const { store, done } = database.transaction('places', 'readwrite');
	for (const place of places) void store.put(wrapPlace(place), place.slug);
	await done;
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
	const reader = body.getReader();
	const decoder = new TextDecoder();
	let rest = '';
	for (;;) {
		const { done, value } = await reader.read();
		rest += decoder.decode(value, { stream: !done });
		const lines = rest.split('\n');
		rest = done ? '' : lines.pop()!;
		yield* lines.filter((line) => line !== '');
		if (done) return;
	}
}
