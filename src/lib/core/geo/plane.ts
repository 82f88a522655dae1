/** A point or a line on a flat map: kilometres east and north of the plane's origin. */
export type Point = readonly [x: number, y: number];
export type Line = readonly Point[];

const KM_PER_DEGREE = 111.195; // of latitude, on the mean sphere
const ORIGIN = { lon: 8.13, lat: 51.21 };
const KM_PER_LON = KM_PER_DEGREE * Math.cos((ORIGIN.lat * Math.PI) / 180);

/**
 * Longitude and latitude (degrees) to kilometres on a plane that touches the region's middle.
 * Good for drawing within some 100 km of it; not for measuring.
 */
export function toPlane([lon, lat]: Point): Point {
	return [(lon - ORIGIN.lon) * KM_PER_LON, (lat - ORIGIN.lat) * KM_PER_DEGREE];
}

export function fromPlane([x, y]: Point): Point {
	return [ORIGIN.lon + x / KM_PER_LON, ORIGIN.lat + y / KM_PER_DEGREE];
}
