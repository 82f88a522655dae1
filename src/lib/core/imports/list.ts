import type { RawFeature } from './read-geojson.ts';

export const LIST_FORMATS = ['geojson', 'csv', 'osm', 'kml', 'gpx', 'jsonld'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** A row of a list as it stands in the file: nothing about it is certain yet. */
export interface ListRow {
	/** As people count: the line of a table, else the number of the object; from 1. */
	number: number;
	/** By heading. A Map, so that a heading called `__proto__` is just a heading. */
	values: ReadonlyMap<string, string>;
	/** GeoJSON, where the file draws it instead of writing it into columns. */
	geometry: unknown;
	/** What the file itself calls it; null where it has no name for it. */
	id: string | null;
	/** Where it stands as an object of OpenStreetMap. */
	osm: RawFeature | null;
}

export interface List {
	format: ListFormat;
	headings: string[];
	rows: ListRow[];
	/** Its objects are OpenStreetMap's: their tags have fixed meanings, and no columns are asked about. */
	isOsm: boolean;
	warnings: ListWarning[];
}

export type ListWarning = 'crs_member' | 'broken_lines';

export type ListRefusal =
	| 'file_too_large'
	| 'nothing_in_it'
	| 'format_unknown'
	| 'not_json'
	| 'not_xml'
	| 'truncated'
	| 'not_a_feature_collection'
	| 'other_coordinate_system'
	| 'too_many_features'
	| 'too_many_columns'
	| 'no_points'
	| 'entities_in_xml';

/** The headings of rows, in the order in which they come. */
export function headingsOf(rows: readonly ListRow[]): string[] {
	return [...new Set(rows.flatMap(({ values }) => [...values.keys()]))];
}
