import { onSite } from '#base';
import type { ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { chunkAt } from '#core/packs/chunks.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import { fetchBytes, type Fetch, type FetchRefusal } from './fetch-bytes.ts';

/** `changed`: under the same address lies another archive. */
export type ChunkRefusal = FetchRefusal | 'changed';

/** Where chunks come from. What it brings is not checked yet. */
export type ChunkSource = (
	index: number,
	signal: AbortSignal,
) => Promise<Result<Uint8Array<ArrayBuffer>, ChunkRefusal>>;

/** From the site, by Range; the first answer's ETag is what all others are held to. */
export function chunksFromSite(manifest: ArchiveManifest, fetch: Fetch): ChunkSource {
	const address = onSite(`/basemap/${manifest.file}`);
	let etag: string | null = null;
	return async (index, signal) => {
		const { start, end } = chunkAt(manifest, index);
		const headers: Record<string, string> = { range: `bytes=${start}-${end - 1}` };
		if (etag) headers['if-range'] = etag;
		const answer = await fetchBytes(address, fetch, signal, {
			headers,
			// the browser's own store must not hold every chunk a second time
			cache: 'no-store',
			also: [200, 412, 416],
		});
		if (!answer.ok) return answer;
		// the whole instead of a part, or no such part: what If-Range asked for is gone
		if (answer.value.status !== 206) return refuse('changed');
		const given = answer.value.headers.get('etag');
		if (given && !given.startsWith('W/')) etag ??= given;
		return accept(answer.value.bytes);
	};
}

/** From a file that somebody brought. */
export function chunksFromFile(manifest: ArchiveManifest, file: Blob): ChunkSource {
	return async (index, signal) => {
		if (signal.aborted) return refuse('stopped');
		const { start, end } = chunkAt(manifest, index);
		return accept(new Uint8Array(await file.slice(start, end).arrayBuffer()));
	};
}
