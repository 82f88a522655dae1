/** Archives in pieces, for browsers whose workers cannot write private files. */
import * as v from 'valibot';
import { archiveManifest, type ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { chunkAt } from '#core/packs/chunks.ts';
import { cacheAddresses, CHUNK_CACHE } from './names.ts';
import { removeFromCache } from './remove-kept.ts';
import type { Begun, OpenChunks, OpenPart, Shelf } from './shelf.ts';

export class CacheShelf implements Shelf {
	async begun(): Promise<Begun | null> {
		for (const manifest of await this.#allBegun())
			return { manifest, done: await countPieces(await caches.open(CHUNK_CACHE), manifest) };
		return null;
	}

	async openPart(manifest: ArchiveManifest): Promise<OpenPart> {
		const cache = await caches.open(CHUNK_CACHE);
		const { begun, kept, chunk } = cacheAddresses(manifest.file);
		await cache.put(begun, Response.json(manifest));
		return {
			...piecesIn(cache, manifest),
			noted: await countPieces(cache, manifest),
			// a piece that lies there is its own note
			async note(done) {
				for (let index = done; await cache.match(chunk(index)); index++)
					await cache.delete(chunk(index));
			},
			async keep(now) {
				await cache.put(kept, Response.json({ manifest, keptAt: now }));
				await cache.delete(begun);
			},
		};
	}

	async openKept(manifest: ArchiveManifest): Promise<OpenChunks> {
		return piecesIn(await caches.open(CHUNK_CACHE), manifest);
	}

	async discard(except?: string): Promise<void> {
		for (const { file } of await this.#allBegun()) if (file !== except) await removeFromCache(file);
	}

	async #allBegun(): Promise<ArchiveManifest[]> {
		if (!(await caches.has(CHUNK_CACHE))) return [];
		const cache = await caches.open(CHUNK_CACHE);
		const found: ArchiveManifest[] = [];
		for (const request of await cache.keys()) {
			if (!request.url.endsWith('/begun.json')) continue;
			const read = v.safeParse(archiveManifest, await (await cache.match(request))?.json());
			if (read.success) found.push(read.output);
		}
		return found;
	}
}

function piecesIn(cache: Cache, manifest: ArchiveManifest): OpenChunks {
	const { chunk } = cacheAddresses(manifest.file);
	return {
		async read(index) {
			const piece = await cache.match(chunk(index));
			if (!piece) return null;
			const bytes = new Uint8Array(await piece.arrayBuffer());
			return bytes.length === chunkAt(manifest, index).bytes ? bytes : null;
		},
		write: (index, bytes) => cache.put(chunk(index), new Response(bytes)),
		close: () => {},
	};
}

async function countPieces(cache: Cache, { file, chunks }: ArchiveManifest): Promise<number> {
	const { chunk } = cacheAddresses(file);
	for (const index of chunks.keys()) if (!(await cache.match(chunk(index)))) return index;
	return chunks.length;
}
