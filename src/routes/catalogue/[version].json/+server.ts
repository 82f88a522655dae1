import type { RequestHandler } from './$types';
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
	const etag = `W/"${version}"`;
	const headers = new Headers({
		etag,
		'cache-control': 'public, max-age=31536000, immutable',
		vary: 'Accept-Encoding',
	});
	if (request.headers.get('if-none-match')?.includes(etag)) {
		return new Response(null, { status: 304, headers });
	}
	const { encoding, bytes } = edition.packed.for(request.headers.get('accept-encoding'));
	headers.set('content-type', 'application/json');
	headers.set('content-length', String(bytes.length));
	if (encoding !== 'identity') headers.set('content-encoding', encoding);
	return new Response(bytes, { headers });
};
