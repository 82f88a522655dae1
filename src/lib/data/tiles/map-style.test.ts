import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { mapStyle, type MapStyleOptions } from './map-style.ts';
import { PALETTES } from './palette.ts';
import { SCHEMES, type Scheme } from './schemes.ts';

const THEMES = ['light', 'dark'] as const;
const NAMES = Object.keys(SCHEMES) as Scheme[];
const OWN = [
	'earth',
	'landuse',
	'relief',
	'water',
	'region',
	'roads',
	'boundaries',
	'places',
	'pois',
];

/** Every layer that the scheme's table speaks of. */
function layersOf(scheme: Scheme): string[] {
	const found = Object.values(SCHEMES[scheme]).flat() as unknown[];
	return found.flatMap((find) =>
		typeof find === 'object' && find && 'layer' in find ? [String(find.layer)] : [],
	);
}

function style(options: Partial<MapStyleOptions> & { scheme: Scheme }) {
	return mapStyle({
		source: 'pmtiles://https://karte.example/a.pmtiles',
		layers: [...layersOf(options.scheme), 'earth'],
		theme: 'light',
		lang: 'de',
		...options,
	});
}

describe.each(NAMES)('the style for %s', (scheme) => {
	test.each(THEMES)('is valid in %s', (theme) => {
		expect(validateStyleMin(style({ scheme, theme }))).toEqual([]);
	});

	test('draws water, roads, borders and names', () => {
		const ids = style({ scheme }).layers.map(({ id }) => id);
		expect(ids).toEqual(
			expect.arrayContaining([
				'forest-0',
				'water-0',
				'river-0',
				'motorway-line',
				'primary-case',
				'rail',
				'county',
				'city',
				'village',
			]),
		);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('asks the archive for no layer that it does not have', () => {
		const asked = style({ scheme, layers: ['water'] }).layers.flatMap((layer) =>
			'source-layer' in layer ? [layer['source-layer']] : [],
		);
		expect(new Set(asked)).toEqual(new Set(scheme === 'shortbread' ? [] : ['water']));
	});

	test('shows names in the language of the reader, else as they are', () => {
		const city = style({ scheme, lang: 'nl' }).layers.find(({ id }) => id === 'city');
		expect(JSON.stringify(city)).toContain(scheme === 'shortbread' ? 'name_nl' : 'name:nl');
	});
});

test.each(THEMES)('the overview adds region and relief, valid in %s', (theme) => {
	const overview = style({ scheme: 'protomaps', layers: OWN, theme });
	expect(validateStyleMin(overview)).toEqual([]);
	const ids = overview.layers.map(({ id }) => id);
	expect(ids).toEqual(
		expect.arrayContaining(['quiet', 'relief-shade', 'relief-strokes', 'range-name']),
	);
});

const groundOf = (layers: string[]) => style({ scheme: 'openmaptiles', layers }).layers[0]?.paint;

test('an archive without land of its own stands on land, not on its surroundings', () => {
	const { land, outside } = PALETTES.light;
	expect(groundOf(['water', 'transportation'])).toEqual({ 'background-color': land });
	expect(groundOf(['water', 'earth'])).toEqual({ 'background-color': outside });
});
