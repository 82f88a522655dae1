import type { RequestHandler } from './$types';
import { onSite } from '#base';
import { answerJson } from '#server/answer-json.ts';
import { catalogue } from '#server/catalogue/shared-catalogue.ts';
import { describePack } from '#server/packs/region-pack.ts';
import { sharedPhotoFiles } from '#server/packs/shared-photo-files.ts';

/** What one can take along of the region, and how large it is. */
export const GET: RequestHandler = async ({ request, fetch }) => {
	const { builtAt } = await catalogue();
	const pack = await describePack((path) => fetch(onSite(path)), await sharedPhotoFiles(), builtAt);
	return answerJson(request, pack);
};
