import { archiveFolder, isMissing } from './kept-archives.ts';
import { cacheAddresses, CHUNK_CACHE, fileNames } from './names.ts';

/** Removes an archive that is kept; its note first, so that nobody opens what is half gone. */
export async function removeKept(file: string): Promise<void> {
	const { kept, whole } = fileNames(file);
	const folder = await archiveFolder();
	if (folder) await removeEntries(folder, [kept, whole]);
	await removeFromCache(file);
}

/** Removes files of a folder; what is not there need not be removed. */
export async function removeEntries(
	folder: FileSystemDirectoryHandle,
	names: readonly string[],
): Promise<void> {
	for (const name of names)
		await folder.removeEntry(name).catch((error: unknown) => {
			if (!isMissing(error)) throw error;
		});
}

/** Removes an archive's pieces from the cache, begun or whole. */
export async function removeFromCache(file: string): Promise<void> {
	if (!('caches' in globalThis) || !(await caches.has(CHUNK_CACHE))) return;
	const cache = await caches.open(CHUNK_CACHE);
	const { folder, kept } = cacheAddresses(file);
	await cache.delete(kept);
	for (const request of await cache.keys())
		if (new URL(request.url).pathname.startsWith(folder)) await cache.delete(request);
}
