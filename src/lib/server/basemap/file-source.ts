import type { Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { ArchiveProblem } from './archive-problem.ts';
import type { ArchiveSource } from './archive-source.ts';

/** @throws ArchiveProblem when there is no such file */
export async function openFileSource(name: string): Promise<ArchiveSource> {
	const handle = await openFile(name);
	const facts = await handle.stat();
	if (!facts.isFile()) {
		await handle.close();
		throw new ArchiveProblem('refused', `${name} is not a file.`);
	}
	const state = stateOf(facts);
	return {
		name: path.resolve(name),
		size: facts.size,
		state,
		async read(offset, length, arrived) {
			const bytes = Buffer.alloc(length);
			let filled = 0;
			while (filled < length) {
				const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
				if (bytesRead === 0) break;
				filled += bytesRead;
				arrived?.(bytesRead);
			}
			// by its name: a file that was replaced would stay the old one under our handle
			const now = await stat(name).catch(() => null); // gone: changed as well
			if (!now || stateOf(now) !== state)
				throw new ArchiveProblem('changed', `${name} changed while it was read. Begin anew.`);
			if (filled < length)
				throw new ArchiveProblem(
					'damaged',
					`${name} is broken off: it ends at byte ${facts.size}.`,
				);
			return bytes;
		},
		close: () => handle.close(),
	};
}

async function openFile(name: string): Promise<FileHandle> {
	try {
		return await open(name);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') throw new ArchiveProblem('refused', `${name} does not exist.`);
		throw new ArchiveProblem('refused', `${name} cannot be read (${code}).`);
	}
}

const stateOf = ({ size, mtimeMs }: Stats) => `${size} bytes of ${Math.round(mtimeMs)}`;
