import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PMTiles, tileIdToZxy, type Source } from 'pmtiles';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Chance } from '../../../../tests/bench/chance.ts';
import { RangeServer, type Faults } from '../../../../tests/tools/range-server.ts';
import { syntheticArchive, SYNTHETIC_METADATA } from '../../../../tests/tools/synthetic-archive.ts';
import type { ArchiveSource } from './archive-source.ts';
import { planExtract, type ExtractOrder } from './extract-plan.ts';
import { extractTo, unfinishedFiles } from './extract.ts';
import { openFileSource } from './file-source.ts';
import { openHttpSource } from './http-source.ts';
import { writeArchive, type ArchiveTile } from './pmtiles-writer.ts';
import { openArchive } from './read-archive.ts';
import { spansOf, tileAt, tileIdsOf } from './tile-grid.ts';

/** Some 6 MB: several spans. */
const LAND = { west: 8, south: 51, east: 8.5, north: 51.4 };
const BOX = { west: 8.05, south: 51.05, east: 8.4, north: 51.3 };
const ORDER: ExtractOrder = { bounds: BOX, maxZoom: 13 };

let folder: string;
let input: string;
let bytes: Buffer;
let expected: Buffer;
let server: RangeServer | undefined;
let outputs = 0;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'extract-'));
	input = path.join(folder, 'land.pmtiles');
	bytes = syntheticArchive({ inhabited: BOX, bounds: LAND, maxZoom: 13, houses: 6000 });
	await writeFile(input, bytes);
	expected = await extracted(await openFileSource(input));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(async () => {
	await server?.close();
	server = undefined;
});

async function serve(faults: Faults = {}): Promise<RangeServer> {
	return (server = await new RangeServer({ bytes, etag: '"one"' }, faults).listen());
}
const open = (url: string) => openHttpSource(url, { wait: async () => {} });
const newOutput = () => path.join(folder, `out-${++outputs}.pmtiles`);

async function extract(source: ArchiveSource, out: string, order = ORDER): Promise<void> {
	try {
		await extractTo(out, source, await planExtract(await openArchive(source), order));
	} finally {
		await source.close();
	}
}
async function extracted(source: ArchiveSource, order = ORDER): Promise<Buffer> {
	const out = newOutput();
	await extract(source, out, order);
	return readFile(unfinishedFiles(out).part);
}

const inMemory = (archive: Buffer): Source => ({
	getKey: () => 'memory',
	getBytes: async (offset, length) => ({
		data: new Uint8Array(archive.subarray(offset, offset + length)).buffer,
	}),
});

/** Of all tiles of a box, those that differ between two archives. */
async function differences(a: Buffer, b: Buffer, { bounds, maxZoom }: ExtractOrder) {
	const [one, other] = [new PMTiles(inMemory(a)), new PMTiles(inMemory(b))];
	const differing: string[] = [];
	for (const id of tileIdsOf(spansOf(bounds, 0, maxZoom))) {
		const [z, x, y] = tileIdToZxy(id);
		const [left, right] = await Promise.all([one.getZxy(z, x, y), other.getZxy(z, x, y)]);
		const isSame = left && right && Buffer.from(left.data).equals(Buffer.from(right.data));
		if (!isSame && (left || right)) differing.push(`${z}/${x}/${y}`);
	}
	return differing;
}

describe('an extract', () => {
	test('has every tile of the box as it was, and no other', async () => {
		expect(await differences(bytes, expected, ORDER)).toEqual([]);
		const { x, y } = tileAt(8.47, 51.02, 13);
		expect(await new PMTiles(inMemory(expected)).getZxy(13, x, y)).toBeUndefined();
		expect(expected.length).toBeGreaterThan(4_000_000);
	});

	test('says what it covers, and whose map it is', async () => {
		const archive = new PMTiles(inMemory(expected));
		expect(await archive.getHeader()).toMatchObject({
			...{ minLon: 8.05, minLat: 51.05, maxLon: 8.4, maxLat: 51.3 },
			...{ minZoom: 0, maxZoom: 13, clustered: true, tileType: 1, tileCompression: 2 },
		});
		expect(await archive.getMetadata()).toEqual({
			...SYNTHETIC_METADATA,
			vector_layers: SYNTHETIC_METADATA.vector_layers.map((layer) => ({ ...layer, maxzoom: 13 })),
		});
	});

	test('takes no scale beyond the one wanted', async () => {
		const archive = await extracted(await openFileSource(input), { bounds: BOX, maxZoom: 9 });
		expect((await new PMTiles(inMemory(archive)).getHeader()).maxZoom).toBe(9);
		expect(archive.length).toBeLessThan(100_000);
	});

	test('keeps tiles that are alike once', async () => {
		const archive = await extracted(await openFileSource(input), { bounds: LAND, maxZoom: 13 });
		const header = await new PMTiles(inMemory(archive)).getHeader();
		expect(header.numTileContents).toBeLessThan(header.numAddressedTiles / 2);
		expect(await differences(bytes, archive, { bounds: LAND, maxZoom: 13 })).toEqual([]);
	});

	test('is the same, byte by byte, from a file and over HTTP', async () => {
		expect((await extracted(await open((await serve()).url))).equals(expected)).toBe(true);
	});

	test('is the same from a server that drops every third connection', async () => {
		await serve({ dropEvery: 3 });
		expect((await extracted(await open(server!.url))).equals(expected)).toBe(true);
		expect(server!.requests).toBeGreaterThan(6);
	});

	test('reads little more than what it keeps', async () => {
		await serve();
		await extracted(await open(server!.url));
		expect(server!.sent).toBeLessThan(expected.length * 1.1);
	});
});

test('an archive with leaf directories is extracted whole', async () => {
	const chance = new Chance(1);
	const box = { west: 7, south: 50.5, east: 9.2, north: 52 };
	const tiles: ArchiveTile[] = [...tileIdsOf(spansOf(box, 0, 14))].map((id) => {
		const [z, x, y] = tileIdToZxy(id);
		// Contents that come again at random, so that the directory cannot be squeezed into the root.
		const content = 'x'.repeat(1 + Math.floor(chance.next() * 3000));
		return { z, x, y, data: Buffer.from(content) };
	});
	const archive = writeArchive(tiles, {
		...{ bounds: box, centre: { lon: 8, lat: 51, zoom: 8 } },
		...{ minZoom: 0, maxZoom: 14, metadata: {} },
	});
	const header = await new PMTiles(inMemory(archive)).getHeader();
	expect(header.leafDirectoryLength).toBeGreaterThan(0);
	const file = path.join(folder, 'leaves.pmtiles');
	await writeFile(file, archive);
	const order = { bounds: { ...BOX, east: 8.1 }, maxZoom: 14 };
	const cut = await extracted(await openFileSource(file), order);
	expect(await differences(archive, cut, order)).toEqual([]);
});

describe('an interrupted extract', () => {
	/** Lets the server refuse everything from a request on. */
	async function interrupt(out: string, after: number): Promise<void> {
		await serve({ refuse: (request) => (request > after ? 404 : undefined) });
		await expect(extract(await open(server!.url), out)).rejects.toMatchObject({ code: 'refused' });
	}
	const linesOf = async (out: string) =>
		(await readFile(unfinishedFiles(out).journal, 'utf8')).split('\n').length - 2;

	test('goes on where it was, reads only what is missing, and is the same in the end', async () => {
		await serve();
		await extracted(await open(server!.url));
		const [whole, requests] = [server!.sent, server!.requests];
		await server!.close();

		const out = newOutput();
		await interrupt(out, requests - 2);
		const known = await linesOf(out);
		expect(known).toBeGreaterThan(0);
		Object.assign(server!, { faults: {}, requests: 0, sent: 0 });
		await extract(await open(server!.url), out);
		expect((await readFile(unfinishedFiles(out).part)).equals(expected)).toBe(true);
		expect(server!.requests).toBe(requests - known);
		expect(server!.sent).toBeLessThan(whole);
	});

	test('takes no heed of a line that was cut in the middle', async () => {
		const out = newOutput();
		await interrupt(out, 4);
		const known = await linesOf(out);
		await appendFile(unfinishedFiles(out).journal, '3'); // as if killed while noting 31
		server!.faults = {};
		await extract(await open(server!.url), out);
		expect((await readFile(unfinishedFiles(out).part)).equals(expected)).toBe(true);
		const lines = (await readFile(unfinishedFiles(out).journal, 'utf8'))
			.trim()
			.split('\n')
			.slice(1);
		expect(new Set(lines).size).toBe(lines.length);
		expect(lines.length).toBeGreaterThan(known);
	});

	test('begins anew when its part is gone', async () => {
		const out = newOutput();
		await interrupt(out, 4);
		await rm(unfinishedFiles(out).part);
		server!.faults = {};
		await extract(await open(server!.url), out);
		expect((await readFile(unfinishedFiles(out).part)).equals(expected)).toBe(true);
	});

	test('is not mixed with a source that has changed', async () => {
		const out = newOutput();
		await interrupt(out, 4);
		const before = await readFile(unfinishedFiles(out).part);
		server!.faults = {};
		server!.served = { bytes, etag: '"two"' };
		await expect(extract(await open(server!.url), out)).rejects.toMatchObject({
			code: 'changed',
			message: expect.stringContaining('--restart'),
		});
		expect((await readFile(unfinishedFiles(out).part)).equals(before)).toBe(true);
	});

	test('is not mixed with another source, box or scale', async () => {
		const out = newOutput();
		await interrupt(out, 4);
		server!.faults = {};
		const other = { bounds: LAND, maxZoom: 13 };
		await expect(extract(await openFileSource(input), out)).rejects.toMatchObject({
			code: 'unfinished',
		});
		await expect(extract(await open(server!.url), out, other)).rejects.toMatchObject({
			code: 'unfinished',
		});
	});
});

describe('nothing is extracted, and nothing left behind, from', () => {
	const cases: [string, () => Promise<Buffer | Uint8Array>, string, string][] = [
		['something else than an archive', async () => Buffer.from('<!doctype html>'), 'no_archive', 'is not a PMTiles archive'],
		['an empty file', async () => Buffer.alloc(0), 'no_archive', 'is not a PMTiles archive'],
		['an archive of version 2', async () => Buffer.concat([Buffer.from('PMTiles\x02'), Buffer.alloc(200)]), 'unsupported', 'version 2'],
		['an archive that is broken off', async () => bytes.subarray(0, 100_000), 'damaged', 'the file at 100000'],
		['an archive whose directory is damaged', async () => scratch(bytes, 130), 'damaged', 'cannot be'],
		['an archive of another land', async () => syntheticArchive({ bounds: { west: 13, south: 52, east: 13.2, north: 52.2 }, maxZoom: 9 }), 'outside', 'has nothing of the box 8.05,51.05,8.4,51.3 up to zoom 13: it covers 13,52,13.2,52.2, zoom 0 to 9'],
	]; // prettier-ignore
	test.each(cases)('%s', async (_, make, code, sentence) => {
		const file = path.join(folder, 'bad.pmtiles');
		await writeFile(file, await make());
		const out = newOutput();
		await expect(extract(await openFileSource(file), out)).rejects.toMatchObject({
			code,
			message: expect.stringContaining(sentence),
		});
		expect(Object.values(unfinishedFiles(out)).filter((one) => existsSync(one))).toEqual([]);
	});

	test('a file that changes while it is read', async () => {
		const source = await openFileSource(input);
		await utimes(input, new Date(), new Date(Date.now() + 5000));
		await expect(extract(source, newOutput())).rejects.toMatchObject({ code: 'changed' });
	});

	test('more tiles than anybody wants at once', async () => {
		const file = path.join(folder, 'world.pmtiles');
		const world = { west: -180, south: -85, east: 180, north: 85 };
		const tile = { z: 0, x: 0, y: 0, data: Buffer.from('x') };
		const centre = { lon: 0, lat: 0, zoom: 0 };
		const facts = { bounds: world, centre, minZoom: 0, maxZoom: 15, metadata: {} };
		await writeFile(file, writeArchive([tile], facts));
		const order = { bounds: world, maxZoom: 14 };
		await expect(extract(await openFileSource(file), newOutput(), order)).rejects.toMatchObject({
			code: 'too_much',
		});
	});
});

/** Some bytes turned into others. */
function scratch(archive: Buffer, at: number): Buffer {
	const damaged = Buffer.from(archive);
	for (let i = at; i < at + 40; i++) damaged[i] = damaged[i]! ^ 0xff;
	return damaged;
}
