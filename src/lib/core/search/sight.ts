import { STANDINGS, type Standing } from '../hours/standing.ts';
import { AMENITIES, PRODUCT_CATEGORIES, SPOKEN } from '../places/attributes.ts';
import { KINDS, SUBKIND_NAMES } from '../places/kinds.ts';
import { KREISE } from '../places/kreise.ts';
import type { Found, Hit } from './found.ts';
import { WHEELCHAIR_WISHES } from './query.ts';

/** How many places one page of the list shows. */
export const PAGE_SIZE = 30;

/** The hours of a day that the time can be dragged over. */
export const SIGHT_HOURS: readonly number[] = Array.from({ length: 13 }, (_, i) => 8 + i);

/** What the server found: shown until the catalogue is on the device, and all there is without scripts. */
export interface FirstSight extends Pick<Found, 'groups' | 'counts'> {
	/** Without their schedules: the answers say what is needed of them. */
	hits: Hit[];
	total: number;
	/** How many of the places found are open in each of SIGHT_HOURS of the day asked for. */
	openByHour: number[];
	/** Which page of the list this is, counted from 1, and how many there are. */
	page: number;
	pages: number;
}

const none = <Name extends string>(names: readonly Name[]) =>
	Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

/** An empty list, with a count of nothing beside every choice: what `firstSight` says of no places at all. */
export const nothingSeen = (): FirstSight => ({
	hits: [],
	total: 0,
	groups: none<Standing>(STANDINGS),
	counts: {
		kinds: none(KINDS),
		subkinds: none(SUBKIND_NAMES),
		kreise: none(KREISE),
		products: none(PRODUCT_CATEGORIES),
		amenities: none(AMENITIES),
		wheelchair: none(WHEELCHAIR_WISHES),
		free: 0,
		visits: null,
		spoken: none(SPOKEN),
		labels: {},
	},
	openByHour: SIGHT_HOURS.map(() => 0),
	page: 1,
	pages: 1,
});
