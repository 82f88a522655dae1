import { distanceKm, type Position } from '../geo/position.ts';
import { STANDINGS, standingOf, visitAnswer, type Standing } from '../hours/answer.ts';
import type { WallTime } from '../hours/wall-clock.ts';
import { unknownBecause } from '../places/listing.ts';
import { groupByStanding, openingRank, sortBy } from './arrange.ts';
import { Facets } from './facets.ts';
import type { Found, Hit } from './found.ts';
import { distancesFrom, originOf } from './origin.ts';
import type { SearchIndex } from './prepare.ts';
import type { FinderQuery } from './query.ts';
import { standingsAt, visitAt } from './standings.ts';

/** Who asks: where the device is, as far as it is known, and what the clocks of the region show. */
export interface Sight {
	here: Position | null;
	now: WallTime;
}

/** What is known of the listings besides their index. */
export interface Beside {
	/** Those that fit the words of the query, the best first (`TextIndex`); null where none are asked. */
	matches: Uint32Array | null;
	/**
	 * Which of them have a visit to be had (`withVisits`). Null as long as nobody has told: then it narrows nothing
	 * and counts nothing, and who asked for it has to wait.
	 */
	visits: Uint8Array | null;
}

/** Filters, counts, groups and sorts. */
export function find(
	index: SearchIndex,
	query: FinderQuery,
	{ here, now, matches, visits }: Sight & Beside,
): Found {
	const origin = originOf(query, here);
	const km = origin && distancesFrom(origin, index);
	const standings = standingsAt(index, query.at ?? now, query.travel, km);
	const isInArea = areaOf(index, query, km);
	const facets = new Facets(index, query, visits);
	const candidates = candidatesFor(index, query, matches);
	const kept = new Uint32Array(candidates.length);
	let count = 0;
	for (const i of candidates) if (isInArea(i) && facets.take(i)) kept[count++] = i;
	const found = kept.subarray(0, count);

	const isByDistance = km && query.sort !== 'name';
	const sorted = isByDistance ? sortBy(found, (i) => Math.round(km[i]! * 1000)) : found;
	const ranked = query.sort === 'opening' ? byOpening(index, query, now, km, sorted) : sorted;
	const order = groupByStanding(ranked, standings);
	return { order, groups: groupSizes(order, standings), standings, counts: facets.counts() };
}

/** The hits from `first` on, for a list that shows `count` of them. */
export function hits(
	index: SearchIndex,
	{ order }: Pick<Found, 'order'>,
	query: Pick<FinderQuery, 'near' | 'at' | 'travel'>,
	{ here, now }: Sight,
	first = 0,
	count = order.length,
): Hit[] {
	const origin = originOf(query, here);
	return Array.from(order.subarray(first, first + count), (i) => {
		const listing = index.listings[i]!;
		const km = origin && distanceKm(origin, listing);
		const visit = visitAt(query.at ?? now, km, query.travel);
		const answer = visitAnswer(listing.schedule, visit, unknownBecause(listing));
		return { listing, km, answer, standing: standingOf(answer) };
	});
}

/** In the order that stands where nothing sorts them: the best match first, else by name. */
function candidatesFor(
	{ byName, nameRank }: SearchIndex,
	{ sort }: FinderQuery,
	matches: Uint32Array | null,
): Uint32Array {
	if (!matches) return byName;
	return sort === 'name' ? sortBy(matches, (i) => nameRank[i]!) : matches;
}

/** Places in view and around a point. Without a point there is no circle, and it filters nothing. */
function areaOf(
	{ lon, lat }: SearchIndex,
	{ bounds, radius }: FinderQuery,
	km: Float64Array | null,
): (i: number) => boolean {
	const far = (km && radius) ?? Infinity;
	const { west, south, east, north } = bounds ?? { west: -180, south: -90, east: 180, north: 90 };
	return (i) => {
		if (km && km[i]! > far) return false;
		return lon[i]! >= west && lon[i]! <= east && lat[i]! >= south && lat[i]! <= north;
	};
}

function byOpening(
	{ listings, schedule }: SearchIndex,
	{ at, travel }: FinderQuery,
	now: WallTime,
	km: Float64Array | null,
	order: Uint32Array,
): Uint32Array {
	const asked = at ?? now;
	const known = new Map<number, number>();
	const rank = (i: number) =>
		openingRank(visitAnswer(listings[i]!.schedule, visitAt(asked, km && km[i]!, travel)), asked);
	const isSame = !travel || !km;
	return sortBy(order, (i) => {
		if (!isSame) return rank(i);
		const number = schedule[i]!;
		if (!known.has(number)) known.set(number, rank(i));
		return known.get(number)!;
	});
}

function groupSizes(order: Uint32Array, standings: Uint8Array): Record<Standing, number> {
	const sizes = new Uint32Array(STANDINGS.length);
	for (const i of order) sizes[standings[i]!]!++;
	return Object.fromEntries(STANDINGS.map((name, i) => [name, sizes[i]!])) as Record<
		Standing,
		number
	>;
}
