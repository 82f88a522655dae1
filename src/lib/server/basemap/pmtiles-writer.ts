/**
 * Writes PMTiles version 3 (https://github.com/protomaps/PMTiles, spec/v3): header, directories,
 * metadata, tiles in the order of their ids, equal tiles stored once.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import type { Bounds } from '#core/geo/position.ts';
import { writeDirectory, type Entry } from './pmtiles-directory.ts';

export interface ArchiveTile {
	z: number;
	x: number;
	y: number;
	/** One vector tile, not compressed. */
	data: Uint8Array;
}

export interface ArchiveFacts {
	bounds: Bounds;
	centre: { lon: number; lat: number; zoom: number };
	minZoom: number;
	maxZoom: number;
	/** TileJSON-like: name, attribution, vector_layers … */
	metadata: Record<string, unknown>;
	/** How the tiles are packed and what they are, as PMTiles numbers it; vector tiles in gzip otherwise. */
	tileCompression?: number;
	tileType?: number;
}

/** How many tiles can be asked for, how many entries name them, how many different ones there are. */
export interface TileCounts {
	addressed: number;
	entries: number;
	contents: number;
}

const HEADER_BYTES = 127;
// Readers fetch the first 16 kB at once: header and root directory must fit.
const ROOT_LIMIT = 16384 - HEADER_BYTES;
const GZIP = 2;
const VECTOR_TILES = 1;

/** A directory of more entries has leaves, whether it could be squeezed into the root or not. */
const LARGEST_ROOT = 16_384;

/** @returns the bytes of an archive with the given tiles; the order in which they come is free */
export function writeArchive(tiles: ArchiveTile[], facts: ArchiveFacts): Buffer {
	const { entries, contents, data } = layOut(tiles);
	const counts = { addressed: tiles.length, entries: entries.length, contents };
	return Buffer.concat([writeHead(entries, data.length, counts, facts), data]);
}

/**
 * Everything that stands before the tiles: header, root directory, metadata, leaf directories. So a
 * large archive need never be in memory: its tiles are written after the head, where `entries` say.
 *
 * @param entries in the order of their ids; offsets are those in the tile data
 * @param dataBytes how many bytes of tiles will follow
 */
export function writeHead(
	entries: readonly Entry[],
	dataBytes: number,
	counts: TileCounts,
	facts: ArchiveFacts,
): Buffer {
	const { root, leaves } = writeDirectories(entries);
	const metadata = compress(Buffer.from(JSON.stringify(facts.metadata)));
	const sections = [root, metadata, leaves];
	const lengths = [...sections.map(({ length }) => length), dataBytes];
	return Buffer.concat([writeHeader(lengths, counts, facts), ...sections]);
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

function writeDirectories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
	const root = entries.length <= LARGEST_ROOT ? writeDirectory(entries) : null;
	if (root && root.length <= ROOT_LIMIT) return { root, leaves: Buffer.alloc(0) };
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

function writeHeader(
	lengths: number[],
	{ addressed, entries, contents }: TileCounts,
	{
		bounds,
		centre,
		minZoom,
		maxZoom,
		tileCompression = GZIP,
		tileType = VECTOR_TILES,
	}: ArchiveFacts,
): Buffer {
	const header = Buffer.alloc(HEADER_BYTES);
	header.write('PMTiles', 0, 'ascii');
	header[7] = 3;
	let start = HEADER_BYTES;
	const places = lengths.flatMap((length) => {
		const place = [start, length];
		start += length;
		return place;
	});
	[...places, addressed, entries, contents].forEach((value, i) =>
		header.writeBigUInt64LE(BigInt(value), 8 + 8 * i),
	);
	const isClustered = 1;
	header.set([isClustered, GZIP, tileCompression, tileType, minZoom, maxZoom], 96);
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
