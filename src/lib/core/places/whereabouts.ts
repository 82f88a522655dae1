import { booleanPointInPolygon } from '@turf/turf';
import { distanceKm, type Position } from '../geo/position.ts';
import type { Kreis } from './kreise.ts';
import borders from './kreis-borders.json' with { type: 'json' };
import { MUNICIPALITIES, type Municipality } from './municipalities.ts';

export interface Whereabouts {
	municipality: Municipality;
	/** What told the municipality. Only `position` is a guess: the nearest centre within the Kreis. */
	toldBy: 'city' | 'postcode' | 'position';
}

/** No municipality reaches further from its centre than this; a namesake elsewhere in Germany does. */
const REACH_KM = 20;

/**
 * Which municipality a position belongs to; null outside the region. What an address says wins over
 * the position, because our Kreis borders are schematic (up to 1.7 km off).
 */
export function whereIs(
	position: Position,
	address: { city?: string | null; postcode?: string | null } = {},
): Whereabouts | null {
	const city = address.city ? shortName(address.city) : null;
	const told: [Whereabouts['toldBy'], (one: Municipality) => boolean][] = [
		['city', ({ name }) => city !== null && shortName(name) === city],
		['postcode', ({ postcodes }) => postcodes.includes(address.postcode ?? '')],
	];
	for (const [toldBy, fits] of told) {
		const municipality = MUNICIPALITIES.find(fits);
		if (municipality && distanceKm(position, municipality) <= REACH_KM)
			return { municipality, toldBy };
	}
	const kreis = kreisAt(position);
	const [nearest] = MUNICIPALITIES.filter((one) => one.kreis === kreis).sort(
		(a, b) => distanceKm(position, a) - distanceKm(position, b),
	);
	return nearest ? { municipality: nearest, toldBy: 'position' } : null;
}

/** The Kreis whose schematic border surrounds the position; null outside the region. */
export function kreisAt({ lon, lat }: Position): Kreis | null {
	const around = borders.find(({ ring }) =>
		booleanPointInPolygon([lon, lat], { type: 'Polygon', coordinates: [ring] }),
	);
	return (around?.kreis as Kreis | undefined) ?? null;
}

/** `Menden (Sauerland)` is written as `Menden` as well. */
export function shortName(municipality: string): string {
	return municipality.replace(/\s*\(.*\)/, '').trim();
}
