import type { Bounds, Position } from '../geo/position.ts';
import type { Travel } from '../geo/travel.ts';
import type { WallTime } from '../hours/wall-clock.ts';
import type { Amenity, ProductCategory, Spoken } from '../places/attributes.ts';
import type { Kind, Subkind } from '../places/kinds.ts';
import type { Kreis } from '../places/kreise.ts';

/** Where the map looks: zoom in MapLibre's count (512 px tiles), centre in degrees. */
export interface MapView extends Position {
	zoom: number;
}

export const SORTS = ['distance', 'opening', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** At least so: `limited` takes what is wholly accessible as well. */
export const WHEELCHAIR_WISHES = ['yes', 'limited'] as const;
export type WheelchairWish = (typeof WHEELCHAIR_WISHES)[number];

/** The widest circle one may ask for, in kilometres. */
export const WIDEST_RADIUS = 200;

/** Everything the finder can be asked; it lives in the URL and nowhere else. An empty list asks nothing. */
export interface FinderQuery {
	/** Any of these. A kind without sub-kinds of its own means all of them. */
	kinds: Kind[];
	subkinds: Subkind[];
	/** Any of these. */
	kreise: Kreis[];
	text: string;
	/** Any of these. */
	products: ProductCategory[];
	/** All of these. */
	amenities: Amenity[];
	/** Places of which nothing is known do not fit; that is no "no". */
	wheelchair: WheelchairWish | null;
	/** Without an entrance fee. */
	free: boolean;
	/** With a visit to be had, as `nextSlots` knows it; no part of the catalogue, it comes live. */
	visits: boolean;
	/** Any of these. */
	spoken: Spoken[];
	/** Any of these, by slug. */
	labels: string[];
	/** The point distances are measured from, where the visitor chose one; else it is the device. */
	near: Position | null;
	/** Kilometres around that point. */
	radius: number | null;
	/** "Places in view". */
	bounds: Bounds | null;
	/** When to be there, by the clock of the place; null is now. */
	at: WallTime | null;
	/** Given: `at` is when one leaves, and what counts is how it is on arriving. */
	travel: Travel | null;
	/** Within the groups of the list; null is the nearest first, else the best match, else by name. */
	sort: Sort | null;
	/** Slug of the place that is open over the map. */
	place: string | null;
	map: MapView | null;
}

export const EVERYTHING: FinderQuery = {
	kinds: [],
	subkinds: [],
	kreise: [],
	text: '',
	products: [],
	amenities: [],
	wheelchair: null,
	free: false,
	visits: false,
	spoken: [],
	labels: [],
	near: null,
	radius: null,
	bounds: null,
	at: null,
	travel: null,
	sort: null,
	place: null,
	map: null,
};

/** The names of its parts in an address, in the order in which they are written. */
export const FINDER_PARAMETERS = [
	'kind',
	'subkind',
	'kreis',
	'q',
	'product',
	'amenity',
	'wheelchair',
	'free',
	'visits',
	'spoken',
	'label',
	'near',
	'radius',
	'bbox',
	'at',
	'travel',
	'sort',
	'place',
	'map',
] as const;
export type FinderParameter = (typeof FINDER_PARAMETERS)[number];
