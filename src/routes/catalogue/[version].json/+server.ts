import type { RequestHandler } from './$types';
import { answerPacked } from '#server/catalogue/answer-packed.ts';
import { sharedCatalogue } from '#server/catalogue/shared-catalogue.ts';
import { json } from '@sveltejs/kit';

/** An edition of the catalogue: the same bytes for ever, but only those of the recent past are kept. */
export const GET: RequestHandler = async ({ params: { version }, request }) => {
	const live = await sharedCatalogue();
	const edition = live.edition(version);
	if (!edition) {
		const headers = { 'cache-control': 'no-cache' };
		return json({ code: 'unknown_version' }, { status: 404, headers });
	}
	return answerPacked(request, edition.packed, {
		version,
		type: 'application/json',
		cache: 'public, max-age=31536000, immutable',
	});
};
