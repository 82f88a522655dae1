import type { Bounds, Position } from '../geo/position.ts';
import { isKind, KINDS, type Kind } from '../places/kinds.ts';
import { isKreis, KREISE, type Kreis } from '../places/kreise.ts';

/** Where the map looks: zoom in MapLibre's count (512 px tiles), centre in degrees. */
export interface MapView extends Position {
	zoom: number;
}

/** Everything the finder can be asked; it lives in the URL and nowhere else. */
export interface FinderQuery {
	/** None chosen means all of them; so do the Kreise. */
	kinds: Kind[];
	kreise: Kreis[];
	text: string;
	/** The point distances are measured from, where the visitor chose one. */
	near: Position | null;
	/** "Places in view". */
	bounds: Bounds | null;
	/** Slug of the place that is open over the map. */
	place: string | null;
	map: MapView | null;
}

export const EVERYTHING: FinderQuery = {
	kinds: [],
	kreise: [],
	text: '',
	near: null,
	bounds: null,
	place: null,
	map: null,
};

export type FinderParameter = 'kind' | 'kreis' | 'q' | 'near' | 'bbox' | 'place' | 'map';

/** A value that could not be read: the page leaves it out, a feed refuses it by its name. */
export interface DroppedValue {
	name: FinderParameter;
	value: string;
}

const LONGEST_TEXT = 80;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads `kind=farm,workshop&kreis=olpe&q=…&near=lon,lat&bbox=w,s,e,n&place=slug&map=zoom/lat/lon`.
 * Lists may also come as repeated parameters, as a form without JavaScript sends them. Empty values
 * say nothing; wrong ones are dropped and named; parameters of others (`utm_…`) are none of our business.
 */
export function readFinderQuery(parameters: URLSearchParams): {
	query: FinderQuery;
	dropped: DroppedValue[];
} {
	const dropped: DroppedValue[] = [];

	function readList<Name extends string>(
		name: FinderParameter,
		known: readonly Name[],
		isKnown: (value: unknown) => value is Name,
	): Name[] {
		const values = parameters.getAll(name).flatMap((value) => value.split(','));
		for (const value of values) {
			if (value !== '' && !isKnown(value)) dropped.push({ name, value });
		}
		return known.filter((one) => values.includes(one));
	}

	function readOne<Value>(
		name: FinderParameter,
		read: (value: string) => Value | null,
	): Value | null {
		const value = parameters.get(name);
		if (value === null || value.trim() === '') return null;
		const result = read(value);
		if (result === null) dropped.push({ name, value });
		return result;
	}

	const query: FinderQuery = {
		kinds: readList('kind', KINDS, isKind),
		kreise: readList('kreis', KREISE, isKreis),
		text: readOne('q', readText) ?? '',
		near: readOne('near', readPosition),
		bounds: readOne('bbox', readBounds),
		place: readOne('place', (value) => (SLUG.test(value) && value.length <= 80 ? value : null)),
		map: readOne('map', readMapView),
	};
	return { query, dropped };
}

/** The search part of the URL, `?` included, or nothing for everything. Same query, same text. */
export function writeFinderQuery(query: FinderQuery): string {
	const { near, bounds, map } = query;
	const parts: [FinderParameter, string][] = [
		['kind', KINDS.filter((kind) => query.kinds.includes(kind)).join(',')],
		['kreis', KREISE.filter((kreis) => query.kreise.includes(kreis)).join(',')],
		['q', query.text.trim()],
		['near', near ? [near.lon, near.lat].map(degrees(5)).join(',') : ''],
		[
			'bbox',
			bounds
				? [bounds.west, bounds.south, bounds.east, bounds.north].map(degrees(4)).join(',')
				: '',
		],
		['place', query.place ?? ''],
		['map', map ? `${degrees(2)(map.zoom)}/${degrees(5)(map.lat)}/${degrees(5)(map.lon)}` : ''],
	];
	const text = parts
		.filter(([, value]) => value !== '')
		// commas and slashes mean themselves in a query; escaped they only make the address unreadable
		.map(
			([name, value]) =>
				`${name}=${encodeURIComponent(value).replace(/%2C/g, ',').replace(/%2F/g, '/')}`,
		)
		.join('&');
	return text ? `?${text}` : '';
}

const degrees = (digits: number) => (value: number) => String(Number(value.toFixed(digits)));

function readText(value: string): string | null {
	const text = value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
	return text.length <= LONGEST_TEXT ? text : null;
}

function readPosition(value: string): Position | null {
	const [lon, lat] = readNumbers(value, ',', 2) ?? [];
	return lon !== undefined && lat !== undefined && isOnEarth(lon, lat) ? { lon, lat } : null;
}

function readBounds(value: string): Bounds | null {
	const numbers = readNumbers(value, ',', 4);
	if (!numbers) return null;
	const [west, south, east, north] = numbers as [number, number, number, number];
	const sound = isOnEarth(west, south) && isOnEarth(east, north) && west < east && south < north;
	return sound ? { west, south, east, north } : null;
}

function readMapView(value: string): MapView | null {
	const numbers = readNumbers(value, '/', 3);
	if (!numbers) return null;
	const [zoom, lat, lon] = numbers as [number, number, number];
	return zoom >= 0 && zoom <= 24 && isOnEarth(lon, lat) ? { zoom, lat, lon } : null;
}

function readNumbers(value: string, separator: string, count: number): number[] | null {
	const parts = value.split(separator);
	if (parts.length !== count) return null;
	return parts.every((part) => /^-?\d{1,3}(\.\d{1,15})?$/.test(part)) ? parts.map(Number) : null;
}

function isOnEarth(lon: number, lat: number): boolean {
	return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}
