import { openFileSource } from './file-source.ts';
import { openHttpSource } from './http-source.ts';

/** An archive that is read in pieces, wherever it lies. */
export interface ArchiveSource {
	/** As it was named: a path or an address. */
	name: string;
	/** Bytes of the whole. */
	size: number;
	/** What tells this content from another under the same name: an ETag, or size and time of change. */
	state: string;
	/**
	 * Exactly these bytes.
	 *
	 * @param arrived is told of bytes as they come
	 * @throws ArchiveProblem when they cannot be had, or the archive is another one meanwhile
	 */
	read(offset: number, length: number, arrived?: (bytes: number) => void): Promise<Buffer>;
	close(): Promise<void>;
}

export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** @throws ArchiveProblem when nothing can be read there */
export const openSource = (name: string): Promise<ArchiveSource> =>
	isWebAddress(name) ? openHttpSource(name) : openFileSource(name);
