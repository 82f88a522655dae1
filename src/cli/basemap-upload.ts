import { openAsBlob } from 'node:fs';
import type { ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { manifestFileOf } from '#server/basemap/write-manifest.ts';
import type { Config } from '#server/config.ts';
import { openService } from '#server/open-service.ts';
import { OwnerProblem } from '#server/owner-problem.ts';
import { sayBytes } from './progress.ts';

const BUCKET = 'basemap';

/** The built-in Storage takes no larger file. */
const LARGEST_EMBEDDED = 50 * 1024 * 1024;

const A_YEAR = '31536000'; // seconds

/**
 * Puts an archive and its manifest into the public bucket, under a name that carries the version, and
 * says which BASEMAP_URL to set. The archive goes first: who finds the manifest finds the archive.
 *
 * @throws OwnerProblem when the Storage does not take it
 */
export async function uploadArchive(
	config: Config,
	file: string,
	manifest: ArchiveManifest,
	say: (line: string) => void,
): Promise<void> {
	const isEmbedded = config.backend.mode === 'embedded';
	if (isEmbedded && manifest.bytes > LARGEST_EMBEDDED)
		throw new OwnerProblem(
			`Not uploaded: the built-in Storage takes files up to ${sayBytes(LARGEST_EMBEDDED)}, and this one has ${sayBytes(manifest.bytes)}. ` +
				'It need not be there either: the app serves DATA_DIR/basemap by itself.',
		);
	const name = `region-${manifest.version}.pmtiles`;
	const { service, close } = await openService(config, { say });
	try {
		const bucket = service.storage.from(BUCKET);
		say(`Uploading ${sayBytes(manifest.bytes)} …`);
		const archive = await openAsBlob(file, { type: 'application/vnd.pmtiles' });
		const named = JSON.stringify({ ...manifest, file: name });
		const description = new Blob([named], { type: 'application/json' });
		for (const [key, body] of [
			[name, archive],
			[manifestFileOf(name), description],
		] as const) {
			const { error } = await bucket.upload(key, body, {
				upsert: true,
				contentType: body.type,
				cacheControl: A_YEAR,
			});
			if (error) throw new OwnerProblem(sayRefused(error.message));
		}
		const { publicUrl } = bucket.getPublicUrl(name).data;
		say(`Uploaded. Set BASEMAP_URL=${isEmbedded ? new URL(publicUrl).pathname : publicUrl}`);
	} finally {
		await close();
	}
}

const sayRefused = (message: string) =>
	`The Storage does not take the archive (${message}). If it is too large, raise the limit of uploads in the ` +
	'settings of the project, or put the file and its manifest on any web server that answers Range requests.';
