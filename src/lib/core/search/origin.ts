import { distanceKm, type Position } from '../geo/position.ts';
import type { SearchIndex } from './prepare.ts';
import type { FinderQuery } from './query.ts';

/** Where distances, circles and ways begin: the point somebody chose, else where the visitor is. */
export function originOf(
	{ near }: Pick<FinderQuery, 'near'>,
	here: Position | null,
): Position | null {
	return near ?? here;
}

/** Straight-line kilometres from a point to each listing. */
export function distancesFrom(origin: Position, { lon, lat }: SearchIndex): Float64Array {
	const km = new Float64Array(lon.length);
	const position = { lon: 0, lat: 0 };
	for (let i = 0; i < km.length; i++) {
		position.lon = lon[i]!;
		position.lat = lat[i]!;
		km[i] = distanceKm(origin, position);
	}
	return km;
}
