import { isObject, type RawFeature } from './read-geojson.ts';

/** An object of OpenStreetMap, as Overpass and the XML of the API tell it alike. */
export interface OsmElement {
	type: string;
	id: string;
	lon: unknown;
	lat: unknown;
	/** Of a way: the nodes it goes through. */
	nodes: string[];
	/** Of a way whose nodes do not come along. */
	geometry: unknown[];
	tags: Record<string, unknown>;
}

/** Elements as Overpass gives them with `out`, `out center` or `out geom`. */
export function featuresFromOverpass(elements: readonly unknown[]): RawFeature[] {
	return featuresFromElements(
		elements.filter(isObject).map((element) => {
			const at = isObject(element.center) ? element.center : element;
			return {
				type: String(element.type),
				id: String(element.id),
				lon: at.lon,
				lat: at.lat,
				nodes: Array.isArray(element.nodes) ? element.nodes.map(String) : [],
				geometry: Array.isArray(element.geometry) ? element.geometry : [],
				tags: isObject(element.tags) ? element.tags : {},
			};
		}),
	);
}

/** The objects that say what they are; nodes without tags only carry ways. */
export function featuresFromElements(elements: readonly OsmElement[]): RawFeature[] {
	const at = new Map(
		elements
			.filter(({ type }) => type === 'node')
			.map(({ id, lon, lat }) => [id, [numberOf(lon), numberOf(lat)]] as const),
	);
	const told = elements.filter(({ tags }) => Object.keys(tags).length > 0);
	return told.map((element, index) => ({
		index,
		id: `${element.type}/${element.id}`,
		geometry: geometryOf(element, at),
		properties: element.tags,
	}));
}

function geometryOf(
	{ lon, lat, nodes, geometry }: OsmElement,
	at: ReadonlyMap<string, readonly unknown[]>,
): unknown {
	if (lon !== undefined && lat !== undefined)
		return { type: 'Point', coordinates: [numberOf(lon), numberOf(lat)] };
	const line =
		geometry.length > 0
			? geometry.filter(isObject).map((point) => [numberOf(point.lon), numberOf(point.lat)])
			: nodes.flatMap((node) => (at.has(node) ? [at.get(node)!] : []));
	if (line.length === 0) return null;
	const isRing =
		line.length >= 4 && JSON.stringify(line[0]) === JSON.stringify(line[line.length - 1]);
	if (isRing) return { type: 'Polygon', coordinates: [line] };
	return line.length === 1
		? { type: 'Point', coordinates: line[0] }
		: { type: 'LineString', coordinates: line };
}

const numberOf = (value: unknown) => (typeof value === 'string' ? Number(value) : value);
