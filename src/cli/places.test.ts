import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readExportOrder } from './places-export.ts';
import { readImportOrder } from './places-import.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'schatzkarte-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file in a folder that goes away. */
function file(name: string, content: string | Uint8Array): string {
	const whole = path.join(folder, name);
	writeFileSync(whole, content);
	return whole;
}

const good = file('good.geojson', '{"type":"FeatureCollection","features":[]}');
const ORDER = {
	source: 'osm',
	licence: 'ODbL-1.0',
	attribution: '© OpenStreetMap contributors',
	publish: false,
	'dry-run': false,
	json: false,
};

it('reads a whole order', () => {
	expect(readImportOrder([good], { ...ORDER, publish: true, organisation: 'hof-x' })).toEqual({
		file: { features: [], warnings: [] },
		organisation: 'hof-x',
		asJson: false,
		order: {
			...{ source: 'osm', licence: 'ODbL-1.0', attribution: '© OpenStreetMap contributors' },
			...{ publish: true, dryRun: false },
		},
	});
});

describe('an import that cannot be is refused with a sentence that names the argument', () => {
	const huge = file('huge.geojson', '');
	truncateSync(huge, 50 * 1024 * 1024);
	it.each<[string, string[], Partial<typeof ORDER> | { organisation: string }]>([
		['FILE is missing', [], {}],
		['One FILE at a time', [good, good], {}],
		['FILE nowhere.geojson does not exist', ['nowhere.geojson'], {}],
		[`FILE ${folder} is not a file`, [folder], {}],
		['larger than the 50 MB', [huge], {}],
		['not written in UTF-8', [file('latin.geojson', new Uint8Array([0x7b, 0xe4, 0x7d]))], {}],
		['not JSON (line 1, column 1)', [file('words.geojson', 'Hofladen')], {}],
		['broken off in the middle (line 2, column 14)', [file('cut.geojson', '{\n"features": [')], {}],
		['not a GeoJSON FeatureCollection', [file('list.geojson', '[]')], {}],
		['--source is missing', [good], { source: '' }],
		['--source is "wiki"', [good], { source: 'wiki' }],
		['--licence is missing', [good], { licence: '' }],
		['--licence is "MIT"', [good], { licence: 'MIT' }],
		["OpenStreetMap's data stands under ODbL-1.0", [good], { licence: 'CC0-1.0' }],
		['--attribution is missing', [good], { attribution: '' }],
		['--organisation is empty', [good], { organisation: '' }],
	])('%s', (sentence, files, values) => {
		expect(() => readImportOrder(files, { ...ORDER, ...values })).toThrow(sentence);
	});
});

describe('an export that cannot be', () => {
	it.each([
		['"x" is too much', ['x'], { format: 'geojson' }],
		['--format is "csv"', [], { format: 'csv' }],
		[
			'--licence is "all-rights-reserved"',
			[],
			{ format: 'geojson', licence: 'all-rights-reserved' },
		],
		['--out is empty', [], { format: 'geojson', out: '' }],
	])('%s', (sentence, positionals, values) => {
		expect(() => readExportOrder(positionals, values)).toThrow(sentence);
	});
});
