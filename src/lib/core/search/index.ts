/** The light door: what an address asks for, and what a list begins with. Who finds comes in by `finding.ts`. */
export type { Sight } from './find.ts';
export type { FacetCounts, Found, Hit } from './found.ts';
export { originOf } from './origin.ts';
export type { SearchIndex } from './prepare.ts';
export {
	EVERYTHING,
	SORTS,
	WHEELCHAIR_WISHES,
	WIDEST_RADIUS,
	type FinderParameter,
	type FinderQuery,
	type MapView,
	type Sort,
	type WheelchairWish,
} from './query.ts';
export { readFinderQuery, type DroppedValue } from './read-query.ts';
export { nothingSeen, PAGE_SIZE, SIGHT_HOURS, type FirstSight } from './sight.ts';
export { writeFinderQuery } from './write-query.ts';
export type { SearchedListing } from './text-index.ts';
export type { Town } from './town.ts';
export type { PeopleBySlug, Wording } from './wording.ts';
