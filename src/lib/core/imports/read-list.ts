import { accept, refuse, type Result } from '../result.ts';
import { LARGEST_LIST, MOST_FEATURES } from './limits.ts';
import type { List, ListRefusal } from './list.ts';
import { listFromFeatures } from './list-from-features.ts';
import { listFromSchemaOrg } from './list-from-schema-org.ts';
import { listFromTable } from './list-from-table.ts';
import { listFromXml } from './list-from-xml.ts';
import { featuresFromOverpass } from './osm-elements.ts';
import { isObject, parseJson, readGeoJson } from './read-geojson.ts';

/**
 * Reads a list of places, whatever it is written in: the text tells, not the file's name. Single rows are judged
 * later, one by one: a bad one does not spoil the list.
 */
export function readList(text: string): Result<List, ListRefusal> {
	if (text.length > LARGEST_LIST) return refuse('file_too_large');
	const content = text.replace(/^\uFEFF/, '');
	const start = content.trimStart();
	if (start === '') return refuse('nothing_in_it');
	const list = /^[[{]/.test(start)
		? readJson(content)
		: start.startsWith('<')
			? listFromXml(content)
			: listFromTable(content);
	if (!list.ok) return list;
	const { length } = list.value.rows;
	if (length === 0) return refuse('nothing_in_it');
	if (length > MOST_FEATURES)
		return refuse('too_many_features', { values: { count: length, most: MOST_FEATURES } });
	return list;
}

function readJson(text: string): Result<List, ListRefusal> {
	const parsed = parseJson(text);
	if (!parsed.ok) return parsed;
	const file = parsed.value;
	if (isObject(file) && Array.isArray(file.elements))
		return accept(listFromFeatures(featuresFromOverpass(file.elements), 'osm'));
	if (isObject(file) && (file.type === 'FeatureCollection' || file.type === 'Feature')) {
		const whole = file.type === 'Feature' ? { type: 'FeatureCollection', features: [file] } : file;
		const read = readGeoJson(whole === file ? text : JSON.stringify(whole));
		if (!read.ok) return read;
		return accept(listFromFeatures(read.value.features, 'geojson', read.value.warnings));
	}
	return listFromSchemaOrg(file);
}
