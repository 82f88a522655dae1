import type { ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { chunkAt } from '#core/packs/chunks.ts';
import { sha256 } from '../digest.ts';
import type { OpenPart } from '../shelf.ts';

/** An archive of so many bytes, in chunks of ten; each byte is its own place. */
export async function smallArchive(
	bytes: number,
): Promise<{ manifest: ArchiveManifest; content: Uint8Array<ArrayBuffer> }> {
	const content = Uint8Array.from({ length: bytes }, (_, index) => index);
	const chunks: string[] = [];
	for (let at = 0; at < bytes; at += 10) chunks.push(await sha256(content.slice(at, at + 10)));
	const version = '0123456789abcdef';
	const manifest = {
		file: `region-${version}.pmtiles`,
		version,
		bytes,
		chunkBytes: 10,
		chunks,
		attribution: 'Zufall',
		minZoom: 0,
		maxZoom: 14,
		bounds: [7, 50, 9, 52] as [number, number, number, number],
		builtAt: '2026-11-24T08:00:00Z',
	};
	return { manifest, content };
}

/** An archive that is open in memory, with room for so many bytes. */
export class MemoryPart implements OpenPart {
	noted: number;
	kept: string | null = null;
	readonly content: Uint8Array<ArrayBuffer>;
	readonly #manifest: ArchiveManifest;
	room: number;

	constructor(manifest: ArchiveManifest, { noted = 0, room = Infinity } = {}) {
		this.#manifest = manifest;
		this.noted = noted;
		this.room = room;
		this.content = new Uint8Array(manifest.bytes);
	}

	async read(index: number) {
		const { start, end } = chunkAt(this.#manifest, index);
		return this.content.slice(start, end);
	}
	async write(index: number, bytes: Uint8Array<ArrayBuffer>) {
		const { start, end } = chunkAt(this.#manifest, index);
		if (end > this.room) throw new DOMException('full', 'QuotaExceededError');
		this.content.set(bytes, start);
	}
	async note(done: number) {
		this.noted = done;
	}
	async keep(now: string) {
		this.kept = now;
	}
	close() {}
}
