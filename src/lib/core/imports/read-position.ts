import { pointOnFeature } from '@turf/turf';
import type { Geometry } from 'geojson';
import { REGION_BOUNDS } from '#region';
import { isInside, type Position } from '../geo/position.ts';
import { accept, refuse, type Result } from '../result.ts';
import { MOST_VERTICES } from './limits.ts';
import { isObject } from './read-geojson.ts';

export interface ReadPosition extends Position {
	/** Coordinates stood there as texts ("8.1"): read, but worth a warning. */
	wasText: boolean;
}

export type PositionRefusal =
	| 'no_geometry'
	| 'unknown_geometry'
	| 'broken_geometry'
	| 'too_many_vertices'
	| 'coordinates_out_of_range'
	| 'outside_region';

/** How deep the arrays of coordinates lie in each type, and how many corners its smallest part needs. */
const SHAPES: Record<string, { depth: number; least: number }> = {
	Point: { depth: 0, least: 1 },
	MultiPoint: { depth: 1, least: 1 },
	LineString: { depth: 1, least: 2 },
	MultiLineString: { depth: 2, least: 2 },
	Polygon: { depth: 2, least: 4 },
	MultiPolygon: { depth: 3, least: 4 },
};

/**
 * Where a feature stands: a point as it is, everything else by a point on its surface. Refuses what
 * lies outside the region's bounds; `values.hint = 'swapped'` when latitude and longitude were mixed up.
 */
export function readPosition(geometry: unknown): Result<ReadPosition, PositionRefusal> {
	if (geometry === null || geometry === undefined) return refuse('no_geometry');
	if (!isObject(geometry)) return refuse('broken_geometry');
	const type = String(geometry.type);
	const shape = Object.hasOwn(SHAPES, type) ? SHAPES[type] : undefined;
	if (!shape) return refuse('unknown_geometry', { at: type.slice(0, 40) });

	const reading: Reading = { vertices: 0, wasText: false };
	const coordinates = readCoordinates(geometry.coordinates, shape.depth, shape.least, reading);
	if (reading.vertices > MOST_VERTICES)
		return refuse('too_many_vertices', { values: { most: MOST_VERTICES } });
	if (!coordinates) return refuse('broken_geometry');

	const point =
		type === 'Point'
			? (coordinates as number[])
			: pointOnFeature({ type, coordinates } as Geometry).geometry.coordinates;
	const [lon, lat] = point as [number, number];
	const where = { lon, lat };
	const swapped = { lon: lat, lat: lon };
	const hint: Record<string, string> = isInside(swapped, REGION_BOUNDS) ? { hint: 'swapped' } : {};
	const values = { lon, lat, ...hint };
	if (Math.abs(lat) > 90 || Math.abs(lon) > 180)
		return refuse('coordinates_out_of_range', { values });
	if (!isInside(where, REGION_BOUNDS)) return refuse('outside_region', { values });
	return accept({ ...where, wasText: reading.wasText });
}

interface Reading {
	vertices: number;
	wasText: boolean;
}

type Coordinates = number[] | Coordinates[];

/** Null where something is not as the type demands; stops as soon as there are too many corners. */
function readCoordinates(
	value: unknown,
	depth: number,
	least: number,
	reading: Reading,
): Coordinates | null {
	if (!Array.isArray(value)) return null;
	if (depth === 0) {
		if (++reading.vertices > MOST_VERTICES || value.length < 2) return null;
		const pair = [readNumber(value[0]), readNumber(value[1])];
		if (typeof value[0] === 'string' || typeof value[1] === 'string') reading.wasText = true;
		return pair.every(Number.isFinite) ? pair : null;
	}
	if (value.length === 0 || (depth === 1 && value.length < least)) return null;
	const parts: Coordinates[] = [];
	for (const part of value) {
		const read = readCoordinates(part, depth - 1, least, reading);
		if (!read) return null;
		parts.push(read);
	}
	return parts;
}

function readNumber(value: unknown): number {
	if (typeof value === 'number') return value;
	return typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : NaN;
}
