import type { Position } from '../geo/position.ts';
import { whyTwins, type DuplicateReason } from '../imports/judge.ts';
import { NearbyPlaces } from '../imports/nearby-places.ts';
import type { Subkind } from '../places/kinds.ts';

/** A place as far as it takes to see whether it is another one. */
export interface Known extends Position {
	id: string;
	slug: string;
	/** German. */
	name: string;
	subkind: Subkind;
}

export interface Pair<Place> {
	one: Place;
	other: Place;
	why: DuplicateReason;
	metres: number;
}

/**
 * Places that are likely to be one, by the rule of imports, the nearest pairs first. Pairs that somebody has told apart
 * are left out: `[id, id]`, in any order.
 */
export function likelyTwins<Place extends Known>(
	places: readonly Place[],
	toldApart: readonly (readonly [string, string])[],
): Pair<Place>[] {
	const apart = new Set(toldApart.map(([one, other]) => pairKey(one, other)));
	const nearby = new NearbyPlaces<Place>();
	const pairs: Pair<Place>[] = [];
	for (const other of places) {
		for (const { item: one, metres } of nearby.around(other)) {
			const why = whyTwins(standing(one), standing(other), metres);
			if (why && !apart.has(pairKey(one.id, other.id)))
				pairs.push({ one, other, why, metres: Math.round(metres) });
		}
		nearby.add(other);
	}
	return pairs.sort((a, b) => a.metres - b.metres);
}

const standing = (place: Known) => ({ ...place, hasMadeName: false });
const pairKey = (one: string, other: string) => [one, other].sort().join(' ');
