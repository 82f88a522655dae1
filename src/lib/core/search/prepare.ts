import type { Schedule } from '../hours/schedule.ts';
import {
	AMENITIES,
	PRODUCT_CATEGORIES,
	SPOKEN,
	WHEELCHAIR,
	type Amenity,
	type ProductCategory,
	type Spoken,
} from '../places/attributes.ts';
import { KINDS, SUBKIND_NAMES } from '../places/kinds.ts';
import { KREISE } from '../places/kreise.ts';
import type { Listing } from '../places/listing.ts';
import type { TextLanguage } from '../places/texts.ts';
import { orderByName } from './by-name.ts';
import { SetColumn } from './set-column.ts';

/** Listings made ready for searching; row `i` of every column is listing `i`. */
export interface SearchIndex {
	listings: readonly Listing[];
	lon: Float64Array;
	lat: Float64Array;
	/** Numbers in KINDS, SUBKIND_NAMES, KREISE and WHEELCHAIR. */
	kind: Uint8Array;
	subkind: Uint8Array;
	kreis: Uint8Array;
	wheelchair: Uint8Array;
	/** 1 where there is no entrance fee; not known is 0. */
	free: Uint8Array;
	products: SetColumn<ProductCategory>;
	amenities: SetColumn<Amenity>;
	spoken: SetColumn<Spoken>;
	labels: SetColumn<string>;
	/** Places with the same hours share a schedule: its number here, -1 where nothing is known. */
	schedule: Int32Array;
	schedules: readonly Schedule[];
	/** Listings in the order of names, and each listing's rank in it. */
	byName: Uint32Array;
	nameRank: Uint32Array;
}

/** Done once per catalogue and language (some 30 ms for 10,000 places), so that each search is a walk. */
export function prepare(
	listings: readonly Listing[],
	{ language }: { language: TextLanguage },
): SearchIndex {
	const labels = new Set(listings.flatMap((listing) => listing.labels.map(({ slug }) => slug)));
	const byName = orderByName(listings, language);
	const nameRank = new Uint32Array(listings.length);
	byName.forEach((i, rank) => (nameRank[i] = rank));
	const sets = <Name extends string>(names: readonly Name[], read: (listing: Listing) => Name[]) =>
		new SetColumn(names, listings.map(read));
	return {
		listings,
		lon: Float64Array.from(listings, ({ lon }) => lon),
		lat: Float64Array.from(listings, ({ lat }) => lat),
		kind: numbers(KINDS, listings, ({ kind }) => kind),
		subkind: numbers(SUBKIND_NAMES, listings, ({ subkind }) => subkind),
		kreis: numbers(KREISE, listings, ({ kreis }) => kreis),
		wheelchair: numbers(WHEELCHAIR, listings, ({ wheelchair }) => wheelchair),
		free: Uint8Array.from(listings, ({ entryFree }) => Number(entryFree === true)),
		products: sets(PRODUCT_CATEGORIES, ({ categories }) => categories),
		amenities: sets(AMENITIES, ({ amenities }) => amenities),
		spoken: sets(SPOKEN, ({ spoken }) => spoken),
		labels: sets([...labels].sort(), (listing) => listing.labels.map(({ slug }) => slug)),
		...numberSchedules(listings),
		byName,
		nameRank,
	};
}

function numbers<Name>(
	names: readonly Name[],
	listings: readonly Listing[],
	read: (listing: Listing) => Name,
): Uint8Array {
	const known = new Map(names.map((name, number) => [name, number]));
	return Uint8Array.from(listings, (listing) => known.get(read(listing))!);
}

function numberSchedules(
	listings: readonly Listing[],
): Pick<SearchIndex, 'schedule' | 'schedules'> {
	const known = new Map<Schedule, number>();
	const schedule = Int32Array.from(listings, ({ schedule }) => {
		if (!schedule) return -1;
		if (!known.has(schedule)) known.set(schedule, known.size);
		return known.get(schedule)!;
	});
	return { schedule, schedules: [...known.keys()] };
}
