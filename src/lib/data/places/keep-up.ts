import type { LocalDatabase } from '../local/local-database.ts';
import { fetchPlace } from './fetch-place.ts';
import { forgetPlace, keepAllPlaces, keepPlace, readKeptStories } from './kept-places.ts';

/** A region of so many places is kept without being asked: its stories weigh less than a photo. */
export const SMALL_REGION = 400;
/** So many changed places are asked for one by one; beyond, the whole is the better way. */
const FEW = 20;

interface News {
	/** Slugs that changed or left; null where everything may have. */
	touched: readonly string[] | null;
	/** How many places there are. */
	places: number;
}

/**
 * Keeps the stories on the device in step with the catalogue. What fails now is tried at the next change
 * or the next start; pages compare what they show by themselves.
 */
export async function keepUp(
	database: LocalDatabase,
	fetch: typeof globalThis.fetch,
	{ touched, places }: News,
): Promise<void> {
	const kept = await readKeptStories(database);
	if (kept === null) {
		if (places <= SMALL_REGION && !savesData()) await keepAllPlaces(database, call);
		return;
	}
	if (touched === null || touched.length > FEW) return void (await keepAllPlaces(database, call));
	for (const slug of touched) {
		const answer = await fetchPlace(slug, fetch);
		if (!answer.ok) return;
		if (answer.value.state === 'published') await keepPlace(database, answer.value.place);
		else await forgetPlace(database, slug);
	}
	function call(address: string): Promise<Response> {
		return fetch(address);
	}
}

/** Whether the visitor asked the browser to be sparing (Network Information API; elsewhere unknown). */
function savesData(): boolean {
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	return connection?.saveData === true;
}
