import type { Position } from '#core/geo/position.ts';
import { accept, refuse, type Result } from '#core/result.ts';

export type LocateRefusal = 'location_denied' | 'location_unavailable';

const PERMISSION_DENIED = 1; // GeolocationPositionError, W3C Geolocation §7

/** Asks the device once where it is; good enough to sort places by distance. */
export function locate(): Promise<Result<Position, LocateRefusal>> {
	return new Promise((resolve) => {
		if (!('geolocation' in navigator)) return resolve(refuse('location_unavailable'));
		navigator.geolocation.getCurrentPosition(
			({ coords }) => resolve(accept({ lon: coords.longitude, lat: coords.latitude })),
			({ code }) =>
				resolve(refuse(code === PERMISSION_DENIED ? 'location_denied' : 'location_unavailable')),
			{ enableHighAccuracy: false, timeout: 10_000, maximumAge: 60_000 },
		);
	});
}
