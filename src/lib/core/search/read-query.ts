import type { Bounds, Position } from '../geo/position.ts';
import { TRAVELS } from '../geo/travel.ts';
import { readWallTime } from '../hours/wall-clock.ts';
import { AMENITIES, PRODUCT_CATEGORIES, SPOKEN } from '../places/attributes.ts';
import { KINDS, SUBKIND_NAMES } from '../places/kinds.ts';
import { KREISE } from '../places/kreise.ts';
import {
	SORTS,
	WHEELCHAIR_WISHES,
	WIDEST_RADIUS,
	type FinderParameter,
	type FinderQuery,
	type MapView,
} from './query.ts';

/** A value that could not be read: the page leaves it out, a feed refuses it by its name. */
export interface DroppedValue {
	name: FinderParameter;
	value: string;
}

const LONGEST_TEXT = 80;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads `kind=farm,workshop&q=…&near=lon,lat&radius=15&bbox=w,s,e,n&at=2026-11-29T14:00&map=zoom/lat/lon`
 * and the others of FINDER_PARAMETERS. Lists may also come as repeated parameters, as a form without
 * JavaScript sends them. Empty values say nothing; wrong ones are dropped and named; parameters of others
 * (`utm_…`) are none of our business.
 */
export function readFinderQuery(parameters: URLSearchParams): {
	query: FinderQuery;
	dropped: DroppedValue[];
} {
	const dropped: DroppedValue[] = [];

	function readSome(name: FinderParameter, isRight: (value: string) => boolean): string[] {
		const values = parameters.getAll(name).flatMap((value) => value.split(','));
		return values.filter((value) => {
			if (value === '') return false;
			if (!isRight(value)) dropped.push({ name, value });
			return isRight(value);
		});
	}

	function readList<Name extends string>(name: FinderParameter, known: readonly Name[]): Name[] {
		const values = readSome(name, (value) => (known as readonly string[]).includes(value));
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
		kinds: readList('kind', KINDS),
		subkinds: readList('subkind', SUBKIND_NAMES),
		kreise: readList('kreis', KREISE),
		text: readOne('q', readText) ?? '',
		products: readList('product', PRODUCT_CATEGORIES),
		amenities: readList('amenity', AMENITIES),
		wheelchair: readOne('wheelchair', oneOf(WHEELCHAIR_WISHES)),
		free: readOne('free', oneOf(['yes'])) !== null,
		visits: readOne('visits', oneOf(['yes'])) !== null,
		spoken: readList('spoken', SPOKEN),
		labels: [...new Set(readSome('label', isSlug))].sort(),
		near: readOne('near', readPosition),
		radius: readOne('radius', readRadius),
		bounds: readOne('bbox', readBounds),
		at: readOne('at', readWallTime),
		travel: readOne('travel', oneOf(TRAVELS)),
		sort: readOne('sort', oneOf(SORTS)),
		place: readOne('place', (value) => (isSlug(value) ? value : null)),
		map: readOne('map', readMapView),
	};
	return { query, dropped };
}

function oneOf<Name extends string>(names: readonly Name[]): (value: string) => Name | null {
	return (value) => names.find((name) => name === value) ?? null;
}

function isSlug(value: string): boolean {
	return value.length <= 80 && SLUG.test(value);
}

function readText(value: string): string | null {
	const text = value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
	return text.length <= LONGEST_TEXT ? text : null;
}

function readPosition(value: string): Position | null {
	const [lon, lat] = readNumbers(value, ',', 2) ?? [];
	return lon !== undefined && lat !== undefined && isOnEarth(lon, lat) ? { lon, lat } : null;
}

function readRadius(value: string): number | null {
	const [km] = readNumbers(value, ',', 1) ?? [];
	return km !== undefined && km >= 1 && km <= WIDEST_RADIUS ? km : null;
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
