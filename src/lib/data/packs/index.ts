/** What others need to know of packs; nothing heavy. The rest is in `device-pack.ts`, for who loads one. */
import type { ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { keptArchives } from './kept-archives.ts';
import { ARCHIVE_CHANNEL, PHOTO_CACHE } from './names.ts';
import { removeKept } from './remove-kept.ts';

export { PHOTO_CACHE };

/** What all tabs are told: an archive came, left, or was mended in place. Open it anew. */
export interface ArchiveNews {
	type: 'added' | 'removed' | 'repaired';
	file: string;
}

/** The archive of map tiles that this device keeps, the latest one; null where it keeps none. */
export async function keptArchive(): Promise<{ manifest: ArchiveManifest; file: Blob } | null> {
	const [latest] = await keptArchives();
	return latest ? { manifest: latest.manifest, file: await latest.open() } : null;
}

/** Hears of archives that come and go, in this tab and in others; answers with the way to stop. */
export function followArchives(hear: (news: ArchiveNews) => void): () => void {
	const channel = new BroadcastChannel(ARCHIVE_CHANNEL);
	channel.addEventListener('message', ({ data }) => hear(data as ArchiveNews));
	return () => channel.close();
}

/** Deletes archives that a later one has replaced. For the start, before a map opens one of them. */
export async function sweepArchives(): Promise<void> {
	const [, ...older] = await keptArchives();
	for (const { manifest } of older) await removeKept(manifest.file);
}
