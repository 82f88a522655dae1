import type { ExpressionSpecification as Expression } from 'maplibre-gl';

/** How an archive names its layers: three common ways, and what each calls the things we draw. */
export type Scheme = 'protomaps' | 'openmaptiles' | 'shortbread';

/** Where a thing is found: a source layer, and which of its features. */
export interface Find {
	layer: string;
	filter: Expression;
}

export interface SchemeTable {
	/** Property of a name in a language, before the plain `name`. */
	nameIn(lang: string): string;
	water: Find[];
	river: Find[];
	forest: Find[];
	builtUp: Find;
	building: Find;
	motorway: Find;
	primary: Find;
	secondary: Find;
	street: Find;
	track: Find;
	rail: Find;
	region: Find;
	county: Find;
	place: Find;
	/** 3 city, 2 big town, 1 town, 0 village or smaller. */
	placeRank: Expression;
	waterName: Find;
	peak: Find;
	elevation: string;
	shield: Find & { text: string };
}

const is = (key: string, ...values: string[]): Expression => [
	'in',
	['get', key],
	['literal', values],
];
const both = (...all: Expression[]): Expression => ['all', ...all];
const shape = (kind: 'Polygon' | 'LineString' | 'Point'): Expression => [
	'==',
	['geometry-type'],
	kind,
];
const find = (layer: string, filter: Expression): Find => ({ layer, filter });
const level = (key: string, number: number): Expression => [
	'==',
	['to-number', ['get', key]],
	number,
];

const protomaps: SchemeTable = {
	nameIn: (lang) => `name:${lang}`,
	water: [find('water', shape('Polygon'))],
	river: [find('water', both(shape('LineString'), is('kind', 'river', 'canal', 'stream')))],
	forest: [find('landcover', is('kind', 'forest')), find('landuse', is('kind', 'forest', 'wood'))],
	builtUp: find('landuse', is('kind', 'residential', 'industrial', 'commercial')),
	building: find('buildings', is('kind', 'building', 'building_part')),
	motorway: find('roads', both(is('kind', 'highway'), ['!', ['has', 'is_link']])),
	primary: find('roads', both(is('kind', 'major_road'), is('kind_detail', 'trunk', 'primary'))),
	secondary: find(
		'roads',
		both(is('kind', 'major_road'), is('kind_detail', 'secondary', 'tertiary')),
	),
	street: find('roads', is('kind', 'minor_road')),
	track: find('roads', is('kind', 'path')),
	rail: find('roads', is('kind', 'rail')),
	region: find('boundaries', is('kind', 'region', 'country')),
	county: find('boundaries', is('kind', 'county')),
	place: find('places', is('kind', 'locality')),
	placeRank: [
		'case',
		['any', is('kind_detail', 'city'), ['>=', ['coalesce', ['get', 'population_rank'], 0], 10]],
		3,
		['!', is('kind_detail', 'town')],
		0,
		['>=', ['coalesce', ['get', 'population_rank'], 0], 8],
		2,
		1,
	],
	waterName: find('water', both(['has', 'name'], is('kind', 'lake', 'water', 'reservoir'))),
	peak: find('pois', is('kind', 'peak', 'tower')),
	elevation: 'elevation',
	shield: { ...find('roads', is('kind', 'highway', 'major_road')), text: 'shield_text' },
};

const openmaptiles: SchemeTable = {
	nameIn: (lang) => `name:${lang}`,
	water: [find('water', shape('Polygon'))],
	river: [find('waterway', is('class', 'river', 'canal', 'stream'))],
	forest: [find('landcover', is('class', 'wood', 'forest'))],
	builtUp: find('landuse', is('class', 'residential', 'industrial', 'commercial', 'suburb')),
	building: find('building', shape('Polygon')),
	motorway: find('transportation', both(is('class', 'motorway'), ['!=', ['get', 'ramp'], 1])),
	primary: find('transportation', is('class', 'trunk', 'primary')),
	secondary: find('transportation', is('class', 'secondary', 'tertiary')),
	street: find('transportation', is('class', 'minor', 'service')),
	track: find('transportation', is('class', 'track', 'path')),
	rail: find('transportation', is('class', 'rail')),
	region: find('boundary', ['any', level('admin_level', 2), level('admin_level', 4)]),
	county: find('boundary', level('admin_level', 6)),
	place: find('place', is('class', 'city', 'town', 'village', 'hamlet')),
	placeRank: [
		'case',
		is('class', 'city'),
		3,
		['!', is('class', 'town')],
		0,
		['<=', ['coalesce', ['get', 'rank'], 99], 11],
		2,
		1,
	],
	waterName: find('water_name', ['has', 'name']),
	peak: find('mountain_peak', is('class', 'peak')),
	elevation: 'ele',
	shield: {
		...find('transportation_name', is('class', 'motorway', 'trunk', 'primary')),
		text: 'ref',
	},
};

const shortbread: SchemeTable = {
	nameIn: (lang) => `name_${lang}`,
	water: [find('ocean', shape('Polygon')), find('water_polygons', shape('Polygon'))],
	river: [find('water_lines', is('kind', 'river', 'canal', 'stream'))],
	forest: [find('land', is('kind', 'forest', 'wood'))],
	builtUp: find('land', is('kind', 'residential', 'industrial', 'commercial', 'retail')),
	building: find('buildings', shape('Polygon')),
	motorway: find('streets', both(is('kind', 'motorway'), ['!=', ['get', 'link'], true])),
	primary: find('streets', is('kind', 'trunk', 'primary')),
	secondary: find('streets', is('kind', 'secondary', 'tertiary')),
	street: find('streets', is('kind', 'unclassified', 'residential', 'living_street', 'service')),
	track: find('streets', is('kind', 'track', 'path', 'footway', 'cycleway')),
	rail: find('streets', is('kind', 'rail', 'narrow_gauge')),
	region: find('boundaries', ['any', level('admin_level', 2), level('admin_level', 4)]),
	county: find('boundaries', level('admin_level', 6)),
	place: find(
		'place_labels',
		is('kind', 'capital', 'state_capital', 'city', 'town', 'village', 'hamlet'),
	),
	placeRank: [
		'case',
		is('kind', 'capital', 'state_capital', 'city'),
		3,
		['!', is('kind', 'town')],
		0,
		['>=', ['coalesce', ['get', 'population'], 0], 20000],
		2,
		1,
	],
	waterName: find('water_polygons_labels', ['has', 'name']),
	peak: find('pois', is('natural', 'peak')),
	elevation: 'ele',
	shield: { ...find('street_labels', is('kind', 'motorway', 'trunk', 'primary')), text: 'ref' },
};

export const SCHEMES: Record<Scheme, SchemeTable> = { protomaps, openmaptiles, shortbread };

// Each list holds names that the other two schemes do not use.
const SIGNS: [Scheme, string[]][] = [
	['shortbread', ['water_polygons', 'streets', 'place_labels', 'boundary_labels']],
	['openmaptiles', ['transportation', 'waterway', 'water_name', 'place']],
	['protomaps', ['earth', 'roads', 'places', 'landuse']],
];

/** Tells from an archive's layer names which scheme it follows; null when it is none of ours. */
export function recogniseScheme(layers: readonly string[]): Scheme | null {
	const match = SIGNS.find(
		([, signs]) => signs.filter((sign) => layers.includes(sign)).length >= 2,
	);
	return match?.[0] ?? null;
}
