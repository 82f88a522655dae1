import type { RequestHandler } from './$types';
import { onSite } from '#base';
import { horizonOf, type LatestCatalogue } from '#core/catalogue/index.ts';
import { dayText } from '#core/hours/wall-clock.ts';
import { answerJson } from '#server/answer-json.ts';
import { catalogue } from '#server/catalogue/shared-catalogue.ts';

/** Which catalogue stands. */
export const GET: RequestHandler = async ({ request }) => {
	const { version, digest, seq, builtAt, places } = await catalogue();
	const horizon = horizonOf(places);
	const latest: LatestCatalogue = {
		version,
		digest,
		url: onSite(`/catalogue/${version}.json`),
		seq,
		builtAt,
		horizon: horizon && dayText(horizon.last),
		places: places.length,
	};
	return answerJson(request, latest);
};
