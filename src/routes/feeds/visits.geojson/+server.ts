import type { RequestHandler } from './$types';
import { onSite } from '#base';
import { visitsToGeoJson } from '#core/visits/index.ts';
import { ZONE } from '#region';
import { answerJson } from '#server/answer-json.ts';
import { catalogue } from '#server/catalogue/shared-catalogue.ts';
import { OPEN } from '#server/feeds/open.ts';
import { sharedBackend, sharedConfig } from '#server/shared-backend.ts';
import { sharedSlots, visitNow } from '#server/visits/shared-visits.ts';
import { visitsAsked, withPlaces } from '#server/visits/visit-records.ts';
import { readVisitsRequest } from '#server/visits/visits-request.ts';

/** Visits with the seats that are left, at their places. Texts are in it in all their languages. */
export const GET: RequestHandler = async ({ url, request }) => {
	const { places } = await catalogue();
	const read = readVisitsRequest(url.searchParams, places, ['place', 'kind', 'spoken']);
	if (!read.ok) return Response.json({ errors: read.errors }, { status: 400, headers: OPEN });
	const { anonymous } = await sharedBackend();
	const all = await withPlaces(await sharedSlots().latest(), anonymous());
	const visits = visitsAsked(all, read.value);
	const origin = sharedConfig().origin + onSite('');
	const feed = visitsToGeoJson(visits, { origin, zone: ZONE, now: visitNow() });
	return answerJson(request, feed, { ...OPEN, 'content-type': 'application/geo+json' });
};
