import type { ArchiveManifest } from './archive-manifest.ts';

/** The part of a manifest that says how the archive is cut. */
export type Cut = Pick<ArchiveManifest, 'bytes' | 'chunkBytes' | 'chunks'>;

/** Whether there are as many digests as chunks; an archive cut otherwise could never become whole. */
export function isWellCut({ bytes, chunkBytes, chunks }: Cut): boolean {
	return chunks.length === Math.ceil(bytes / chunkBytes);
}

/** First byte of a chunk, the one after its last, and how many that are. */
export function chunkAt(
	{ bytes, chunkBytes }: Cut,
	index: number,
): { start: number; end: number; bytes: number } {
	const start = index * chunkBytes;
	const end = Math.min(start + chunkBytes, bytes);
	return { start, end, bytes: end - start };
}

/** Bytes of the first `done` chunks. */
export function bytesOf(cut: Cut, done: number): number {
	return Math.min(done * cut.chunkBytes, cut.bytes);
}
