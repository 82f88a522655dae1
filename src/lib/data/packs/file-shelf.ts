/** Archives as private files (OPFS). In a worker only: elsewhere files have no sync access. */
import * as v from 'valibot';
import { archiveManifest, type ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { chunkAt } from '#core/packs/chunks.ts';
import { archiveFolder, isMissing, readJson } from './kept-archives.ts';
import { FOLDER, fileNames } from './names.ts';
import { removeEntries } from './remove-kept.ts';
import type { Begun, OpenChunks, OpenPart, Shelf } from './shelf.ts';

/** What files can do in a worker, as far as it is needed here; TypeScript's library for pages has none of it. */
interface SyncFile {
	read(into: Uint8Array, where: { at: number }): number;
	write(bytes: Uint8Array, where: { at: number }): number;
	truncate(size: number): void;
	getSize(): number;
	flush(): void;
	close(): void;
}
type WorkerFileHandle = FileSystemFileHandle & {
	createSyncAccessHandle(): Promise<SyncFile>;
	move(name: string): Promise<void>;
};

/** Whether this browser lets a worker write private files in place. */
export async function hasFiles(): Promise<boolean> {
	if (typeof FileSystemFileHandle === 'undefined') return false;
	const { prototype } = FileSystemFileHandle;
	if (!('createSyncAccessHandle' in prototype && 'move' in prototype)) return false;
	// private windows have the methods, and refuse
	return navigator.storage.getDirectory().then(
		() => true,
		() => false,
	);
}

export class FileShelf implements Shelf {
	async begun(): Promise<Begun | null> {
		const folder = await archiveFolder();
		if (!folder) return null;
		for await (const name of folder.keys()) {
			if (!name.endsWith('.part.json')) continue;
			const read = v.safeParse(archiveManifest, await readJson(folder, name));
			if (!read.success) continue;
			const { journal, part } = fileNames(read.output.file);
			const done = Math.min(await sizeOf(folder, journal), read.output.chunks.length);
			if ((await sizeOf(folder, part)) > 0) return { manifest: read.output, done };
		}
		return null;
	}

	async openPart(manifest: ArchiveManifest): Promise<OpenPart> {
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle(FOLDER, { create: true });
		const names = fileNames(manifest.file);
		await unkeep(folder, manifest.file);
		await writeJson(folder, names.begun, manifest);
		const file = await open(folder, names.part);
		const journal = await open(folder, names.journal).catch((error: unknown) => {
			file.close();
			throw error;
		});
		const close = () => (file.close(), journal.close());
		return {
			...chunksIn(file, manifest),
			close,
			noted: Math.min(journal.getSize(), manifest.chunks.length),
			async note(done) {
				const before = journal.getSize();
				if (done < before) journal.truncate(done);
				else writeAll(journal, new Uint8Array(done - before).fill(1), before);
				journal.flush();
			},
			async keep(now) {
				close();
				await ((await folder.getFileHandle(names.part)) as WorkerFileHandle).move(names.whole);
				await writeJson(folder, names.kept, { manifest, keptAt: now });
				await removeEntries(folder, [names.begun, names.journal]);
			},
		};
	}

	async openKept(manifest: ArchiveManifest): Promise<OpenChunks> {
		const folder = await archiveFolder();
		if (!folder) throw new DOMException('There is no folder of archives.', 'NotFoundError');
		const file = await open(folder, manifest.file);
		return { ...chunksIn(file, manifest), close: () => file.close() };
	}

	async discard(except?: string): Promise<void> {
		const folder = await archiveFolder();
		if (!folder) return;
		const names: string[] = [];
		for await (const name of folder.keys()) names.push(name);
		const spared = except === undefined ? null : Object.values(fileNames(except));
		await removeEntries(
			folder,
			names.filter((name) => /\.(part|part\.json|journal)$/.test(name) && !spared?.includes(name)),
		);
	}
}

/** Killed between renaming and noting: the archive is whole, but nobody knows. It becomes a part again. */
async function unkeep(folder: FileSystemDirectoryHandle, file: string): Promise<void> {
	const names = fileNames(file);
	if ((await sizeOf(folder, names.part)) > 0 || (await sizeOf(folder, names.kept)) > 0) return;
	if ((await sizeOf(folder, names.whole)) > 0)
		await ((await folder.getFileHandle(names.whole)) as WorkerFileHandle).move(names.part);
}

function chunksIn(file: SyncFile, manifest: ArchiveManifest): Pick<OpenChunks, 'read' | 'write'> {
	return {
		async read(index) {
			const { start, bytes } = chunkAt(manifest, index);
			const chunk = new Uint8Array(bytes);
			return file.read(chunk, { at: start }) === bytes ? chunk : null;
		},
		async write(index, chunk) {
			writeAll(file, chunk, chunkAt(manifest, index).start);
			file.flush();
		},
	};
}

async function open(folder: FileSystemDirectoryHandle, name: string): Promise<SyncFile> {
	const handle = await folder.getFileHandle(name, { create: true });
	return (handle as WorkerFileHandle).createSyncAccessHandle();
}

async function writeJson(
	folder: FileSystemDirectoryHandle,
	name: string,
	value: unknown,
): Promise<void> {
	const file = await open(folder, name);
	try {
		file.truncate(0);
		writeAll(file, new TextEncoder().encode(JSON.stringify(value)), 0);
		file.flush();
	} finally {
		file.close();
	}
}

async function sizeOf(folder: FileSystemDirectoryHandle, name: string): Promise<number> {
	try {
		return (await (await folder.getFileHandle(name)).getFile()).size;
	} catch (error) {
		if (isMissing(error)) return 0;
		throw error;
	}
}

/**
 * Writes all or throws. A full Chromium does not throw as it should: it answers 4294967288, its own code for
 * "no space" read as a length; others write what still fits.
 */
function writeAll(file: SyncFile, bytes: Uint8Array, at: number): void {
	if (file.write(bytes, { at }) !== bytes.length)
		throw new DOMException('The device is full.', 'QuotaExceededError');
}
