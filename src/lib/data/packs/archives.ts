import type { ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { bytesOf, chunkAt } from '#core/packs/chunks.ts';
import { accept, type Result } from '#core/result.ts';
import type { ArchiveNews } from './index.ts';
import { chunksFromFile, chunksFromSite } from './chunk-source.ts';
import type { Fetch } from './fetch-bytes.ts';
import { keptArchives } from './kept-archives.ts';
import { findDamaged, loadChunk, loadChunks, type LoadRefusal } from './load-archive.ts';
import type { Wait } from './patience.ts';
import { removeKept } from './remove-kept.ts';
import type { Shelf } from './shelf.ts';

/** The archives of this device. Bytes in every `progress`. */
export interface Archives {
	look(): Promise<ArchivesSeen>;
	/** Loads an archive, or what is missing of it, and keeps it; from the site, or from a file. */
	load(
		manifest: ArchiveManifest,
		from: Blob | null,
		work: Work,
	): Promise<Result<null, LoadRefusal>>;
	/** Numbers of the chunks of the kept archive that are damaged. */
	check(work: Work): Promise<number[]>;
	/** Loads these chunks of the kept archive anew. */
	repair(chunks: readonly number[], work: Work): Promise<Result<null, LoadRefusal>>;
	/** Removes what was begun; all of it, or all but this archive. */
	discard(except?: string): Promise<void>;
	/** Removes every archive, begun or kept. */
	remove(): Promise<void>;
}

export interface ArchivesSeen {
	kept: { manifest: ArchiveManifest; keptAt: string } | null;
	begun: { manifest: ArchiveManifest; done: number } | null;
}

export interface Work {
	signal: AbortSignal;
	progress: (bytes: number) => void;
}

interface Surroundings {
	shelf: Shelf;
	fetch: Fetch;
	wait: Wait;
	now: () => Date;
	announce: (news: ArchiveNews) => void;
}

/** The archives that lie on a shelf. Only one who works on them at a time. */
export class ShelvedArchives implements Archives {
	readonly #around: Surroundings;

	constructor(around: Surroundings) {
		this.#around = around;
	}

	async look(): Promise<ArchivesSeen> {
		const begun = await this.#around.shelf.begun();
		const kept = await this.#kept();
		return {
			kept: kept && { manifest: kept.manifest, keptAt: kept.keptAt },
			begun: begun && { manifest: begun.manifest, done: bytesOf(begun.manifest, begun.done) },
		};
	}

	async load(
		manifest: ArchiveManifest,
		from: Blob | null,
		{ signal, progress }: Work,
	): Promise<Result<null, LoadRefusal>> {
		const { shelf, fetch, now, announce } = this.#around;
		// a file will be no other in a moment
		const wait = from ? async () => {} : this.#around.wait;
		await shelf.discard(manifest.file);
		const part = await shelf.openPart(manifest);
		const source = from ? chunksFromFile(manifest, from) : chunksFromSite(manifest, fetch);
		try {
			const loaded = await loadChunks(manifest, part, { source, signal, wait, progress });
			if (!loaded.ok) return loaded;
			await part.keep(now().toISOString());
		} finally {
			part.close();
		}
		announce({ type: 'added', file: manifest.file });
		return accept(null);
	}

	async check({ signal, progress }: Work): Promise<number[]> {
		const kept = await this.#kept();
		if (!kept) return [];
		const open = await this.#around.shelf.openKept(kept.manifest);
		try {
			return await findDamaged(kept.manifest, open, signal, progress);
		} finally {
			open.close();
		}
	}

	async repair(
		chunks: readonly number[],
		{ signal, progress }: Work,
	): Promise<Result<null, LoadRefusal>> {
		const { shelf, fetch, wait, announce } = this.#around;
		const kept = await this.#kept();
		if (!kept) return accept(null);
		const source = chunksFromSite(kept.manifest, fetch);
		const open = await shelf.openKept(kept.manifest);
		let bytes = 0;
		try {
			for (const index of chunks) {
				const loaded = await loadChunk(kept.manifest, index, open, { source, signal, wait });
				if (!loaded.ok) return loaded;
				progress((bytes += chunkAt(kept.manifest, index).bytes));
			}
		} finally {
			open.close();
		}
		// whoever had the file open reads what was there before, or nothing at all
		announce({ type: 'repaired', file: kept.manifest.file });
		return accept(null);
	}

	discard(except?: string): Promise<void> {
		return this.#around.shelf.discard(except);
	}

	async remove(): Promise<void> {
		await this.#around.shelf.discard();
		for (const { manifest } of await keptArchives()) {
			this.#around.announce({ type: 'removed', file: manifest.file });
			await removeKept(manifest.file);
		}
	}

	async #kept() {
		const [latest] = await keptArchives();
		return latest ?? null;
	}
}
