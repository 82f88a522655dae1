import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { bytesToHeader, type Header } from 'pmtiles';
import { ArchiveProblem } from './archive-problem.ts';
import type { ArchiveSource } from './archive-source.ts';
import { readDirectory, type Entry } from './pmtiles-directory.ts';
import { readPieces } from './read-pieces.ts';

/** An archive whose head has been read and makes sense. */
export interface OpenArchive {
	source: ArchiveSource;
	header: Header;
	root: Entry[];
	metadata: Record<string, unknown>;
}

const HEADER_BYTES = 127;
// Header and root directory stand within the first 16 kB.
const HEAD_BYTES = 16_384;
// Far more than any archive has; leaves that point in circles end here.
const DEEPEST = 4;

/** @throws ArchiveProblem: no_archive, unsupported, damaged */
export async function openArchive(source: ArchiveSource): Promise<OpenArchive> {
	const { name, size } = source;
	const head = await source.read(0, Math.min(HEAD_BYTES, size));
	if (head.toString('latin1', 0, 7) !== 'PMTiles')
		throw new ArchiveProblem('no_archive', `${name} is not a PMTiles archive.`);
	if (head.length < HEADER_BYTES) throw damaged(name, `it ends at byte ${size}`);
	if (head[7] !== 3)
		throw new ArchiveProblem(
			'unsupported',
			`${name} is PMTiles version ${head[7]}, but must be 3: convert it with "pmtiles convert".`,
		);
	const header = bytesToHeader(new Uint8Array(head).buffer);
	checkSections(source, header);
	const at = (offset: number, length: number) =>
		offset + length <= head.length
			? Promise.resolve(head.subarray(offset, offset + length))
			: source.read(offset, length);
	const root = await at(header.rootDirectoryOffset, header.rootDirectoryLength);
	const metadata = await at(header.jsonMetadataOffset, header.jsonMetadataLength);
	return {
		source,
		header,
		root: entriesOf(name, header, root),
		metadata: metadataOf(name, header, metadata),
	};
}

/** A file that was broken off is told here, not after an hour of reading. */
function checkSections({ name, size }: ArchiveSource, header: Header): void {
	const sections: [name: string, offset: number, length: number][] = [
		['root directory', header.rootDirectoryOffset, header.rootDirectoryLength],
		['metadata', header.jsonMetadataOffset, header.jsonMetadataLength],
		['leaf directories', header.leafDirectoryOffset, header.leafDirectoryLength ?? 0],
		['tiles', header.tileDataOffset, header.tileDataLength ?? 0],
	];
	for (const [section, offset, length] of sections)
		if (!(offset + length <= size))
			throw damaged(name, `the ${section} end at byte ${offset + length}, the file at ${size}`);
}

function metadataOf(name: string, header: Header, bytes: Uint8Array): Record<string, unknown> {
	if (bytes.length === 0) return {};
	const text = unpack(name, header.internalCompression, bytes).toString('utf8');
	try {
		const metadata: unknown = JSON.parse(text);
		if (typeof metadata === 'object' && metadata) return metadata as Record<string, unknown>;
	} catch {
		// no JSON
	}
	throw damaged(name, 'its metadata cannot be read');
}

function entriesOf(name: string, header: Header, bytes: Uint8Array): Entry[] {
	const entries = readDirectory(unpack(name, header.internalCompression, bytes));
	if (!entries?.length) throw damaged(name, 'a directory cannot be read');
	return entries;
}

function unpack(name: string, compression: number, bytes: Uint8Array): Buffer {
	const [, none, gzip, brotli] = [0, 1, 2, 3];
	try {
		if (compression === none) return Buffer.from(bytes);
		if (compression === gzip) return gunzipSync(bytes);
		if (compression === brotli) return brotliDecompressSync(bytes);
	} catch {
		throw damaged(name, 'its directories or metadata cannot be unpacked');
	}
	throw new ArchiveProblem(
		'unsupported',
		`${name} is packed in a way that cannot be read here (PMTiles compression ${compression}).`,
	);
}

/** First and last id of a part of the directories. */
type Wanted = (first: number, last: number) => boolean;

/**
 * Every entry that names a tile, in the order of ids. Each leaf directory is read once, and only where
 * `wanted` says that something of it is.
 *
 * @throws ArchiveProblem when a directory makes no sense
 */
export async function readEntries(archive: OpenArchive, wanted: Wanted): Promise<Entry[]> {
	const { source, header } = archive;
	const found: Entry[] = [];
	let directories: { entries: Entry[]; end: number }[] = [{ entries: archive.root, end: Infinity }];
	for (let depth = 0; directories.length > 0; depth++) {
		if (depth > DEEPEST) throw damaged(source.name, 'its directories point in circles');
		const leaves: { pointer: Entry; end: number }[] = [];
		for (const { entries, end } of directories)
			entries.forEach((entry, i) => {
				const next = entries[i + 1]?.tileId ?? end;
				const last = entry.runLength === 0 ? next - 1 : entry.tileId + entry.runLength - 1;
				checkPlace(archive, entry);
				if (!wanted(entry.tileId, last)) return;
				if (entry.runLength === 0) leaves.push({ pointer: entry, end: next });
				else found.push(entry);
			});
		const pointers = leaves.map(({ pointer }) => pointer);
		const read = await readPieces(source, header.leafDirectoryOffset, pointers);
		directories = leaves.map(({ pointer, end }) => ({
			entries: entriesOf(source.name, header, read.get(pointer)!),
			end,
		}));
	}
	return found.sort((a, b) => a.tileId - b.tileId);
}

function checkPlace({ source, header }: OpenArchive, entry: Entry): void {
	const room = entry.runLength === 0 ? header.leafDirectoryLength : header.tileDataLength;
	if (room && entry.offset + entry.length > room)
		throw damaged(source.name, `a directory names bytes behind its end (tile ${entry.tileId})`);
}

const damaged = (name: string, what: string) =>
	new ArchiveProblem('damaged', `${name} is damaged: ${what}.`);
