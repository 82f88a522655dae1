import { writeWallTime } from '../hours/wall-clock.ts';
import { AMENITIES, PRODUCT_CATEGORIES, SPOKEN } from '../places/attributes.ts';
import { KINDS, SUBKIND_NAMES } from '../places/kinds.ts';
import { KREISE } from '../places/kreise.ts';
import { FINDER_PARAMETERS, type FinderParameter, type FinderQuery } from './query.ts';

/** The search part of the URL, `?` included, or nothing for everything. Same query, same text. */
export function writeFinderQuery(query: FinderQuery): string {
	const values = writtenValues(query);
	const text = FINDER_PARAMETERS.filter((name) => values[name] !== '')
		.map((name) => `${name}=${escapeValue(values[name])}`)
		.join('&');
	return text ? `?${text}` : '';
}

/** Each parameter's value as it stands in an address, before escaping; '' where nothing is asked. */
function writtenValues(query: FinderQuery): Record<FinderParameter, string> {
	const { near, radius, bounds, at, map } = query;
	return {
		kind: inOrderOf(KINDS, query.kinds),
		subkind: inOrderOf(SUBKIND_NAMES, query.subkinds),
		kreis: inOrderOf(KREISE, query.kreise),
		q: query.text.trim(),
		product: inOrderOf(PRODUCT_CATEGORIES, query.products),
		amenity: inOrderOf(AMENITIES, query.amenities),
		wheelchair: query.wheelchair ?? '',
		free: query.free ? 'yes' : '',
		visits: query.visits ? 'yes' : '',
		spoken: inOrderOf(SPOKEN, query.spoken),
		label: [...query.labels].sort().join(','),
		near: near ? [near.lon, near.lat].map(rounded(5)).join(',') : '',
		radius: radius === null ? '' : rounded(1)(radius),
		bbox: bounds
			? [bounds.west, bounds.south, bounds.east, bounds.north].map(rounded(4)).join(',')
			: '',
		at: at ? writeWallTime(at) : '',
		travel: query.travel ?? '',
		sort: query.sort ?? '',
		place: query.place ?? '',
		map: map ? `${rounded(2)(map.zoom)}/${rounded(5)(map.lat)}/${rounded(5)(map.lon)}` : '',
	};
}

function inOrderOf<Name extends string>(all: readonly Name[], some: readonly Name[]): string {
	return all.filter((name) => some.includes(name)).join(',');
}

const rounded = (digits: number) => (value: number) => String(Number(value.toFixed(digits)));

/** Commas, slashes and colons mean themselves in a query; escaped they only make the address unreadable. */
function escapeValue(value: string): string {
	return encodeURIComponent(value).replace(/%2C/g, ',').replace(/%2F/g, '/').replace(/%3A/g, ':');
}
