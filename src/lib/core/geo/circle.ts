import { EARTH_RADIUS_KM, type Position } from './position.ts';

const RADIANS = Math.PI / 180;

/**
 * A circle of `km` kilometres as a closed line, `[lon, lat]` in degrees. By the same reckoning as
 * `distanceKm`, so that a place on the line is as far away as the list says.
 */
export function circleAround({ lon, lat }: Position, km: number, points = 64): [number, number][] {
	const reach = km / EARTH_RADIUS_KM / RADIANS;
	return Array.from({ length: points + 1 }, (_, i) => {
		const angle = ((i % points) / points) * 2 * Math.PI;
		const north = reach * Math.sin(angle);
		const east = (reach * Math.cos(angle)) / Math.cos((lat + north / 2) * RADIANS);
		return [lon + east, lat + north];
	});
}
