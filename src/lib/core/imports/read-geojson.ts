import { accept, refuse, type Result } from '../result.ts';
import { findJsonFault } from './json-fault.ts';
import { LARGEST_FILE, MOST_FEATURES } from './limits.ts';

/** A feature as it stands in the file: nothing about it is certain yet. */
export interface RawFeature {
	/** Its place in the file, from 0. */
	index: number;
	id: unknown;
	geometry: unknown;
	properties: unknown;
}

export interface GeoJsonFile {
	features: RawFeature[];
	/** What was wrong but could be read. */
	warnings: 'crs_member'[];
}

export type FileRefusal =
	| 'file_too_large'
	| 'not_json'
	| 'truncated'
	| 'not_a_feature_collection'
	| 'other_coordinate_system'
	| 'too_many_features';

/**
 * Reads a GeoJSON FeatureCollection (RFC 7946). The old `crs` member is taken with a warning as long
 * as it means WGS84. Single features are judged later, one by one: a bad one does not spoil the file.
 */
export function readGeoJson(text: string): Result<GeoJsonFile, FileRefusal> {
	if (text.length > LARGEST_FILE) return refuse('file_too_large');
	const parsed = parseJson(text.replace(/^\uFEFF/, ''));
	if (!parsed.ok) return parsed;
	const file = parsed.value;
	if (!isObject(file) || file.type !== 'FeatureCollection' || !Array.isArray(file.features))
		return refuse('not_a_feature_collection', isObject(file) ? { at: String(file.type) } : {});
	if (file.features.length > MOST_FEATURES)
		return refuse('too_many_features', {
			values: { count: file.features.length, most: MOST_FEATURES },
		});
	const hasCrs = file.crs !== undefined && file.crs !== null;
	if (hasCrs && !/CRS:?84|EPSG:+4326|WGS ?84/i.test(crsName(file.crs)))
		return refuse('other_coordinate_system', { at: crsName(file.crs).slice(0, 80) });
	return accept({
		features: file.features.map((feature: unknown, index) => {
			const { id, geometry, properties } = isObject(feature) ? feature : {};
			return { index, id, geometry, properties };
		}),
		warnings: hasCrs ? ['crs_member'] : [],
	});
}

export function parseJson(text: string): Result<unknown, 'not_json' | 'truncated'> {
	try {
		return accept(JSON.parse(text));
	} catch {
		// a SyntaxError, and nothing else is thrown here
		const fault = findJsonFault(text);
		const hasBegun = /^\s*[[{]/.test(text);
		return refuse(hasBegun && fault >= text.length ? 'truncated' : 'not_json', lineOf(text, fault));
	}
}

function lineOf(text: string, position: number): { values: { line: number; column: number } } {
	const before = text.slice(0, position).split('\n');
	return { values: { line: before.length, column: before.at(-1)!.length + 1 } };
}

function crsName(crs: unknown): string {
	const properties = isObject(crs) && isObject(crs.properties) ? crs.properties : {};
	return typeof properties.name === 'string' ? properties.name : 'unknown';
}

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
