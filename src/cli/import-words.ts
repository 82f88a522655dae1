import type { DuplicateReason } from '#core/imports/judge.ts';
import type { FeatureRefusal } from '#core/imports/place-from-osm.ts';
import type { FileRefusal } from '#core/imports/read-geojson.ts';
import type { Refusal } from '#core/result.ts';
import type { ImportRow, ImportWarning } from '#server/imports/import-places.ts';

/** Sentences with `{at}` and `{name}` for what the refusal brings along. */
const FILE_REFUSALS: Record<FileRefusal, string> = {
	file_too_large: 'larger than the 50 MB that one import takes: split it.',
	not_json: 'not JSON (line {line}, column {column}).',
	truncated: 'broken off in the middle (line {line}, column {column}): the end is missing.',
	not_a_feature_collection: 'JSON, but not a GeoJSON FeatureCollection.',
	other_coordinate_system: 'its coordinates are in {at}: convert them to WGS84 first.',
	too_many_features: '{count} features are more than the {most} that one import takes: split it.',
};

const ROW_REFUSALS: Record<FeatureRefusal | 'database_rule', string> = {
	no_identity: 'no OpenStreetMap id like node/123',
	no_geometry: 'no geometry',
	unknown_geometry: 'a geometry that cannot become a point: {at}',
	broken_geometry: 'coordinates that are no numbers or not complete',
	too_many_vertices: 'a geometry with more than {most} corners',
	coordinates_out_of_range: 'coordinates that are nowhere on earth: lon {lon}, lat {lat}',
	outside_region: 'outside the region: lon {lon}, lat {lat}',
	not_a_treasure: 'not a kind of place that this map shows: {at}',
	no_longer_exists: 'no longer exists: {at}',
	no_name: 'no name, and its kind gives none',
	markup_in_text: 'markup in the tag {at}',
	text_too_long: 'the tag {at} is longer than {most} characters',
	too_many_tags: 'more than {most} tags',
	tag_too_long: 'the tag {at} is far too long',
	database_rule: 'the database refuses it: {at}',
};

const DUPLICATES: Record<DuplicateReason, string> = {
	same_object: 'the same object stands in this file before',
	same_name: 'alike in name and {metres} m away',
	same_spot: 'the same kind of place on the same spot',
};

export const WARNINGS: Record<ImportWarning, string> = {
	crs_member: 'the file has a "crs" member, which GeoJSON no longer knows; read as WGS84.',
	coordinates_as_text: 'some coordinates are texts instead of numbers; read as numbers.',
};

export function sayFileRefusal(refusal: Refusal<FileRefusal>): string {
	return fill(FILE_REFUSALS[refusal.code], refusal);
}

export function sayRefusal({ code = '', at, values }: ImportRow): string {
	const sentence = fill(ROW_REFUSALS[code as keyof typeof ROW_REFUSALS] ?? code, { at, values });
	return values?.hint === 'swapped'
		? `${sentence} (with longitude and latitude swapped it would lie inside: mixed up?)`
		: sentence;
}

export function sayDuplicate({ slug, why, metres = 0 }: ImportRow): string {
	return `of ${slug}, ${fill(DUPLICATES[why as DuplicateReason], { values: { metres } })}`;
}

function fill(sentence: string, { at, values }: Partial<Refusal>): string {
	return sentence
		.replace(/\{(\w+)\}/g, (_, name: string) => String((name === 'at' ? at : values?.[name]) ?? ''))
		.replace(/:\s*$/, '');
}
