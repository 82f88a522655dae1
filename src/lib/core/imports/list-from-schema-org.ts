import { accept, refuse, type Result } from '../result.ts';
import { LONGEST_TAG } from './limits.ts';
import { valuesOf } from './list-from-features.ts';
import { headingsOf, type List, type ListRefusal, type ListRow } from './list.ts';
import { isObject } from './read-geojson.ts';

/** What schema.org writes into objects of their own, brought to one level. */
const WITHIN = ['address', 'geo', 'contactPoint'];
const KEPT = ['name', 'description', 'telephone', 'email', 'url', 'openingHours', 'identifier'];

/**
 * Reads schema.org in JSON-LD, as the Open Data Tourism Alliance exchanges it: one object, a list of them, or an
 * `@graph`. Objects count that have a name and say where they are.
 */
export function listFromSchemaOrg(file: unknown): Result<List, ListRefusal> {
	const nodes = nodesOf(file);
	const rows = nodes.flatMap((node, index): ListRow[] => {
		if (node.name === undefined || !(isObject(node.geo) || isObject(node.address))) return [];
		const id = node['@id'] ?? node.identifier;
		return [
			{
				number: index + 1,
				values: columnsOf(node),
				geometry: null,
				id: typeof id === 'string' && id ? id.slice(0, 150) : null,
				osm: null,
			},
		];
	});
	if (rows.length === 0) return refuse('not_a_feature_collection');
	return accept({ format: 'jsonld', isOsm: false, headings: headingsOf(rows), rows, warnings: [] });
}

function nodesOf(file: unknown): Record<string, unknown>[] {
	if (Array.isArray(file)) return file.flatMap(nodesOf);
	if (!isObject(file)) return [];
	const graph = file['@graph'] ?? file.itemListElement;
	if (Array.isArray(graph)) return graph.flatMap(nodesOf);
	return [isObject(file.item) ? file.item : file];
}

function columnsOf(node: Record<string, unknown>): Map<string, string> {
	const values = new Map<string, string>();
	const put = (key: string, value: unknown) => {
		const text = plain(value);
		if (text) values.set(key, text);
	};
	put('type', node['@type']);
	for (const key of KEPT) put(key, node[key]);
	for (const key of WITHIN)
		for (const [inner, value] of Object.entries(isObject(node[key]) ? node[key] : {}))
			if (!inner.startsWith('@') && !values.has(inner)) put(inner, value);
	for (const [key, value] of valuesOf(node, 1))
		if (
			!values.has(key) &&
			!key.startsWith('@') &&
			!WITHIN.some((one) => key.startsWith(`${one}.`))
		)
			values.set(key, value);
	return values;
}

/** The German text of `{"@language": "de", "@value": …}`, else the first there is. */
function plain(value: unknown): string {
	const all = (Array.isArray(value) ? value : [value]).map((one: unknown) =>
		isObject(one) ? one : { '@value': one },
	);
	const german = all.find((one) => String(one['@language'] ?? '').startsWith('de'));
	const said = german ? [german] : all.some((one) => '@language' in one) ? all.slice(0, 1) : all;
	return said
		.map((one) => one['@value'] ?? one['@id'])
		.filter((one) => ['string', 'number', 'boolean'].includes(typeof one))
		.map((one) =>
			String(one)
				.replace(/^https?:\/\/schema\.org\//, '')
				.trim(),
		)
		.filter(Boolean)
		.join('; ')
		.slice(0, LONGEST_TAG);
}
