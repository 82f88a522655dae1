import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { CHUNK_BYTES, type ArchiveManifest } from '#core/packs/archive-manifest.ts';
import type { ArchiveFacts } from './pmtiles-writer.ts';

/** What an archive consists of. */
export interface Chunks {
	bytes: number;
	/** SHA-256 of each chunk, in hex. */
	digests: string[];
	/** Names the content: first 16 hex digits of the SHA-256 over the digests, as one text without gaps. */
	version: string;
}

/** Reads the whole file, a chunk at a time. */
export async function digestChunks(file: string, chunkBytes = CHUNK_BYTES): Promise<Chunks> {
	const digests: string[] = [];
	let bytes = 0;
	let chunk = createHash('sha256');
	let room = chunkBytes;
	for await (const data of createReadStream(file) as AsyncIterable<Buffer>) {
		bytes += data.length;
		for (let rest = data; rest.length > 0;) {
			const part = rest.subarray(0, room);
			chunk.update(part);
			room -= part.length;
			rest = rest.subarray(part.length);
			if (room > 0) continue;
			digests.push(chunk.digest('hex'));
			chunk = createHash('sha256');
			room = chunkBytes;
		}
	}
	if (room < chunkBytes) digests.push(chunk.digest('hex'));
	const version = createHash('sha256').update(digests.join('')).digest('hex').slice(0, 16);
	return { bytes, digests, version };
}

/** @param file name of the archive, without its folder */
export function manifestOf(
	file: string,
	{ bytes, digests, version }: Chunks,
	{ bounds, minZoom, maxZoom, metadata }: ArchiveFacts,
	builtAt: Date,
): ArchiveManifest {
	return {
		...{ file, version, bytes },
		chunkBytes: CHUNK_BYTES,
		chunks: digests,
		attribution: plainText(metadata.attribution),
		...{ minZoom, maxZoom },
		bounds: [bounds.west, bounds.south, bounds.east, bounds.north],
		builtAt: builtAt.toISOString(),
	};
}

/** `region-….pmtiles` → `region-….json`. */
export const manifestFileOf = (archive: string): string => archive.replace(/\.pmtiles$/, '.json');

/** Whole or not at all. */
export async function writeManifest(file: string, manifest: ArchiveManifest): Promise<void> {
	await writeFile(`${file}.part`, `${JSON.stringify(manifest, null, '\t')}\n`, { flush: true });
	await rename(`${file}.part`, file);
}

const ENTITIES: Record<string, string> = {
	'&copy;': '©',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&nbsp;': ' ',
	'&amp;': '&',
};

/** Attributions are written with links; here only their words count. */
export function plainText(html: unknown): string {
	if (typeof html !== 'string') return '';
	return html
		.replace(/<[^>]*>/g, '')
		.replace(/&(#39|\w+);/g, (entity) => ENTITIES[entity] ?? entity)
		.replace(/\s+/g, ' ')
		.trim();
}
