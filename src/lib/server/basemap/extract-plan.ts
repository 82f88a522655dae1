import type { Bounds } from '#core/geo/position.ts';
import type { Header } from 'pmtiles';
import { ArchiveProblem } from './archive-problem.ts';
import type { Entry } from './pmtiles-directory.ts';
import { writeHead, type ArchiveFacts } from './pmtiles-writer.ts';
import { readEntries, type OpenArchive } from './read-archive.ts';
import { toSpans, type Piece, type Span } from './read-pieces.ts';
import { countTiles, spansOf, tileIdsOf } from './tile-grid.ts';

/** What to cut out of an archive. */
export interface ExtractOrder {
	bounds: Bounds;
	maxZoom: number;
}

/** Bytes of the source, and where they go: offsets count from the beginning of the tile data. */
export interface Content extends Piece {
	target: number;
}

/** Everything that can be known before a single tile is read. */
export interface ExtractPlan {
	/** What stands before the tiles. */
	head: Buffer;
	/** What to read, in the order of the source; offsets count from `begin`. */
	spans: Span<Content>[];
	/** Where the tile data of the source begin. */
	begin: number;
	/** Bytes of the tiles, and of the whole archive. */
	tileBytes: number;
	bytes: number;
	/** Tiles of the box that the source has, and those it has not. */
	tiles: number;
	missing: number;
	facts: ArchiveFacts;
}

/** A box of Germany at zoom 14 has half a million tiles. */
const MOST_TILES = 2_000_000;

/** What the app's map begins with. */
const FIRST_ZOOM = 8;

/**
 * Reads the directories of the source and lays the extract out: the same archive and the same order
 * give the same plan.
 *
 * @throws ArchiveProblem: outside, too_much, damaged
 */
export async function planExtract(
	archive: OpenArchive,
	{ bounds: box, maxZoom: wanted }: ExtractOrder,
): Promise<ExtractPlan> {
	const { source, header } = archive;
	const maxZoom = Math.min(wanted, header.maxZoom);
	const minZoom = header.minZoom;
	const bounds = overlap(box, boundsOf(header));
	if (!bounds || maxZoom < minZoom) throw outside(source.name, box, header, wanted);
	const spans = spansOf(bounds, minZoom, maxZoom);
	const count = countTiles(spans);
	if (count > MOST_TILES)
		throw new ArchiveProblem(
			'too_much',
			`These are ${count} tiles; at most ${MOST_TILES} are extracted at once: take a smaller --bbox or --maxzoom.`,
		);

	const ids = tileIdsOf(spans);
	const entries = await readEntries(archive, (first, last) => {
		const next = ids[firstFrom(ids, first)];
		return next !== undefined && next <= last;
	});
	const { chosen, contents, tileBytes, tiles } = layOut(source.name, entries, ids);
	if (tiles === 0) throw outside(source.name, box, header, wanted);

	const facts = factsOf(archive, { bounds, minZoom, maxZoom });
	const counts = { addressed: tiles, entries: chosen.length, contents: contents.length };
	const head = writeHead(chosen, tileBytes, counts, facts);
	return {
		...{ head, tileBytes, tiles, facts },
		spans: toSpans(contents),
		begin: header.tileDataOffset,
		bytes: head.length + tileBytes,
		missing: count - tiles,
	};
}

/** Index of the first id that is not below `id`. */
function firstFrom(ids: Float64Array, id: number): number {
	let [low, high] = [0, ids.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ids[middle]! < id) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Gives every content its place in the order of the first tile that shows it; equal ones share it. */
function layOut(name: string, entries: readonly Entry[], ids: Float64Array) {
	const known = new Map<number, Content>();
	const chosen: Entry[] = [];
	let tileBytes = 0;
	let tiles = 0;
	for (const { tileId, offset, length, runLength } of entries)
		for (let i = firstFrom(ids, tileId); ids[i]! < tileId + runLength; i++) {
			let content = known.get(offset);
			if (!content) {
				content = { offset, length, target: tileBytes };
				known.set(offset, content);
				tileBytes += length;
			}
			if (content.length !== length)
				throw new ArchiveProblem('damaged', `${name} is damaged: tile ${ids[i]} has two lengths.`);
			tiles++;
			const last = chosen.at(-1);
			if (last?.offset === content.target && ids[i] === last.tileId + last.runLength)
				last.runLength++;
			else chosen.push({ tileId: ids[i]!, offset: content.target, length, runLength: 1 });
		}
	return { chosen, contents: [...known.values()], tileBytes, tiles };
}

/** Names, attribution and layers come along; where and how deep is what was cut. */
function factsOf(
	{ header, metadata }: OpenArchive,
	{ bounds, minZoom, maxZoom }: Pick<ArchiveFacts, 'bounds' | 'minZoom' | 'maxZoom'>,
): ArchiveFacts {
	const carried = { ...metadata };
	for (const told of ['bounds', 'center', 'minzoom', 'maxzoom']) delete carried[told];
	if (Array.isArray(carried.vector_layers))
		carried.vector_layers = carried.vector_layers.map((layer: unknown) => upTo(layer, maxZoom));
	return {
		...{ bounds, minZoom, maxZoom, metadata: carried },
		centre: {
			lon: (bounds.west + bounds.east) / 2,
			lat: (bounds.south + bounds.north) / 2,
			zoom: Math.max(minZoom, Math.min(maxZoom, FIRST_ZOOM)),
		},
		tileCompression: header.tileCompression,
		tileType: header.tileType,
	};
}

function upTo(layer: unknown, maxZoom: number): unknown {
	const { minzoom, maxzoom } = (layer ?? {}) as { minzoom?: unknown; maxzoom?: unknown };
	return {
		...(layer as object),
		...(typeof minzoom === 'number' ? { minzoom: Math.min(minzoom, maxZoom) } : {}),
		...(typeof maxzoom === 'number' ? { maxzoom: Math.min(maxzoom, maxZoom) } : {}),
	};
}

/** What the header says that is covered; null where it says nothing, as some writers do. */
export function boundsOf({ minLon, minLat, maxLon, maxLat }: Header): Bounds | null {
	if (!(minLon < maxLon && minLat < maxLat)) return null;
	return { west: minLon, south: minLat, east: maxLon, north: maxLat };
}

function overlap(a: Bounds, b: Bounds | null): Bounds | null {
	if (!b) return a;
	const bounds = {
		west: Math.max(a.west, b.west),
		south: Math.max(a.south, b.south),
		east: Math.min(a.east, b.east),
		north: Math.min(a.north, b.north),
	};
	return bounds.west < bounds.east && bounds.south < bounds.north ? bounds : null;
}

function outside(name: string, box: Bounds, header: Header, maxZoom: number): ArchiveProblem {
	const covered = boundsOf(header);
	return new ArchiveProblem(
		'outside',
		`${name} has nothing of the box ${sayBounds(box)} up to zoom ${maxZoom}: it covers ` +
			`${covered ? sayBounds(covered) : 'nothing that it names'}, zoom ${header.minZoom} to ${header.maxZoom}.`,
	);
}

export const sayBounds = ({ west, south, east, north }: Bounds): string =>
	[west, south, east, north].map((degrees) => Number(degrees.toFixed(4))).join(',');
