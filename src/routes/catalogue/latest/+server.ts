import type { RequestHandler } from './$types';
import type { LatestCatalogue } from '#core/catalogue/index.ts';
import { catalogue } from '#server/catalogue/shared-catalogue.ts';
import { json } from '@sveltejs/kit';

/** Which catalogue stands. */
export const GET: RequestHandler = async ({ request }) => {
	const { version, seq, builtAt, places } = await catalogue();
	const etag = `W/"${version}-${seq}"`;
	const headers = { etag, 'cache-control': 'no-cache' };
	if (request.headers.get('if-none-match')?.includes(etag)) {
		return new Response(null, { status: 304, headers });
	}
	const latest: LatestCatalogue = {
		version,
		url: `/catalogue/${version}.json`,
		seq,
		builtAt,
		horizon: null,
		places: places.length,
	};
	return json(latest, { headers });
};
