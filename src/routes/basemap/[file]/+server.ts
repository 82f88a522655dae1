import type { RequestHandler } from './$types';
import { answerFile, archiveFolder } from '#server/basemap/served-archives.ts';
import { sharedConfig } from '#server/shared-backend.ts';

/** An archive of the data folder, in parts, or its manifest. The overview is a static file beside it. */
export const GET: RequestHandler = ({ params: { file }, request }) =>
	answerFile(request, archiveFolder(sharedConfig().dataDir), file);

export const HEAD = GET;
