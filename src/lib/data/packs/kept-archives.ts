/** Finds archives that are kept whole; on the page and in the worker alike. Reads only. */
import * as v from 'valibot';
import { archiveManifest, type ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { cacheAddresses, CHUNK_CACHE, FOLDER } from './names.ts';

export interface KeptArchive {
	manifest: ArchiveManifest;
	/** Instant since when it is kept, ISO 8601. */
	keptAt: string;
	/** Its bytes; rejects where the browser has taken them away meanwhile. */
	open(): Promise<Blob>;
}

const keptFile = v.object({ manifest: archiveManifest, keptAt: v.string() });

/** All archives that are kept, the latest first; in the file system and in the cache. */
export async function keptArchives(): Promise<KeptArchive[]> {
	const found = [...(await keptInFiles()), ...(await keptInCache())];
	return found.sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
}

/** The folder of archives; null where the browser has none, or nothing was ever put there. */
export async function archiveFolder(): Promise<FileSystemDirectoryHandle | null> {
	try {
		const root = await navigator.storage.getDirectory();
		return await root.getDirectoryHandle(FOLDER);
	} catch {
		// no such file system (TypeError, SecurityError in private windows), or no such folder (NotFoundError)
		return null;
	}
}

/** Reads a JSON file of the folder; null where it is missing or was not written to its end. */
export async function readJson(folder: FileSystemDirectoryHandle, name: string): Promise<unknown> {
	try {
		const file = await (await folder.getFileHandle(name)).getFile();
		return JSON.parse(await file.text());
	} catch (error) {
		if (error instanceof SyntaxError || isMissing(error)) return null;
		throw error;
	}
}

export const isMissing = (error: unknown) =>
	error instanceof DOMException && error.name === 'NotFoundError';

async function keptInFiles(): Promise<KeptArchive[]> {
	const folder = await archiveFolder();
	if (!folder) return [];
	const kept: KeptArchive[] = [];
	for await (const name of folder.keys()) {
		if (!name.endsWith('.kept.json')) continue;
		const read = v.safeParse(keptFile, await readJson(folder, name));
		if (!read.success) continue;
		const { manifest, keptAt } = read.output;
		const open = async () => (await folder.getFileHandle(manifest.file)).getFile();
		// a note without its archive: the browser, or somebody, took it away
		const isThere = await open().then(({ size }) => size === manifest.bytes, isNot);
		if (isThere) kept.push({ manifest, keptAt, open });
	}
	return kept;
}

const isNot = (error: unknown) => {
	if (isMissing(error)) return false;
	throw error;
};

async function keptInCache(): Promise<KeptArchive[]> {
	if (!('caches' in globalThis) || !(await caches.has(CHUNK_CACHE))) return [];
	const cache = await caches.open(CHUNK_CACHE);
	const kept: KeptArchive[] = [];
	for (const { url } of await cache.keys()) {
		if (!url.endsWith('/kept.json')) continue;
		const read = v.safeParse(keptFile, await (await cache.match(url))?.json());
		if (!read.success) continue;
		const { manifest, keptAt } = read.output;
		kept.push({ manifest, keptAt, open: () => gather(cache, manifest) });
	}
	return kept;
}

/** The pieces as one; the browser leaves them where they lie. */
async function gather(cache: Cache, { file, chunks }: ArchiveManifest): Promise<Blob> {
	const { chunk } = cacheAddresses(file);
	const blobs: Blob[] = [];
	for (const index of chunks.keys()) {
		const piece = await cache.match(chunk(index));
		if (!piece) throw new DOMException(`Chunk ${index} of ${file} is missing.`, 'NotFoundError');
		blobs.push(await piece.blob());
	}
	return new Blob(blobs);
}
