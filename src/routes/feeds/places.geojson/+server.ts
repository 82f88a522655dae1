import type { RequestHandler } from './$types';
import { wallTimeAt } from '#core/hours/wall-clock.ts';
import { searchWording } from '#i18n/search-wording.ts';
import { ZONE } from '#region';
import { answerJson } from '#server/answer-json.ts';
import { catalogue } from '#server/catalogue/shared-catalogue.ts';
import { creditsFor } from '#server/feeds/credits.ts';
import { readFeedRequest } from '#server/feeds/feed-request.ts';
import { OPEN } from '#server/feeds/open.ts';
import { placesFeed } from '#server/feeds/places-feed.ts';
import { searchable } from '#server/search/searchable.ts';
import { sharedBackend, sharedConfig } from '#server/shared-backend.ts';
import { sharedSlots, visitNow } from '#server/visits/shared-visits.ts';

/** All places, or those asked for with the parameters of the finder, with their answers. */
export const GET: RequestHandler = async ({ url, request }) => {
	const asked = readFeedRequest(url.searchParams);
	if (!asked.ok) return Response.json({ errors: asked.errors }, { status: 400, headers: OPEN });
	const latest = await catalogue();
	const region = searchable(latest, searchWording(asked.value.language));
	const now = visitNow();
	const slots = asked.value.query.visits ? await sharedSlots().latest() : null;
	const feed = placesFeed(region, asked.value, {
		now: wallTimeAt(now, ZONE),
		origin: sharedConfig().origin,
		visits: slots && region.withVisits(slots, now),
		credits: await creditsFor(latest, (await sharedBackend()).anonymous()),
	});
	return answerJson(request, feed, { ...OPEN, 'content-type': 'application/geo+json' });
};
