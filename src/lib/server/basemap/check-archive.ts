import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tileIdToZxy } from 'pmtiles';
import * as v from 'valibot';
import { REGION_BOUNDS, REGION_CENTRE } from '#region';
import { archiveManifest } from '#core/packs/archive-manifest.ts';
import type { Bounds, Position } from '#core/geo/position.ts';
import { recogniseScheme, type Scheme } from '#data/tiles/schemes.ts';
import { ArchiveProblem } from './archive-problem.ts';
import { openSource } from './archive-source.ts';
import { isInRing } from './contour.ts';
import { boundsOf, sayBounds } from './extract-plan.ts';
import type { Entry } from './pmtiles-directory.ts';
import { openArchive, readEntries, type OpenArchive } from './read-archive.ts';
import { cutOut, readSpans, toSpans } from './read-pieces.ts';
import { polygonsOf, readOverview } from './sketch.ts';
import { middleOf, spansOf, tileAt, tileIdsOf } from './tile-grid.ts';
import { digestChunks, manifestFileOf } from './write-manifest.ts';

/** What is to be said of an archive: one sentence per problem; none when it is good. */
export interface ArchiveReport {
	problems: string[];
	/** Null where the archive could not even be opened. */
	facts: {
		bytes: number;
		minZoom: number;
		maxZoom: number;
		bounds: Bounds | null;
		scheme: Scheme | null;
		attribution: unknown;
		/** Tiles of the area that are there, and how many different ones were read, there or elsewhere. */
		tiles: number;
		read: number;
		/** Whether a manifest lies beside it. */
		manifest: boolean;
	} | null;
}

const VECTOR_TILES = 1;
const GZIP = 2;
const NO_COMPRESSION = 1;

/** A vector tile begins with a layer: field 3, a message. */
const LAYER = 0x1a;

/** Where every tile has to be there. */
export interface Area {
	name: string;
	bounds: Bounds;
	/** Narrower than the bounds, where it is no box. */
	holds?(position: Position): boolean;
}

/**
 * The five Kreise: an archive of an administrative district need not fill the corners of a box around
 * them.
 */
export function regionArea(): Area {
	const outline = polygonsOf(readOverview(), 'region')[0]!.geometry.coordinates[0]!;
	const ring = outline.map(([lon, lat]) => [lon!, lat!] as const);
	return {
		name: 'the region',
		bounds: REGION_BOUNDS,
		holds: ({ lon, lat }) => isInRing([lon, lat], ring),
	};
}

/** The map shows nothing smaller, and small archives often have nothing there. */
const SMALLEST_ZOOM = 6;

/** Larger archives, of whole countries or the planet, are read only in the area; bytes. */
const READ_WHOLE = 2_000_000_000;

/** Reads header, metadata, all directories, the tiles, and the manifest if there is one. */
export async function checkArchive(file: string, area: Area): Promise<ArchiveReport> {
	const problems: string[] = [];
	const source = await openSource(file);
	try {
		const archive = await openArchive(source);
		const { header, metadata } = archive;
		const scheme = checkLayers(archive, problems);
		const entries = await readEntries(archive, () => true);
		checkCounts(archive, entries, problems);
		const { tiles, read } = await checkTiles(archive, entries, area, problems);
		const manifest = await checkManifest(file, archive, problems);
		return {
			problems,
			facts: {
				bytes: source.size,
				...{ minZoom: header.minZoom, maxZoom: header.maxZoom, scheme },
				bounds: boundsOf(header),
				attribution: metadata.attribution,
				...{ tiles, read, manifest },
			},
		};
	} catch (error) {
		if (!(error instanceof ArchiveProblem)) throw error;
		return { problems: [...problems, error.message], facts: null };
	} finally {
		await source.close();
	}
}

/** Names of its vector layers, as the metadata tell them. */
export function layersOf({ metadata }: OpenArchive): string[] {
	const layers = metadata.vector_layers;
	if (!Array.isArray(layers)) return [];
	return layers.flatMap((layer: { id?: unknown } | null) =>
		typeof layer?.id === 'string' ? [layer.id] : [],
	);
}

/** Why the map could not draw it; null when it can. */
export function sayUnfit(archive: OpenArchive): string | null {
	if (archive.header.tileType !== VECTOR_TILES)
		return 'It holds no vector tiles, and the map draws nothing else.';
	const layers = layersOf(archive);
	if (recogniseScheme(layers)) return null;
	return (
		`Its vector layers (${layers.join(', ') || 'none are named'}) follow no schema that the map ` +
		'recognises: Protomaps, OpenMapTiles or Shortbread.'
	);
}

function checkLayers(archive: OpenArchive, problems: string[]): Scheme | null {
	const unfit = sayUnfit(archive);
	if (unfit) problems.push(unfit);
	if (!archive.metadata.attribution)
		problems.push('It names no attribution: the map must say whose data it shows.');
	return recogniseScheme(layersOf(archive));
}

function checkCounts({ header }: OpenArchive, entries: Entry[], problems: string[]): void {
	const addressed = entries.reduce((sum, { runLength }) => sum + runLength, 0);
	const told: [what: string, header: number, directories: number][] = [
		['tiles', header.numAddressedTiles, addressed],
		['entries', header.numTileEntries, entries.length],
	];
	for (const [what, said, found] of told)
		// 0 says that the writer did not count
		if (said !== 0 && said !== found)
			problems.push(`The header tells of ${said} ${what}, the directories name ${found}.`);
}

async function checkTiles(
	archive: OpenArchive,
	entries: Entry[],
	area: Area,
	problems: string[],
): Promise<{ tiles: number; read: number }> {
	const { source, header } = archive;
	const ids = idsOf(area, Math.max(header.minZoom, SMALLEST_ZOOM), header.maxZoom);
	const needed = new Map<number, Entry>();
	const missing: number[] = [];
	let i = 0;
	for (const id of ids) {
		while (i < entries.length && entries[i]!.tileId + entries[i]!.runLength <= id) i++;
		const entry = entries[i];
		if (entry && entry.tileId <= id) needed.set(entry.offset, entry);
		else missing.push(id);
	}
	if (missing.length > 0)
		problems.push(
			`Of the ${ids.length} tiles of ${area.name} ${sayTiles(missing, 'missing')}.${sayCovered(header)}`,
		);

	const whole = new Map(entries.map((entry) => [entry.offset, entry]));
	const contents = [...(source.size <= READ_WHOLE ? whole : needed).values()];
	const broken: number[] = [];
	await readSpans(source, header.tileDataOffset, toSpans(contents), (span, bytes) => {
		for (const entry of span.pieces)
			if (!isTile(cutOut(entry, span, bytes), header.tileCompression)) broken.push(entry.tileId);
	});
	if (broken.length > 0)
		problems.push(`Of ${contents.length} different tiles ${sayTiles(broken, 'damaged')}.`);
	return { tiles: ids.length - missing.length, read: contents.length };
}

/** Tiles whose middle is in the area, and at least the one around the middle of it. */
function idsOf({ bounds, holds }: Area, minZoom: number, maxZoom: number): Float64Array {
	const ids = tileIdsOf(spansOf(bounds, minZoom, maxZoom));
	if (!holds) return ids;
	const { lon, lat } = REGION_CENTRE;
	return ids.filter((id) => {
		const [z, x, y] = tileIdToZxy(id);
		const centre = tileAt(lon, lat, z);
		return (x === centre.x && y === centre.y) || holds(middleOf(z, x, y));
	});
}

function sayCovered(header: OpenArchive['header']): string {
	const bounds = boundsOf(header);
	return bounds ? ` It covers ${sayBounds(bounds)}.` : '';
}

/** Brotli and Zstandard are left to the map: it says so where it cannot read them. */
function isTile(bytes: Buffer, compression: number): boolean {
	if (compression !== GZIP && compression !== NO_COMPRESSION) return true;
	try {
		const tile = compression === GZIP ? gunzipSync(bytes) : bytes;
		return tile.length === 0 || tile[0] === LAYER;
	} catch {
		// gunzip: no gzip, broken off, or a wrong sum
		return false;
	}
}

/** The first few by name. */
function sayTiles(ids: number[], what: string): string {
	const names = ids
		.sort((a, b) => a - b)
		.slice(0, 3)
		.map((id) => tileIdToZxy(id).join('/'));
	return `${ids.length} ${ids.length === 1 ? 'is' : 'are'} ${what}: ${names.join(', ')}${ids.length > 3 ? ' …' : ''}`;
}

async function checkManifest(
	file: string,
	{ header }: OpenArchive,
	problems: string[],
): Promise<boolean> {
	const beside = manifestFileOf(file);
	if (beside === file || !existsSync(beside)) return false;
	const name = path.basename(beside);
	const read = v.safeParse(
		v.pipe(v.string(), v.parseJson(), archiveManifest),
		readFileSync(beside, 'utf8'),
	);
	if (!read.success) {
		problems.push(`The manifest ${name} cannot be read: ${read.issues[0].message}`);
		return true;
	}
	const manifest = read.output;
	const { bytes, digests, version } = await digestChunks(file, manifest.chunkBytes);
	const wrong = digests.findIndex((digest, i) => digest !== manifest.chunks[i]);
	const differences: [isSo: boolean, what: string][] = [
		[manifest.file !== path.basename(file), `it is for ${manifest.file}`],
		[manifest.bytes !== bytes, `it tells of ${manifest.bytes} bytes, there are ${bytes}`],
		[
			manifest.chunks.length !== digests.length,
			`it has ${manifest.chunks.length} chunks, there are ${digests.length}`,
		],
		[wrong >= 0, `chunk ${wrong} has another content`],
		[manifest.version !== version, `it has version ${manifest.version}, the content ${version}`],
		[
			manifest.minZoom !== header.minZoom || manifest.maxZoom !== header.maxZoom,
			`it tells of zoom ${manifest.minZoom} to ${manifest.maxZoom}`,
		],
	];
	for (const [isSo, what] of differences)
		if (isSo) problems.push(`The manifest ${name} does not match: ${what}.`);
	return true;
}
