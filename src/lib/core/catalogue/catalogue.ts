import type { Listing } from '../places/listing.ts';

/** What `GET /catalogue/latest` says of a catalogue. */
export interface CatalogueStamp {
	/** Hash of the content. */
	version: string;
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

/** The later catalogue. The same changes twice are the same as once. */
export function applyChanges(catalogue: Catalogue, changes: CatalogueChanges): Catalogue {
	const { changed, removed, ...stamp } = changes;
	const places = new Map(catalogue.places.map((place) => [place.slug, place]));
	for (const slug of removed) places.delete(slug);
	for (const place of changed) places.set(place.slug, place);
	return { ...stamp, places: [...places.values()] };
}
