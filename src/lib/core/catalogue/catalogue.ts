import { endOf } from '../hours/schedule.ts';
import type { Listing } from '../places/listing.ts';
import { accept, refuse, type Result } from '../result.ts';
import { movedDigest } from './digest.ts';

/** What `GET /catalogue/latest` says of a catalogue. */
export interface CatalogueStamp {
	/** Hash of the file. */
	version: string;
	/** What the listings say, hours not compiled: see digest.ts. */
	digest: string;
	/** Change sequence of the database up to which changes are in it. */
	seq: number;
	/** Instant it was built at, ISO 8601. */
	builtAt: string;
}

/** Every published place of the region, in no order to rely on. */
export interface Catalogue extends CatalogueStamp {
	places: readonly Listing[];
}

/** What became of a catalogue since an earlier one. */
export interface CatalogueChanges extends CatalogueStamp {
	changed: readonly Listing[];
	/** Slugs. */
	removed: readonly string[];
}

/**
 * The later catalogue. The same changes twice are the same as once. Refuses `mismatch` where the outcome
 * is not what the server has: something was missed, and the whole has to be taken.
 */
export function applyChanges(
	catalogue: Catalogue,
	changes: CatalogueChanges,
): Result<Catalogue, 'mismatch'> {
	const { changed, removed, ...stamp } = changes;
	const places = new Map(catalogue.places.map((place) => [place.slug, place]));
	const touched = new Set([...removed, ...changed.map(({ slug }) => slug)]);
	const gone = [...touched].flatMap((slug) => places.get(slug) ?? []);
	for (const slug of removed) places.delete(slug);
	for (const place of changed) places.set(place.slug, place);
	const come = [...touched].flatMap((slug) => places.get(slug) ?? []);
	if (movedDigest(catalogue.digest, gone, come) !== stamp.digest) return refuse('mismatch');
	return accept({ ...stamp, places: [...places.values()] });
}

/** First and last day whose hours a catalogue knows, as days since 1970-01-01. */
export interface Horizon {
	first: number;
	last: number;
}

/** The days the schedules of listings are of; null where none has one. */
export function horizonOf(places: readonly Pick<Listing, 'schedule'>[]): Horizon | null {
	const schedule = places.find((place) => place.schedule)?.schedule;
	return schedule ? { first: schedule.firstDay, last: endOf(schedule) - 1 } : null;
}
