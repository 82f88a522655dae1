import { describe, expect, it } from 'vitest';
import { readGeoJson } from './read-geojson.ts';

const refusal = (text: string) => {
	const read = readGeoJson(text);
	return read.ok ? null : read.refusal;
};

describe('a file that is no GeoJSON is refused by name', () => {
	it.each([
		['words', 'Hofladen,8.1,51.2', { code: 'not_json', values: { line: 1, column: 1 } }],
		['nothing', '', { code: 'not_json' }],
		[
			'a comma too many, on its line',
			'{\n\t"type": "FeatureCollection",\n\t"features": [1,,2]\n}',
			{ code: 'not_json', values: { line: 3, column: 17 } },
		],
		[
			'broken off in an object',
			'{"type":"FeatureCollection","features":[{"a":1',
			{ code: 'truncated' },
		],
		['broken off in a text', '{"type":"FeatureColl', { code: 'truncated' }],
		['broken off after a comma', '{"type":"FeatureCollection",\n', { code: 'truncated' }],
		['a list', '[]', { code: 'not_a_feature_collection' }],
		['one feature', '{"type":"Feature"}', { code: 'not_a_feature_collection', at: 'Feature' }],
		['no features', '{"type":"FeatureCollection"}', { code: 'not_a_feature_collection' }],
		[
			'another coordinate system',
			'{"type":"FeatureCollection","features":[],"crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::25832"}}}',
			{ code: 'other_coordinate_system', at: 'urn:ogc:def:crs:EPSG::25832' },
		],
		[
			'too many features',
			`{"type":"FeatureCollection","features":[${'0,'.repeat(20_000)}0]}`,
			{ code: 'too_many_features' },
		],
	])('%s', (_, text, expected) => {
		expect(refusal(text)).toMatchObject(expected);
	});
});

it('takes an old crs member that means WGS84, with a warning', () => {
	for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326']) {
		const crs = { type: 'name', properties: { name } };
		const read = readGeoJson(JSON.stringify({ type: 'FeatureCollection', crs, features: [] }));
		expect(read).toEqual({ ok: true, value: { features: [], warnings: ['crs_member'] } });
	}
});

it('gives a feature that is none to the next step instead of failing', () => {
	const read = readGeoJson(
		'\uFEFF{"type":"FeatureCollection","features":[null,7,{"id":"node/1"}]}',
	);
	expect(read.ok && read.value.features.map(({ index, id }) => [index, id])).toEqual([
		[0, undefined],
		[1, undefined],
		[2, 'node/1'],
	]);
});

it('reads a hundred thousand brackets without falling over', () => {
	const deep = '['.repeat(100_000) + ']'.repeat(100_000);
	const read = readGeoJson(`{"type":"FeatureCollection","features":[{"geometry":${deep}}]}`);
	expect(read.ok).toBe(true);
});
