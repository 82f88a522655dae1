import type { RequestHandler } from './$types';
import { answerManifest, archiveFolder, newestArchive } from '#server/basemap/served-archives.ts';
import { sharedConfig } from '#server/shared-backend.ts';

/** Which archive of map tiles can be had here, and what it consists of. */
export const GET: RequestHandler = async ({ request }) =>
	answerManifest(request, await newestArchive(archiveFolder(sharedConfig().dataDir)));
