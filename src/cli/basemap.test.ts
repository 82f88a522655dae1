import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RangeServer } from '../../tests/tools/range-server.ts';
import { syntheticArchive } from '../../tests/tools/synthetic-archive.ts';
import { readCheckOrder } from './basemap-check.ts';
import { readExtractOrder } from './basemap-extract.ts';

const ORDER = { region: false, maxzoom: '14', upload: false, restart: false };

it('without more words takes the region, a little more than it, and every path', () => {
	expect(readExtractOrder([], ORDER)).toEqual({
		...{ source: null, maxZoom: 14, out: null, upload: false, restart: false },
		bounds: {
			west: expect.closeTo(7.3),
			south: expect.closeTo(50.57),
			east: expect.closeTo(9.1),
			north: expect.closeTo(51.83),
		},
	});
});

it('reads a whole order', () => {
	const words = { bbox: '8,51,8.5,51.4', maxzoom: '12', out: '/maps/a_B-1.pmtiles', upload: true };
	expect(readExtractOrder(['https://maps.example/a.pmtiles'], { ...ORDER, ...words })).toEqual({
		...{ source: 'https://maps.example/a.pmtiles', maxZoom: 12, out: '/maps/a_B-1.pmtiles' },
		...{ bounds: { west: 8, south: 51, east: 8.5, north: 51.4 }, upload: true, restart: false },
	});
});

describe('an extract that cannot be is refused with a sentence that names the argument', () => {
	it.each<[string, string[], object]>([
		['One SOURCE at a time', ['a', 'b'], {}],
		['SOURCE is "ftp://a"', ['ftp://a'], {}],
		['--bbox is "8,51,8.5"', [], { bbox: '8,51,8.5' }],
		['--bbox is "8.5,51,8,52"', [], { bbox: '8.5,51,8,52' }],
		['--bbox is "51,8,52,91"', [], { bbox: '51,8,52,91' }],
		['--bbox is "a,b,c,d"', [], { bbox: 'a,b,c,d' }],
		['--bbox is ",,,"', [], { bbox: ',,,' }],
		['--bbox and --region are both given', [], { bbox: '8,51,8.5,52', region: true }],
		['--maxzoom is "16"', [], { maxzoom: '16' }],
		['--maxzoom is "-1"', [], { maxzoom: '-1' }],
		['--maxzoom is ""', [], { maxzoom: '' }],
		['--out is "map.mbtiles"', [], { out: 'map.mbtiles' }],
		['--out is "Südwest falen.pmtiles"', [], { out: 'Südwest falen.pmtiles' }],
		['--out is ""', [], { out: '' }],
		['--out and SOURCE are the same file', ['a.pmtiles'], { out: './a.pmtiles' }],
	])('%s', (sentence, sources, values) => {
		expect(() => readExtractOrder(sources, { ...ORDER, ...values })).toThrow(sentence);
	});
});

describe('a check that cannot be', () => {
	it.each<[string, string[], object]>([
		['FILE is missing', [], {}],
		['One FILE at a time', ['a', 'b'], {}],
		['--bbox is "here"', ['a'], { bbox: 'here' }],
	])('%s', (sentence, files, values) => {
		expect(() => readCheckOrder(files, { region: false, ...values })).toThrow(sentence);
	});
});

describe('the command', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'schatzkarte-test-'));
	const dataDir = path.join(folder, 'data');
	const input = path.join(folder, 'input.pmtiles');
	let server: RangeServer;
	beforeAll(async () => {
		const bytes = syntheticArchive({ maxZoom: 9, houses: 200 });
		writeFileSync(input, bytes);
		server = await new RangeServer({ bytes, etag: '"one"' }, { dropEvery: 3 }).listen();
	});
	afterAll(async () => {
		await server.close();
		rmSync(folder, { recursive: true, force: true });
	});

	/** Not spawnSync: the server above must go on answering. */
	function run(...words: string[]): Promise<{ code: number | null; said: string }> {
		const env = { ...process.env, DATA_DIR: dataDir, BASEMAP_URL: '' };
		const child = spawn(process.execPath, ['src/cli/basemap.ts', ...words], { env });
		let said = '';
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding('utf8').on('data', (text: string) => (said += text));
		return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
	}

	it('extracts over a bad line into the data folder, and finds its work good', async () => {
		const { code, said } = await run('extract', server.url);
		expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('Written: ') });
		const [manifest, archive, ...more] = readdirSync(path.join(dataDir, 'basemap')).sort();
		expect(manifest).toMatch(/^region-[0-9a-f]{16}\.json$/);
		expect(archive).toBe(manifest!.replace('.json', '.pmtiles'));
		expect(more).toEqual([]);
		const checked = await run('check', path.join(dataDir, 'basemap', archive!));
		expect(checked).toMatchObject({ code: 0, said: expect.stringContaining('fits the map') });
	});

	it('ends with 1 and a sentence for each problem of an archive', async () => {
		const { code, said } = await run('check', input, '--bbox', '20,50,21,51');
		expect(code).toBe(1);
		expect(said).toContain('Problem: Of the ');
	});

	it.each<[string, string[], string]>([
		['an archive that nobody serves', ['extract', 'http://127.0.0.1:1/a.pmtiles', '--out', path.join(folder, 'x', 'a.pmtiles')], 'the app keeps its map, the built-in overview where there is no other'],
		['a file that is not there', ['extract', 'nowhere.pmtiles', '--out', path.join(folder, 'x', 'a.pmtiles')], 'nowhere.pmtiles does not exist.'],
		['an unknown word', ['fetch'], '"fetch" is no command here: extract or check.'],
		['an unknown option', ['extract', '--zoom', '3'], "Unknown option '--zoom'"],
	])('says in a sentence that it cannot work with %s, and leaves nothing behind', async (_, words, sentence) => {
		const { code, said } = await run(...words);
		expect(code).toBe(1);
		expect(said).toContain(sentence);
		expect(said).not.toMatch(/\n\s+at /);
		expect(existsSync(path.join(folder, 'x'))).toBe(false);
	}); // prettier-ignore
});
