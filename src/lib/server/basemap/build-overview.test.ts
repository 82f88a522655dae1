import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PMTiles, type Source } from 'pmtiles';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recogniseScheme } from '#data/tiles/schemes.ts';
import { OVERVIEW_ATTRIBUTION } from '#core/geo/overview.ts';
import { plainText } from './write-manifest.ts';
import { buildOverview, type BuiltOverview } from './build-overview.ts';
import { tileAt } from './tile-grid.ts';

let folder: string;
let file: string;
let first: BuiltOverview;
let bytes: Buffer;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'overview-'));
	file = join(folder, 'overview.pmtiles');
	first = await buildOverview(file);
	bytes = await readFile(file);
});
afterAll(() => rm(folder, { recursive: true }));

const source: Source = {
	getKey: () => 'overview',
	getBytes: async (offset, length) => ({
		data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer,
	}),
};

async function tileOver(lon: number, lat: number, zoom: number): Promise<Buffer> {
	const { x, y } = tileAt(lon, lat, zoom);
	const tile = await new PMTiles(source).getZxy(zoom, x, y);
	return Buffer.from(tile!.data);
}

describe('the overview', () => {
	test('is small', () => {
		expect(first.built).toBe(true);
		expect(first.bytes).toBe(bytes.length);
		expect(first.bytes).toBeLessThan(1_500_000);
	});

	test('says what it is and names its layers as the Protomaps scheme does', async () => {
		const metadata = (await new PMTiles(source).getMetadata()) as {
			attribution: string;
			vector_layers: { id: string; fields: object }[];
		};
		expect(plainText(metadata.attribution)).toBe(OVERVIEW_ATTRIBUTION);
		const layers = metadata.vector_layers.map(({ id }) => id);
		expect(recogniseScheme(layers)).toBe('protomaps');
		expect(layers).toEqual(expect.arrayContaining(['region', 'relief']));
	});

	const sights: [what: string, lon: number, lat: number, zoom: number, words: string[]][] = [
		['Olpe', 7.85, 51.03, 9, ['Biggesee', 'A 45', 'Olpe', 'water', 'roads', 'boundaries']],
		['Winterberg', 8.53, 51.195, 9, ['Kahler Asten', 'Winterberg', 'forest', 'stroke']],
		['the whole', 8.13, 51.21, 6, ['Siegen', 'Ruhr']],
		['Westfeld', 8.43, 51.158, 11, ['Westfeld', 'Rothaarsteig', 'B 236']],
	];
	test.each(sights)('shows around %s what is there', async (_, lon, lat, zoom, words) => {
		const tile = await tileOver(lon, lat, zoom);
		expect(words.filter((word) => !tile.includes(word))).toEqual([]);
	});

	test('leaves small things out of small scales', async () => {
		const tile = await tileOver(8.43, 51.158, 8);
		expect(tile.includes('Westfeld')).toBe(false);
	});

	test('is not drawn again while nothing changed', async () => {
		expect(await buildOverview(file)).toEqual({ ...first, built: false });
	});

	test('is drawn anew from another source, and alike from the same', async () => {
		await writeFile(`${file}.stamp`, 'other 1');
		expect(await buildOverview(file)).toEqual(first);
		expect((await readFile(file)).equals(bytes)).toBe(true);
	});
});
