import type { ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { bytesOf } from '#core/packs/chunks.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import type { ChunkRefusal, ChunkSource } from './chunk-source.ts';
import { sha256 } from './digest.ts';
import { patiently, type Wait } from './patience.ts';
import type { OpenChunks, OpenPart } from './shelf.ts';

/** `damaged`: a chunk is other than its digest says, however often it is asked for. */
export type LoadRefusal = ChunkRefusal | 'damaged' | 'no_space';

export interface Loading {
	source: ChunkSource;
	signal: AbortSignal;
	wait: Wait;
	/** Told the bytes that are there. */
	progress: (bytes: number) => void;
}

/**
 * Loads what is missing of an archive. A chunk counts when its digest is right and it has been written;
 * what was loaded stays, however this ends.
 */
export async function loadChunks(
	manifest: ArchiveManifest,
	part: OpenPart,
	{ source, signal, wait, progress }: Loading,
): Promise<Result<null, LoadRefusal>> {
	let done = await countTrusted(manifest, part);
	progress(bytesOf(manifest, done));
	while (done < manifest.chunks.length) {
		const loaded = await loadChunk(manifest, done, part, { source, signal, wait });
		if (!loaded.ok) return loaded;
		await part.note(++done);
		progress(bytesOf(manifest, done));
	}
	return accept(null);
}

/** Loads one chunk and puts it where it belongs. */
export async function loadChunk(
	manifest: ArchiveManifest,
	index: number,
	into: OpenChunks,
	{ source, signal, wait }: Omit<Loading, 'progress'>,
): Promise<Result<null, LoadRefusal>> {
	const chunk = await patiently<Uint8Array<ArrayBuffer>, LoadRefusal>(
		async () => {
			const brought = await source(index, signal);
			if (!brought.ok) return brought;
			const isRight = (await sha256(brought.value)) === manifest.chunks[index];
			return isRight ? brought : refuse('damaged', { at: String(index) });
		},
		signal,
		wait,
	);
	if (!chunk.ok) return chunk;
	if (signal.aborted) return refuse('stopped');
	try {
		await into.write(index, chunk.value);
	} catch (error) {
		if (isFull(error)) return refuse('no_space');
		throw error;
	}
	return accept(null);
}

/** Chunks that are other than their digests say. */
export async function findDamaged(
	manifest: ArchiveManifest,
	kept: OpenChunks,
	signal: AbortSignal,
	progress: (bytes: number) => void,
): Promise<number[]> {
	const damaged: number[] = [];
	for (const index of manifest.chunks.keys()) {
		if (signal.aborted) break;
		if (!(await isRight(manifest, kept, index))) damaged.push(index);
		progress(bytesOf(manifest, index + 1));
	}
	return damaged;
}

/** A note may be older or younger than what a killed browser had written: the last chunks prove it. */
async function countTrusted(manifest: ArchiveManifest, part: OpenPart): Promise<number> {
	let done = part.noted;
	while (done > 0 && !(await isRight(manifest, part, done - 1))) done--;
	if (done < part.noted) await part.note(done);
	return done;
}

async function isRight(
	manifest: ArchiveManifest,
	from: OpenChunks,
	index: number,
): Promise<boolean> {
	const chunk = await from.read(index);
	return chunk !== null && (await sha256(chunk)) === manifest.chunks[index];
}

/** The device is full: `QuotaExceededError`, in newer browsers a class of its own. */
export const isFull = (error: unknown) =>
	error instanceof Error && error.name === 'QuotaExceededError';
