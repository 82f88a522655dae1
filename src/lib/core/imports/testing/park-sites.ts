/**
 * The list of a nature park, as a ranger brings it from another system: 120 sites, of which 9 are there already, 3 have
 * latitude and longitude swapped, 2 lie outside the five Kreise, and one has `<script>` in its name.
 */

/** Something that is there already. */
export interface Present {
	name: string;
	lon: number;
	lat: number;
}

export const SITES = { all: 120, present: 9, swapped: 3, outside: 2, script: 1 };
export const SCRIPT_NAME = '<script>alert(1)</script> am Weg';

/** Outside the five Kreise: Münster, and Gummersbach, which lies between them by its coordinates. */
const OUTSIDE = [
	[7.6261, 51.9607],
	[7.5583, 51.0277],
];

const feature = (name: string, lon: number, lat: number, more: Record<string, string> = {}) => ({
	type: 'Feature',
	geometry: { type: 'Point', coordinates: [lon, lat] },
	properties: { Name: name, Art: 'Infotafel', ...more },
});

/** @param corner where the grid of new sites begins: 400 m apart, in rows of 10 to the north-east */
export function parkSites(
	present: readonly Present[],
	prefix: string,
	corner = { lon: 8.05, lat: 51.08 },
) {
	if (present.length !== SITES.present) throw new Error(`${SITES.present} places must be there`);
	const at = (i: number): [number, number] => [
		corner.lon + (i % 10) * 0.006,
		corner.lat + Math.floor(i / 10) * 0.004,
	];
	const features = Array.from({ length: SITES.all }, (_, i) => {
		const [lon, lat] = at(i);
		return feature(`${prefix} Tafel ${words(i)}`, lon, lat, {
			Beschreibung: `Station ${i + 1} am Weg`,
			Öffnungszeiten: 'Mo-So 8-20 Uhr',
		});
	});
	// spread over the list, as life does
	present.forEach(({ name, lon, lat }, i) => {
		features[5 + i * 12] = feature(name, lon + 0.0004, lat);
	});
	for (let i = 0; i < SITES.swapped; i++) {
		const nr = 20 + i * 30;
		const [lon, lat] = at(nr);
		features[nr] = feature(`${prefix} Vertauscht ${words(nr)}`, lat, lon);
	}
	OUTSIDE.forEach(([lon, lat], i) => {
		features[31 + i * 50] = feature(`${prefix} Weit weg ${words(31 + i * 50)}`, lon!, lat!);
	});
	const [lon, lat] = at(47);
	features[47] = feature(SCRIPT_NAME, lon, lat);
	return { type: 'FeatureCollection', features };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** A word of its own for each number. */
const words = (i: number) =>
	[LETTERS[i % 26]!.toUpperCase(), LETTERS[(i * 7 + 3) % 26], LETTERS[Math.floor(i / 26)]].join(
		'o',
	) + `r ${i + 1}`;
