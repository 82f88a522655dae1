export { find, hits, type Found, type Hit } from './find.ts';
export { firstSight, PAGE_SIZE, type FirstSight } from './first-sight.ts';
export { prepare, type SearchIndex, type Wording } from './prepare.ts';
export {
	EVERYTHING,
	readFinderQuery,
	writeFinderQuery,
	type DroppedValue,
	type FinderParameter,
	type FinderQuery,
	type MapView,
} from './query.ts';
