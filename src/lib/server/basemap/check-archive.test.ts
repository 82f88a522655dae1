import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bytesToHeader } from 'pmtiles';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { REGION_BOUNDS, REGION_CENTRE } from '#region';
import { syntheticArchive, SYNTHETIC_METADATA } from '../../../../tests/tools/synthetic-archive.ts';
import { checkArchive, regionArea } from './check-archive.ts';
import { planExtract } from './extract-plan.ts';
import { extractTo } from './extract.ts';
import { openFileSource } from './file-source.ts';
import { finishExtract } from './finish-extract.ts';
import { writeArchive } from './pmtiles-writer.ts';
import { openArchive } from './read-archive.ts';
import { spansOf, tileAt } from './tile-grid.ts';
import { digestChunks, plainText } from './write-manifest.ts';

const DEEP = 10;

let folder: string;
let good: Buffer;

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'check-'));
	good = syntheticArchive({ bounds: REGION_BOUNDS, maxZoom: DEEP, houses: 300 });
});
afterAll(() => rm(folder, { recursive: true }));

const file = () => path.join(folder, 'region.pmtiles');
const manifestFile = () => path.join(folder, 'region.json');

/** What is wrong with these bytes, as sentences. */
async function problemsOf(archive: Uint8Array): Promise<string[]> {
	await writeFile(file(), archive);
	await rm(manifestFile(), { force: true });
	return (await checkArchive(file(), regionArea())).problems;
}

test('a whole archive of the region has no problem, and tells what it is', async () => {
	await writeFile(file(), good);
	const { problems, facts } = await checkArchive(file(), regionArea());
	expect(problems).toEqual([]);
	expect(facts).toMatchObject({
		...{ minZoom: 0, maxZoom: DEEP, bounds: REGION_BOUNDS, scheme: 'protomaps', manifest: false },
		bytes: good.length,
	});
	expect(facts!.tiles).toBeGreaterThan(10);
});

/** An archive of the region whose tiles are alike, but for those that `change` changes. */
function archiveWith(
	change: (z: number, x: number, y: number) => Uint8Array | null | undefined,
	metadata: Record<string, unknown> = SYNTHETIC_METADATA,
	tileType?: number,
): Buffer {
	const land = Buffer.from([0x1a, 0x00]);
	const tiles = spansOf(REGION_BOUNDS, 0, DEEP).flatMap(({ zoom: z, from, to }) => {
		const columns = Array.from({ length: to.x - from.x + 1 }, (_, i) => from.x + i);
		const rows = Array.from({ length: to.y - from.y + 1 }, (_, i) => from.y + i);
		return columns.flatMap((x) =>
			rows.flatMap((y) => {
				const changed = change(z, x, y);
				return changed === null ? [] : [{ z, x, y, data: changed ?? land }];
			}),
		);
	});
	return writeArchive(tiles, {
		...{ bounds: REGION_BOUNDS, centre: { ...REGION_CENTRE, zoom: 8 }, minZoom: 0 },
		...{ maxZoom: DEEP, metadata },
		...(tileType === undefined ? {} : { tileType }),
	});
}

const centre = tileAt(REGION_CENTRE.lon, REGION_CENTRE.lat, DEEP);
const isCentre = (z: number, x: number, y: number) =>
	z === DEEP && x === centre.x && y === centre.y;
const corner = tileAt(REGION_BOUNDS.west, REGION_BOUNDS.north, DEEP);
const isCorner = (z: number, x: number, y: number) =>
	z === DEEP && x === corner.x && y === corner.y;

describe('it is found that', () => {
	const atDirectory = (archive: Buffer) => {
		const damaged = Buffer.from(archive);
		damaged.fill(0x55, 140, 170);
		return damaged;
	};
	const atTile = (archive: Buffer) => {
		const { tileDataOffset, tileDataLength } = bytesToHeader(new Uint8Array(archive).buffer);
		const damaged = Buffer.from(archive);
		const middle = tileDataOffset + Math.floor(tileDataLength! / 2);
		damaged.fill(0x55, middle, middle + 60);
		return damaged;
	};
	const layers = (...ids: string[]) => ({
		attribution: 'X',
		vector_layers: ids.map((id) => ({ id })),
	});
	const undefinedAlways = () => undefined;
	const cases: [what: string, make: () => Uint8Array, sentence: string][] = [
		['a file is no archive', () => Buffer.from('PK\x03\x04'), 'is not a PMTiles archive'],
		['a file is broken off', () => good.subarray(0, -1000), 'is damaged: the tiles end at byte'],
		['a directory is damaged', () => atDirectory(good), 'is damaged: '],
		['a tile is damaged', () => atTile(good), 'different tiles 1 is damaged: '],
		['a tile of the region is missing', () => archiveWith((...tile) => (isCentre(...tile) ? null : undefined)), `1 is missing: 10/${centre.x}/${centre.y}.`],
		['something else stands for a tile', () => archiveWith((...tile) => (isCentre(...tile) ? Buffer.from('<html>') : undefined)), `1 is damaged: 10/${centre.x}/${centre.y}.`],
		['its layers follow no schema that we know', () => archiveWith(undefinedAlways, layers('parcels', 'trees')), 'Its vector layers (parcels, trees) follow no schema'],
		['its layers are not named', () => archiveWith(undefinedAlways, { attribution: 'X' }), 'none are named'],
		['it holds pictures', () => archiveWith(undefinedAlways, SYNTHETIC_METADATA, 2), 'no vector tiles'],
		['nobody is named for it', () => archiveWith(undefinedAlways, { ...SYNTHETIC_METADATA, attribution: '' }), 'names no attribution'],
		['it covers another land', () => syntheticArchive({ bounds: { west: 13, south: 52, east: 14, north: 53 }, maxZoom: 8 }), 'It covers 13,52,14,53'],
	]; // prettier-ignore
	test.each(cases)('%s', async (_, make, sentence) => {
		expect((await problemsOf(make())).join('\n')).toContain(sentence);
	});

	test('the header tells of more tiles than there are', async () => {
		const archive = Buffer.from(good);
		archive.writeBigUInt64LE(99_999n, 72);
		expect((await problemsOf(archive)).join()).toContain('The header tells of 99999 tiles');
	});
});

test('what is missing in the corner of the box around the region is no problem', async () => {
	const archive = archiveWith((...tile) => (isCorner(...tile) ? null : undefined));
	expect(await problemsOf(archive)).toEqual([]);
	const box = { name: 'the box', bounds: REGION_BOUNDS };
	expect((await checkArchive(file(), box)).problems.join()).toContain('1 is missing');
});

describe('a manifest', () => {
	/** Cuts the archive out of itself, as the command does. */
	async function extractWithManifest(): Promise<ArchiveManifest> {
		const input = path.join(folder, 'input.pmtiles');
		await writeFile(input, good);
		const source = await openFileSource(input);
		const order = { bounds: REGION_BOUNDS, maxZoom: DEEP };
		const plan = await planExtract(await openArchive(source), order);
		await extractTo(file(), source, plan);
		await source.close();
		const builtAt = new Date('2026-11-27T01:00:00Z');
		return (await finishExtract(file(), plan.facts, () => 'region.pmtiles', builtAt)).manifest;
	}

	test('that an extract is written with matches, and nothing else lies there', async () => {
		const manifest = await extractWithManifest();
		expect(manifest).toMatchObject({
			...{ attribution: 'Erfundenes Land © niemand', minZoom: 0, maxZoom: DEEP },
			...{ bounds: [7.35, 50.62, 9.05, 51.78], builtAt: '2026-11-27T01:00:00.000Z' },
		});
		const { problems, facts } = await checkArchive(file(), regionArea());
		expect(problems).toEqual([]);
		expect(facts!.manifest).toBe(true);
		expect((await readdir(folder)).sort()).toEqual([
			'input.pmtiles',
			'region.json',
			'region.pmtiles',
		]);
	});

	test.each<[string, object, string]>([
		['of another size', { bytes: 5 }, 'it tells of 5 bytes'],
		['of another archive', { file: 'other.pmtiles' }, 'it is for other.pmtiles'],
		['of another version', { version: '0123456789abcdef' }, 'it has version 0123456789abcdef'],
		['with other chunks', { chunks: ['a'.repeat(64)] }, 'chunk 0 has another content'],
		['of other scales', { maxZoom: 14 }, 'it tells of zoom 0 to 14'],
		['that is none', { bytes: 'many' }, 'cannot be read'],
	])('%s does not', async (_, change, sentence) => {
		const manifest = await extractWithManifest();
		await writeFile(manifestFile(), JSON.stringify({ ...manifest, ...change }));
		const { problems } = await checkArchive(file(), regionArea());
		expect(problems.join('\n')).toContain(sentence);
	});
});

test('chunks are digested one by one, the last one shorter, and name the version together', async () => {
	await writeFile(file(), 'abcdefg');
	const { bytes, digests, version } = await digestChunks(file(), 3);
	expect(bytes).toBe(7);
	expect(digests.map((digest) => digest.slice(0, 6))).toEqual(['ba7816', 'cb8379', 'cd0aa9']);
	expect(version).toMatch(/^[0-9a-f]{16}$/);
});

test.each([
	['<a href="https://osm.org/copyright">&copy; OpenStreetMap</a>', '© OpenStreetMap'],
	['Protomaps  ©\n OSM &amp; andere', 'Protomaps © OSM & andere'],
	[undefined, ''],
])('the attribution %s is, in plain words, "%s"', (html, words) => {
	expect(plainText(html)).toBe(words);
});
