import { LONGEST_TAG } from './limits.ts';
import { headingsOf, type List, type ListFormat, type ListRow, type ListWarning } from './list.ts';
import { identityOf } from './place-from-osm.ts';
import { isObject, type RawFeature } from './read-geojson.ts';

/** What a file calls its objects, where it does so in a property. */
const ID_KEYS = ['@id', 'id', 'ID', 'Id', 'fid', 'objectid', 'OBJECTID', 'gml_id', 'uuid', 'UUID'];

/** A list of the features of a map. It is OpenStreetMap's where most of them name an object there. */
export function listFromFeatures(
	features: readonly RawFeature[],
	format: ListFormat,
	warnings: ListWarning[] = [],
): List {
	const ofOsm = features.filter((feature) => identityOf(feature) !== null).length;
	const isOsm = format === 'osm' || ofOsm * 2 > features.length;
	const rows = features.map((feature): ListRow => {
		const { index, geometry, properties } = feature;
		const number = index + 1;
		return {
			number,
			values: valuesOf(properties),
			geometry,
			id: isOsm ? identityOf(feature) : ownId(feature),
			osm: isOsm ? feature : null,
		};
	});
	return { format, isOsm, headings: headingsOf(rows), rows, warnings };
}

function ownId({ id, properties }: RawFeature): string | null {
	const said = isObject(properties) ? ID_KEYS.map((key) => properties[key]) : [];
	for (const one of [id, ...said])
		if ((typeof one === 'string' && one.trim()) || typeof one === 'number')
			return String(one).trim().slice(0, 150);
	return null;
}

/** Properties as columns: texts, numbers and truth values; lists joined, objects by their paths. */
export function valuesOf(properties: unknown, depth = 2): Map<string, string> {
	const values = new Map<string, string>();
	for (const [key, value] of Object.entries(isObject(properties) ? properties : {})) {
		if (isObject(value) && depth > 0)
			for (const [inner, text] of valuesOf(value, depth - 1)) values.set(`${key}.${inner}`, text);
		const text = textOf(value);
		if (text) values.set(key.trim(), text);
	}
	return values;
}

function textOf(value: unknown): string {
	const parts = Array.isArray(value) ? value : [value];
	return parts
		.filter((part) => ['string', 'number', 'boolean'].includes(typeof part))
		.map((part) => String(part).trim())
		.filter(Boolean)
		.join('; ')
		.slice(0, LONGEST_TAG);
}
