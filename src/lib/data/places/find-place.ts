import { onSite } from '#base';
import { drawLocator, type LocatorGround, type LocatorView } from '#core/geo/locator.ts';
import { toPlane } from '#core/geo/plane.ts';
import type { Position } from '#core/geo/position.ts';
import type { Listing } from '#core/places/listing.ts';
import { outlineOf } from '#core/places/outline.ts';
import { suggestAlike } from '#core/places/suggest.ts';
import type { Place } from '#core/places/place.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import type { LocalDatabase } from '../local/local-database.ts';
import { fetchPlace } from './fetch-place.ts';
import { forgetPlace, keepPlace, readKeptPlace } from './kept-places.ts';
import type { Absence } from './place-answer.ts';

/** A place as it is known on this device. */
export interface PlaceOnDevice {
	state: 'published';
	place: Place;
	/** Null where what it is drawn from was never kept. */
	locator: LocatorView | null;
	/** Stands in the catalogue of the device. */
	hours: null;
	/** Only what the catalogue tells: the rest has not come yet, and there is no network. */
	isOutline: boolean;
}

export type PlaceFound =
	PlaceOnDevice | { state: 'moved'; slug: string } | ({ state: 'gone' | 'unknown' } & Absence);

export interface PlaceSource {
	database: LocalDatabase | null;
	/** All listings of the device; null where it has none. */
	listings: readonly Listing[] | null;
	fetch: typeof globalThis.fetch;
	/** Hears that what was kept is no longer what the server tells, after the kept has been shown. */
	changed: () => void;
}

/**
 * What stands under an address: what is kept comes at once and is compared with the server's later; else
 * the server is asked; without network the listing tells what it can. Refuses `unreachable` where nothing
 * is known, `failed` where the server could not tell.
 */
export async function findPlace(
	slug: string,
	{ database, listings, fetch, changed }: PlaceSource,
): Promise<Result<PlaceFound, 'unreachable' | 'failed'>> {
	const kept = database && (await readKeptPlace(database, slug));
	if (kept) {
		void compare(kept, database!, fetch).then((isSame) => !isSame && changed());
		return accept(await onDevice(kept, fetch, false));
	}
	const answer = await fetchPlace(slug, fetch);
	if (answer.ok) {
		if (answer.value.state !== 'published') return accept(answer.value);
		if (database) await keepPlace(database, answer.value.place);
		return accept({ ...answer.value, hours: null, isOutline: false });
	}
	if (answer.refusal.code === 'failed' || !listings) return answer;
	const listing = listings.find((one) => one.slug === slug);
	if (listing) return accept(await onDevice(outlineOf(listing), fetch, true));
	const asked = slug.replaceAll('-', ' ');
	// it may have been published since the device last heard of anything: it is not said to be gone
	const suggestions = suggestAlike(slug, listings);
	if (suggestions.length === 0) return refuse('unreachable');
	return accept({ state: 'unknown', gone: null, asked, suggestions });
}

/** Whether the server still tells what is kept; what is new is kept instead. */
async function compare(
	kept: Place,
	database: LocalDatabase,
	fetch: typeof globalThis.fetch,
): Promise<boolean> {
	const answer = await fetchPlace(kept.slug, fetch);
	if (!answer.ok) return true;
	if (answer.value.state !== 'published') {
		await forgetPlace(database, kept.slug);
		return false;
	}
	const { place } = answer.value;
	if (JSON.stringify(place) === JSON.stringify(kept)) return true;
	await keepPlace(database, place);
	return false;
}

async function onDevice(
	place: Place,
	fetch: typeof globalThis.fetch,
	isOutline: boolean,
): Promise<PlaceOnDevice> {
	return { state: 'published', place, locator: await locate(place, fetch), hours: null, isOutline };
}

/** The ground comes from the service worker's memory where there is no network. */
async function locate(
	{ lon, lat }: Position,
	fetch: typeof globalThis.fetch,
): Promise<LocatorView | null> {
	try {
		const response = await fetch(onSite('/locator.json'));
		if (!response.ok) return null;
		return drawLocator((await response.json()) as LocatorGround, toPlane([lon, lat]));
	} catch (error) {
		if (error instanceof TypeError || error instanceof SyntaxError) return null;
		throw error;
	}
}
