import { describe, expect, it } from 'vitest';
import { guessColumns } from './columns.ts';
import { decodeList } from './decode-list.ts';
import { LARGEST_LIST } from './limits.ts';
import { placeFromRow } from './place-from-row.ts';
import { readList } from './read-list.ts';
import { readRow } from './review.ts';

function read(text: string) {
	const list = readList(text);
	if (!list.ok) throw new Error(list.refusal.code);
	return list.value;
}

/** What becomes of each row with guessed columns: its name and place, or why not. */
function outcomes(text: string) {
	const { headings, rows } = read(text);
	const rules = {
		columns: guessColumns(headings, rows),
		subkind: 'nature_site',
		wording: {},
	} as const;
	return rows.map((row) => {
		const { number, name, candidate } = readRow(row, rules);
		if (!candidate.ok) return `${number} ${name}: ${candidate.refusal.code}`;
		const { subkind, lon, lat, municipality } = candidate.value.fields;
		return `${number} ${name}: ${subkind} ${lat} ${lon} ${municipality}`;
	});
}

const ASTEN = '51.1812, 8.4893';

describe('a list of each format', () => {
	it.each<[string, string, string[]]>([
		[
			'a table with semicolons and decimal commas',
			'Nr;Bezeichnung;Art;Breite;Länge\n1;Kahler Asten;Gipfel;51,1812;8,4893\n\n2;"Moor; groß";Moor;51,2;8,5',
			['2 Kahler Asten: peak 51.1812 8.4893 Winterberg', '4 Moor; groß: moor 51.2 8.5 Winterberg'],
		],
		[
			'a table with commas, quotes and CRLF',
			'name,latitude,longitude\r\n"Fels ""Hohe Ley""",51.1812,8.4893\r\n',
			['2 Fels "Hohe Ley": nature_site 51.1812 8.4893 Winterberg'],
		],
		[
			'a table with tabs, and one column for the position',
			`Titel\tKoordinaten\nKahler Asten\t${ASTEN}`,
			['2 Kahler Asten: nature_site 51.1812 8.4893 Winterberg'],
		],
		[
			'a table with degrees, minutes and seconds',
			`Name;Breitengrad;Längengrad\nKahler Asten;51° 12' 0" N;8° 30' 0" O`,
			['2 Kahler Asten: nature_site 51.2 8.5 Winterberg'],
		],
		[
			'a table in metres of a projection',
			'Name;Rechtswert;Hochwert\nKahler Asten;464300;5670000',
			['2 Kahler Asten: projected_coordinates'],
		],
		[
			'a table with swapped and missing values',
			'Name;lat;lon\nA;8.4893;51.1812\n;51.2;8.5\nC;;\nD;52.5;13.4',
			['2 A: outside_region', '3 null: no_name', '4 C: no_geometry', '5 D: outside_region'],
		],
		[
			'GeoJSON with plain properties',
			JSON.stringify({
				type: 'FeatureCollection',
				features: [
					{
						type: 'Feature',
						properties: { Bezeichnung: 'Kahler Asten', Kategorie: 'Aussichtsturm' },
						geometry: { type: 'Point', coordinates: [8.4893, 51.1812] },
					},
					{ type: 'Feature', properties: { Bezeichnung: 'Nirgends' }, geometry: null },
				],
			}),
			['1 Kahler Asten: tower 51.1812 8.4893 Winterberg', '2 Nirgends: no_geometry'],
		],
		[
			'a single GeoJSON feature',
			'{"type":"Feature","properties":{"name":"Asten"},"geometry":{"type":"Point","coordinates":[8.5,51.2]}}',
			['1 Asten: nature_site 51.2 8.5 Winterberg'],
		],
		[
			'GeoJSON of OpenStreetMap',
			'{"type":"FeatureCollection","features":[{"type":"Feature","id":"node/1","properties":{"name":"<b>Asten</b>","natural":"peak"},"geometry":{"type":"Point","coordinates":[8.5,51.2]}}]}',
			['1 <b>Asten</b>: peak 51.2 8.5 Winterberg'],
		],
		[
			'an answer of Overpass',
			JSON.stringify({
				version: 0.6,
				elements: [
					{ type: 'node', id: 1, lat: 51.2, lon: 8.5, tags: { natural: 'peak', name: 'Asten' } },
					{
						type: 'way',
						id: 2,
						center: { lat: 51.2, lon: 8.5 },
						tags: { natural: 'rock', name: 'Fels' },
					},
					{ type: 'node', id: 3, lat: 51.2, lon: 8.5 },
				],
			}),
			['1 Asten: peak 51.2 8.5 Winterberg', '2 Fels: rock 51.2 8.5 Winterberg'],
		],
		[
			'OpenStreetMap’s XML',
			`<?xml version="1.0"?><osm version="0.6">
				<node id="1" lat="51.2" lon="8.5"><tag k="natural" v="peak"/><tag k="name" v="Asten &amp; Co"/></node>
				<node id="2" lat="51.2" lon="8.5"/><node id="3" lat="51.2" lon="8.6"/>
				<way id="4"><nd ref="2"/><nd ref="3"/><tag k="natural" v="cliff"/><tag k="name" v="Klippe"/></way>
			</osm>`,
			['1 Asten & Co: peak 51.2 8.5 Winterberg', '2 Klippe: rock 51.2 8.55 Winterberg'],
		],
		[
			'KML with folders and own columns',
			`<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder>
				<Placemark><name>Kahler Asten</name><description><![CDATA[Hoch <b>oben</b>]]></description>
					<ExtendedData><Data name="Art"><value>Gipfel</value></Data></ExtendedData>
					<Point><coordinates>8.4893,51.1812,841</coordinates></Point></Placemark>
				<Placemark><name>Leer</name></Placemark>
			</Folder></Document></kml>`,
			['1 Kahler Asten: peak 51.1812 8.4893 Winterberg', '2 Leer: no_geometry'],
		],
		[
			'waypoints of GPX',
			`<gpx version="1.1"><wpt lat="51.1812" lon="8.4893"><name>Kahler Asten</name><sym>Summit</sym></wpt></gpx>`,
			['1 Kahler Asten: peak 51.1812 8.4893 Winterberg'],
		],
		[
			'schema.org in JSON-LD',
			JSON.stringify({
				'@context': 'https://schema.org',
				'@graph': [
					{
						'@type': ['LandmarksOrHistoricalBuildings', 'Museum'],
						name: [
							{ '@language': 'en', '@value': 'Mill museum' },
							{ '@language': 'de', '@value': 'Mühlenmuseum' },
						],
						geo: { '@type': 'GeoCoordinates', latitude: 51.2, longitude: '8.5' },
						address: { streetAddress: 'Weg 1', postalCode: '59955', addressLocality: 'Winterberg' },
					},
					{ '@type': 'Organization', name: 'Wer das schreibt' },
				],
			}),
			['1 Mühlenmuseum: museum 51.2 8.5 Winterberg'],
		],
	])('is read: %s', (_, text, expected) => {
		expect(outcomes(text)).toEqual(expected);
	});

	it.each([
		['nothing', '  \n', 'nothing_in_it', undefined],
		['a sentence', 'Wir haben viele Orte.', 'format_unknown', undefined],
		['JSON that breaks off', '{"type": "FeatureCollection", "features": [', 'truncated', 1],
		['JSON with a mistake', '{\n"type": nichts}', 'not_json', 2],
		['JSON about something else', '{"name": "Paket"}', 'not_a_feature_collection', undefined],
		['XML with a mistake', '<kml>\n<Document></kml>', 'not_xml', 2],
		['XML about something else', '<html><body/></html>', 'format_unknown', undefined],
		['KML without places', '<kml><Document/></kml>', 'no_points', undefined],
		['a bomb', '<!DOCTYPE a [<!ENTITY b "b">]><kml>&b;</kml>', 'entities_in_xml', undefined],
		['a table without rows', 'Name;Breite;Länge', 'nothing_in_it', undefined],
		['too many rows', `a;b\n${'1;2\n'.repeat(20_001)}`, 'too_many_features', undefined],
		['too many columns', `${'a;'.repeat(400)}\n1;2`, 'too_many_columns', undefined],
		['too much', ' '.repeat(LARGEST_LIST + 1), 'file_too_large', undefined],
	])('is refused by name: %s', (_, text, code, line) => {
		const list = readList(text);
		expect(list.ok ? 'read' : list.refusal.code).toBe(code);
		if (!list.ok && line !== undefined) expect(list.refusal.values?.line).toBe(line);
	});

	it('has a column that is called like something of the language', () => {
		const { rows } = read('__proto__;constructor;Name\n1;2;Hof');
		expect(Object.fromEntries(rows[0]!.values)).toMatchObject({ constructor: '2', Name: 'Hof' });
	});
});

it.each([
	['UTF-8', new TextEncoder().encode('Käse')],
	['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Käse')])],
	['Windows-1252', new Uint8Array([0x4b, 0xe4, 0x73, 0x65])],
	['UTF-16', new Uint8Array([0xff, 0xfe, 0x4b, 0, 0xe4, 0, 0x73, 0, 0x65, 0])],
])('decodes %s', (_, bytes) => {
	expect(decodeList(bytes)).toBe('Käse');
});

describe('what is read of a row', () => {
	const place = (more: Record<string, string>) => {
		const values = new Map(Object.entries({ Name: 'Hof', lat: '51.2', lon: '8.5', ...more }));
		const row = { number: 2, values, geometry: null, id: null, osm: null };
		const columns = guessColumns([...values.keys()], [row]);
		const read = placeFromRow(row, { columns, subkind: 'farm', wording: {} });
		if (!read.ok) throw new Error(read.refusal.code);
		return read.value;
	};

	it('is all that its columns say', () => {
		const { fields, tags, externalId } = place({
			...{ 'Objekt-ID': 'A-7', Straße: 'Am Hof', Hausnummer: '3', PLZ: '59955', Ort: 'Winterberg' },
			...{ Ortsteil: 'Altastenberg', 'Tel.': '02981 123', 'E-Mail': 'hof@example.org' },
			...{
				Internet: 'www.hof.example',
				Öffnungszeiten: 'Mo-Fr 9-18 Uhr',
				Beschreibung: 'Gut<br>so',
			},
			...{ Betreuer: 'Erika', Rollstuhlgerecht: 'teilweise', 'Description EN': 'Good' },
		});
		expect(externalId).toBe('A-7');
		expect(tags.Betreuer).toBe('Erika');
		expect(fields).toMatchObject({
			...{
				street: 'Am Hof 3',
				postcode: '59955',
				locality: 'Altastenberg',
				kreis: 'hochsauerland',
			},
			...{ phone: '+49 2981 123', email: 'hof@example.org', website: 'https://www.hof.example' },
			...{ hours: 'Mo-Fr 09:00-18:00', wheelchair: 'limited', municipality: 'Winterberg' },
			summary: { de: 'Gut so', en: 'Good' },
		});
	});

	it('leaves out what it does not understand, and says so', () => {
		const { fields, warnings } = place({
			...{ Öffnungszeiten: 'nach Lust und Laune', Telefon: 'siehe Netz', Art: 'Dingsbums' },
		});
		expect(fields).toMatchObject({ hours: null, phone: null, subkind: 'farm' });
		expect(warnings).toEqual([
			'kind_not_understood',
			'hours_not_understood',
			'phone_not_understood',
		]);
	});
});
