import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { writeArchive, type ArchiveTile } from './pmtiles-writer.ts';

class Bytes implements Source {
	readonly #bytes: Uint8Array;
	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}
	getKey = () => 'bytes';
	getBytes = async (offset: number, length: number): Promise<RangeResponse> => ({
		data: new Uint8Array(this.#bytes.subarray(offset, offset + length)).buffer,
	});
}

const FACTS = {
	bounds: { west: 7, south: 50.5, east: 9.5, north: 52 },
	centre: { lon: 8.1, lat: 51.2, zoom: 8 },
	minZoom: 0,
	maxZoom: 12,
	metadata: { name: 'Probe' },
};

const text = (words: string) => new TextEncoder().encode(words);
const open = (tiles: ArchiveTile[]) => new PMTiles(new Bytes(writeArchive(tiles, FACTS)));
const read = async (archive: PMTiles, z: number, x: number, y: number) => {
	const tile = await archive.getZxy(z, x, y);
	return tile && new TextDecoder().decode(tile.data);
};

describe('an archive', () => {
	test('says in its header what it covers', async () => {
		const header = await open([{ z: 0, x: 0, y: 0, data: text('a') }]).getHeader();
		expect(header).toMatchObject({
			specVersion: 3,
			clustered: true,
			tileType: 1,
			minZoom: 0,
			maxZoom: 12,
			minLon: 7,
			minLat: 50.5,
			maxLon: 9.5,
			maxLat: 52,
			centerZoom: 8,
		});
	});

	test('gives its metadata and each tile back, in whatever order they came', async () => {
		const archive = open([
			{ z: 2, x: 1, y: 1, data: text('far') },
			{ z: 0, x: 0, y: 0, data: text('near') },
		]);
		expect(await archive.getMetadata()).toEqual({ name: 'Probe' });
		expect(await read(archive, 2, 1, 1)).toBe('far');
		expect(await read(archive, 0, 0, 0)).toBe('near');
		expect(await read(archive, 2, 0, 0)).toBeUndefined();
	});

	test('stores equal tiles once', async () => {
		const tiles = Array.from({ length: 8 }, (_, x) => ({ z: 3, x, y: 0, data: text('same') }));
		const header = await open(tiles).getHeader();
		expect(header.numAddressedTiles).toBe(8);
		expect(header.numTileContents).toBe(1);
	});

	test('with more entries than fit the first 16 kB reads through leaf directories', async () => {
		// Scattered tiles: gaps that do not repeat keep the directory from shrinking when compressed.
		const tiles = Array.from({ length: 20_000 }, (_, i) => {
			const place = Math.imul(i, 0x9e3779b1) >>> 8; // odd factor: no two alike
			return { z: 12, x: place & 4095, y: place >>> 12, data: text(`tile ${i}`) };
		});
		const archive = open(tiles);
		const header = await archive.getHeader();
		expect(header.leafDirectoryLength).toBeGreaterThan(0);
		for (const at of [0, 77, 9999, 19_999]) {
			const { x, y, data } = tiles[at]!;
			expect(await read(archive, 12, x, y)).toBe(new TextDecoder().decode(data));
		}
	});
});
