/**
 * Writes PMTiles version 3 (https://github.com/protomaps/PMTiles, spec/v3): header, directories,
 * metadata, tiles in the order of their ids, equal tiles stored once.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

export interface ArchiveTile {
	z: number;
	x: number;
	y: number;
	/** One vector tile, not compressed. */
	data: Uint8Array;
}

export interface ArchiveFacts {
	bounds: { west: number; south: number; east: number; north: number };
	centre: { lon: number; lat: number; zoom: number };
	minZoom: number;
	maxZoom: number;
	/** TileJSON-like: name, attribution, vector_layers … */
	metadata: Record<string, unknown>;
}

interface Entry {
	tileId: number;
	offset: number;
	length: number;
	/** Following tiles with the same content; 0 marks a leaf directory. */
	runLength: number;
}

const HEADER_BYTES = 127;
// Readers fetch the first 16 kB at once: header and root directory must fit.
const ROOT_LIMIT = 16384 - HEADER_BYTES;
const GZIP = 2;
const VECTOR_TILES = 1;

/** @returns the bytes of an archive with the given tiles; the order in which they come is free */
export function writeArchive(tiles: ArchiveTile[], facts: ArchiveFacts): Buffer {
	const { entries, contents, data } = layOut(tiles);
	const { root, leaves } = writeDirectories(entries);
	const metadata = compress(Buffer.from(JSON.stringify(facts.metadata)));
	const sections = [root, metadata, leaves, data];
	const header = writeHeader(sections, [tiles.length, entries.length, contents], facts);
	return Buffer.concat([header, ...sections]);
}

function layOut(tiles: ArchiveTile[]): { entries: Entry[]; contents: number; data: Buffer } {
	const ordered = tiles
		.map(({ z, x, y, data }) => ({ tileId: zxyToTileId(z, x, y), data }))
		.sort((a, b) => a.tileId - b.tileId);
	const known = new Map<string, { offset: number; length: number }>();
	const entries: Entry[] = [];
	const parts: Buffer[] = [];
	let end = 0;
	for (const { tileId, data } of ordered) {
		const hash = createHash('sha1').update(data).digest('base64');
		let place = known.get(hash);
		if (!place) {
			const bytes = compress(data);
			place = { offset: end, length: bytes.length };
			known.set(hash, place);
			parts.push(bytes);
			end += bytes.length;
		}
		const last = entries.at(-1);
		if (last?.offset === place.offset && tileId === last.tileId + last.runLength) last.runLength++;
		else entries.push({ tileId, ...place, runLength: 1 });
	}
	return { entries, contents: known.size, data: Buffer.concat(parts) };
}

function writeDirectories(entries: Entry[]): { root: Buffer; leaves: Buffer } {
	const root = writeDirectory(entries);
	if (root.length <= ROOT_LIMIT) return { root, leaves: Buffer.alloc(0) };
	for (let size = 4096; ; size *= 2) {
		const pointers: Entry[] = [];
		const leaves: Buffer[] = [];
		let offset = 0;
		for (let i = 0; i < entries.length; i += size) {
			const leaf = writeDirectory(entries.slice(i, i + size));
			pointers.push({ tileId: entries[i]!.tileId, offset, length: leaf.length, runLength: 0 });
			leaves.push(leaf);
			offset += leaf.length;
		}
		const rootOfLeaves = writeDirectory(pointers);
		if (rootOfLeaves.length <= ROOT_LIMIT)
			return { root: rootOfLeaves, leaves: Buffer.concat(leaves) };
	}
}

function writeDirectory(entries: Entry[]): Buffer {
	const numbers = [
		entries.length,
		...entries.map(({ tileId }, i) => tileId - (entries[i - 1]?.tileId ?? 0)),
		...entries.map(({ runLength }) => runLength),
		...entries.map(({ length }) => length),
		// 0 says "right after the one before"; any other offset is written plus one.
		...entries.map(({ offset }, i) => {
			const before = entries[i - 1];
			return before && offset === before.offset + before.length ? 0 : offset + 1;
		}),
	];
	return compress(Buffer.from(numbers.flatMap(varint)));
}

function varint(value: number): number[] {
	const bytes: number[] = [];
	while (value >= 0x80) {
		bytes.push((value % 0x80) | 0x80);
		value = Math.floor(value / 0x80);
	}
	return [...bytes, value];
}

function writeHeader(
	sections: Buffer[],
	counts: [addressed: number, entries: number, contents: number],
	{ bounds, centre, minZoom, maxZoom }: ArchiveFacts,
): Buffer {
	const header = Buffer.alloc(HEADER_BYTES);
	header.write('PMTiles', 0, 'ascii');
	header[7] = 3;
	let start = HEADER_BYTES;
	const places = sections.flatMap((section) => {
		const place = [start, section.length];
		start += section.length;
		return place;
	});
	[...places, ...counts].forEach((value, i) => header.writeBigUInt64LE(BigInt(value), 8 + 8 * i));
	header.set([1, GZIP, GZIP, VECTOR_TILES, minZoom, maxZoom], 96);
	const degrees = (value: number, at: number) => header.writeInt32LE(Math.round(value * 1e7), at);
	degrees(bounds.west, 102);
	degrees(bounds.south, 106);
	degrees(bounds.east, 110);
	degrees(bounds.north, 114);
	header[118] = centre.zoom;
	degrees(centre.lon, 119);
	degrees(centre.lat, 123);
	return header;
}

const compress = (bytes: Uint8Array): Buffer => gzipSync(bytes, { level: 9 });
