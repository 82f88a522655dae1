import type { Position } from '../geo/position.ts';
import type { Unknown } from '../hours/answer.ts';
import type { Schedule } from '../hours/schedule.ts';
import type { Access, Amenity, ProductCategory, Spoken, Wheelchair } from './attributes.ts';
import type { Kind, Subkind } from './kinds.ts';
import type { Kreis } from './kreise.ts';
import type { Texts } from './texts.ts';

/** A label a place holds, and the last day (`YYYY-MM-DD`, wall date of the region) it is valid. */
export interface HeldLabel {
	slug: string;
	until: string | null;
}

/**
 * A place as the finder knows it: what travels in the catalogue for every place of the region.
 * The slug is its identity; everything longer (story, products, people) is on its page.
 */
export interface Listing extends Position {
	slug: string;
	name: Texts;
	kind: Kind;
	subkind: Subkind;
	locality: string;
	municipality: string;
	kreis: Kreis;
	/** OSM `opening_hours` text as entered; null where nobody told us. */
	hours: string | null;
	/**
	 * The hours compiled, closures laid over; one object for all places with the same hours. Null where
	 * nothing is known (`unknownBecause` says why), and in what the server sends with a page.
	 */
	schedule: Schedule | null;
	access: Access | null;
	wheelchair: Wheelchair;
	amenities: Amenity[];
	spoken: Spoken[];
	entryFree: boolean | null;
	categories: ProductCategory[];
	/** German names of what it offers, for searching. */
	products: string[];
	labels: HeldLabel[];
	/** Path of the first photo in the bucket, without width and ending; null where there is none. */
	photo: string | null;
	example: boolean;
	positionConfirmed: boolean;
	/** SPDX id or our code of the record's licence: `ODbL-1.0` marks what came from OpenStreetMap. */
	licence: string;
}

/** What is known of most places: nothing. Where nothing else is said, this is. */
export const UNSAID = {
	hours: null,
	schedule: null,
	access: null,
	wheelchair: 'unknown',
	amenities: [],
	spoken: [],
	entryFree: null,
	categories: [],
	products: [],
	labels: [],
	photo: null,
	example: false,
	positionConfirmed: true,
} satisfies Partial<Listing>;

/** Why nothing is known of the hours of a place whose `schedule` is null. */
export function unknownBecause({ hours, access }: Pick<Listing, 'hours' | 'access'>): Unknown {
	if (hours) return 'unreadable';
	return access === 'see_operator' ? 'operator' : 'unsaid';
}
