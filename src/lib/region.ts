/**
 * Everything that is particular to Südwestfalen. Another region is another copy of this file.
 */
import type { Bounds, Position } from '#core/geo/position.ts';
import type { Kreis } from '#core/places/kreise.ts';

/** IANA zone in which every opening hour and slot of the region is written. */
export const ZONE = 'Europe/Berlin';

/** Bounding box of the five Kreise (WGS84), a little generous at the edges. */
export const REGION_BOUNDS: Bounds = { west: 7.35, south: 50.62, east: 9.05, north: 51.78 };

/** Where the map looks first. */
export const REGION_CENTRE: Position = { lon: 8.13, lat: 51.21 };

/** Proper names of the Kreise: they are the same in every language. */
export const KREIS_NAMES: Record<Kreis, string> = {
	soest: 'Kreis Soest',
	hochsauerland: 'Hochsauerlandkreis',
	'maerkischer-kreis': 'Märkischer Kreis',
	olpe: 'Kreis Olpe',
	'siegen-wittgenstein': 'Kreis Siegen-Wittgenstein',
};
