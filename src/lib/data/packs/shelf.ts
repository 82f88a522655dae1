import type { ArchiveManifest } from '#core/packs/archive-manifest.ts';

/** Where a device keeps archives: its private files, or the cache where there are none. */
export interface Shelf {
	/** The archive that was begun; null where none was. */
	begun(): Promise<Begun | null>;
	/** Opens what has been loaded of an archive, or makes it. Rejects where another tab has it open. */
	openPart(manifest: ArchiveManifest): Promise<OpenPart>;
	/** Opens an archive that is kept, to be checked and mended. */
	openKept(manifest: ArchiveManifest): Promise<OpenChunks>;
	/** Removes what was begun; all of it, or all but one archive. */
	discard(except?: string): Promise<void>;
}

export interface Begun {
	manifest: ArchiveManifest;
	/** Chunks that are noted as done, from the first. */
	done: number;
}

/** An archive that is open. Chunks are counted from 0. */
export interface OpenChunks {
	/** A chunk as it lies there; null where it is missing or too short. */
	read(index: number): Promise<Uint8Array<ArrayBuffer> | null>;
	/** Throws `QuotaExceededError` (DOMException) when the device is full. */
	write(index: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
	close(): void;
}

export interface OpenPart extends OpenChunks {
	/** Chunks that are noted as done, from the first. */
	readonly noted: number;
	/** Notes that so many chunks are done; what lies behind them is not. */
	note(done: number): Promise<void>;
	/** All are done: from now on it is kept. Closes it. */
	keep(now: string): Promise<void>;
}
