import type { Standing, VisitAnswer } from '../hours/answer.ts';
import type { Amenity, ProductCategory, Spoken } from '../places/attributes.ts';
import type { Kind, Subkind } from '../places/kinds.ts';
import type { Kreis } from '../places/kreise.ts';
import type { Listing } from '../places/listing.ts';
import type { WheelchairWish } from './query.ts';

/** How many places would be found with each choice, under everything else that is asked. */
export interface FacetCounts {
	kinds: Record<Kind, number>;
	subkinds: Record<Subkind, number>;
	kreise: Record<Kreis, number>;
	products: Record<ProductCategory, number>;
	/** Together with the amenities chosen already. */
	amenities: Record<Amenity, number>;
	wheelchair: Record<WheelchairWish, number>;
	free: number;
	/** Null: nobody has told yet which places have any. */
	visits: number | null;
	spoken: Record<Spoken, number>;
	/** By slug; every label that any place of the catalogue holds. */
	labels: Record<string, number>;
}

/** What a search found. */
export interface Found {
	/** Numbers of the listings, grouped in the order of STANDINGS, sorted within the groups. */
	order: Uint32Array;
	/** How many of them stand so. */
	groups: Record<Standing, number>;
	/** How each listing of the index stands at the time asked, found or not: its number in STANDINGS. */
	standings: Uint8Array;
	counts: FacetCounts;
}

/** A listing found; the straight-line distance in kilometres where it is known from where. */
export interface Hit {
	listing: Listing;
	km: number | null;
	answer: VisitAnswer;
	standing: Standing;
}
