import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { unfinishedFiles } from './extract.ts';
import type { ArchiveFacts } from './pmtiles-writer.ts';
import { digestChunks, manifestFileOf, manifestOf, writeManifest } from './write-manifest.ts';

/**
 * Gives a whole extract its name and writes the manifest last: who finds that, finds a whole archive.
 *
 * @param file as it was extracted to
 * @param nameFor the name it gets, from the version of its content
 */
export async function finishExtract(
	file: string,
	facts: ArchiveFacts,
	nameFor: (version: string) => string,
	builtAt: Date,
): Promise<{ archive: string; manifest: ArchiveManifest }> {
	const { part, journal } = unfinishedFiles(file);
	const chunks = await digestChunks(part);
	const archive = path.join(path.dirname(file), nameFor(chunks.version));
	const manifest = manifestOf(path.basename(archive), chunks, facts, builtAt);
	// an older manifest under the same name must not stand beside the new archive, not for a moment
	await rm(manifestFileOf(archive), { force: true });
	await rename(part, archive);
	await writeManifest(manifestFileOf(archive), manifest);
	await rm(journal, { force: true });
	return { archive, manifest };
}
