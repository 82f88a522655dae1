import { XMLParser } from 'fast-xml-parser';
import { accept, refuse, type Result } from '../result.ts';
import { LONGEST_TAG } from './limits.ts';
import { listFromFeatures } from './list-from-features.ts';
import { headingsOf, type List, type ListRefusal, type ListRow } from './list.ts';
import { featuresFromElements } from './osm-elements.ts';
import { isObject } from './read-geojson.ts';

type Node = Record<string, unknown>;

/** Attributes are marked with `@`; everything stays text; what may come more than once is asked for by `allOf`. */
const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: '@',
	parseTagValue: false,
	parseAttributeValue: false,
	removeNSPrefix: true,
	textNodeName: '#',
});

/** Reads KML, the waypoints of GPX, and OpenStreetMap's XML. */
export function listFromXml(text: string): Result<List, ListRefusal> {
	// a list of places needs no definitions of its own, and bombs are made of them
	if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refuse('entities_in_xml');
	let file: Node;
	try {
		file = parser.parse(text, true) as Node;
	} catch (error) {
		// the parser says with an Error where the text stops being XML; it has no other way
		if (!(error instanceof Error)) throw error;
		const [, line] = /(?:line|:)\s*(\d+)/i.exec(error.message) ?? [];
		return refuse('not_xml', line ? { values: { line: Number(line) } } : {});
	}
	if (isObject(file.osm)) return accept(listFromFeatures(featuresOf(file.osm), 'osm'));
	if (isObject(file.gpx)) return toList(allOf(file.gpx, 'wpt').map(fromWaypoint), 'gpx');
	if (isObject(file.kml)) return toList(placemarks(file.kml).map(fromPlacemark), 'kml');
	return refuse('format_unknown');
}

function toList(rows: ListRow[], format: 'gpx' | 'kml'): Result<List, ListRefusal> {
	if (rows.length === 0) return refuse('no_points');
	return accept({ format, isOsm: false, headings: headingsOf(rows), rows, warnings: [] });
}

function allOf(node: Node, name: string): Node[] {
	const found = node[name];
	return (Array.isArray(found) ? found : [found]).filter(isObject);
}

/** The text of a child, whether it has attributes or not. */
function textOf(node: unknown): string {
	const text = isObject(node) ? node['#'] : Array.isArray(node) ? textOf(node[0]) : node;
	return typeof text === 'string' ? text.trim().slice(0, LONGEST_TAG) : '';
}

function valuesOf(entries: [string, unknown][]): Map<string, string> {
	return new Map(
		entries.map(([key, node]) => [key, textOf(node)] as const).filter(([key, text]) => key && text),
	);
}

const POINT = (lon: unknown, lat: unknown) => ({ type: 'Point', coordinates: [lon, lat] });

function fromWaypoint(node: Node, index: number): ListRow {
	const [link] = allOf(node, 'link');
	return {
		number: index + 1,
		values: valuesOf([
			...['name', 'desc', 'cmt', 'type', 'sym', 'src'].map((key): [string, unknown] => [
				key,
				node[key],
			]),
			['link', link?.['@href']],
		]),
		geometry: POINT(node['@lon'], node['@lat']),
		id: null,
		osm: null,
	};
}

/** Placemarks in folders of whatever depth, in the order of the file as far as they have the same folder. */
function placemarks(node: Node): Node[] {
	return [
		...allOf(node, 'Placemark'),
		...['Document', 'Folder'].flatMap((name) => allOf(node, name).flatMap(placemarks)),
	];
}

function fromPlacemark(node: Node, index: number): ListRow {
	const data = isObject(node.ExtendedData) ? node.ExtendedData : {};
	const simple = allOf(data, 'SchemaData').flatMap((schema) => allOf(schema, 'SimpleData'));
	const id = node['@id'];
	return {
		number: index + 1,
		values: valuesOf([
			...['name', 'description', 'address', 'phoneNumber'].map((key): [string, unknown] => [
				key,
				node[key],
			]),
			...allOf(data, 'Data').map((one): [string, unknown] => [String(one['@name']), one.value]),
			...simple.map((one): [string, unknown] => [String(one['@name']), one]),
		]),
		geometry: geometryOf(node),
		id: typeof id === 'string' && id ? id.slice(0, 150) : null,
		osm: null,
	};
}

/** A point as it is; of a line or an area what `readPosition` makes of it. */
function geometryOf(node: Node): unknown {
	if (isObject(node.MultiGeometry)) return geometryOf(node.MultiGeometry);
	const [point] = allOf(node, 'Point');
	if (point) return { type: 'Point', coordinates: tuples(point.coordinates)[0] };
	const [line] = allOf(node, 'LineString');
	if (line) return { type: 'LineString', coordinates: tuples(line.coordinates) };
	const [area] = allOf(node, 'Polygon');
	const outer = area && isObject(area.outerBoundaryIs) ? area.outerBoundaryIs.LinearRing : null;
	return isObject(outer) ? { type: 'Polygon', coordinates: [tuples(outer.coordinates)] } : null;
}

function tuples(node: unknown): number[][] {
	const text = isObject(node) ? node['#'] : node;
	return String(text ?? '')
		.trim()
		.split(/\s+/)
		.map((tuple) => tuple.split(',').slice(0, 2).map(Number));
}

function featuresOf(osm: Node) {
	return featuresFromElements(
		['node', 'way', 'relation'].flatMap((type) =>
			allOf(osm, type).map((element) => {
				const [center] = allOf(element, 'center');
				const at = center ?? element;
				return {
					type,
					id: String(element['@id']),
					lon: at['@lon'],
					lat: at['@lat'],
					nodes: allOf(element, 'nd').map((node) => String(node['@ref'])),
					geometry: [],
					tags: Object.fromEntries(
						allOf(element, 'tag').map((tag) => [String(tag['@k']), tag['@v']]),
					),
				};
			}),
		),
	);
}
