import type { RequestHandler } from './$types';
import { answerPacked } from '#server/catalogue/answer-packed.ts';
import { sharedStories } from '#server/catalogue/shared-catalogue.ts';

/** All places with everything their pages tell, one line of JSON each. */
export const GET: RequestHandler = async ({ request }) => {
	const { version, packed } = await sharedStories().latest();
	return answerPacked(request, packed, {
		version,
		type: 'application/x-ndjson',
		cache: 'no-cache',
	});
};
