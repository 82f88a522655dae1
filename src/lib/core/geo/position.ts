/** A point on the earth, WGS84 degrees. */
export interface Position {
	lon: number;
	lat: number;
}

/** A bounding box, WGS84 degrees. None of ours crosses the date line. */
export interface Bounds {
	west: number;
	south: number;
	east: number;
	north: number;
}

export function isInside({ lon, lat }: Position, { west, south, east, north }: Bounds): boolean {
	return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** Whether two positions are the same to a metre, as an address writes them. */
export function isSamePoint(a: Position, b: Position): boolean {
	return Math.abs(a.lon - b.lon) < 1e-5 && Math.abs(a.lat - b.lat) < 1e-5;
}

export const EARTH_RADIUS_KM = 6371.0088; // mean radius, IUGG
const RADIANS = Math.PI / 180;

/**
 * Straight-line distance in kilometres. Equirectangular: within 200 km at our latitude it differs
 * from the great circle by less than 0.1 %, and it costs one cosine, not five.
 */
export function distanceKm(a: Position, b: Position): number {
	const x = (b.lon - a.lon) * RADIANS * Math.cos(((a.lat + b.lat) / 2) * RADIANS);
	const y = (b.lat - a.lat) * RADIANS;
	return Math.sqrt(x * x + y * y) * EARTH_RADIUS_KM;
}
