import type { RequestHandler } from './$types';
import { wallTimeAt } from '#core/hours/wall-clock.ts';
import { townAt } from '#core/places/town-at.ts';
import { firstSight } from '#core/search/finding.ts';
import { readFinderQuery } from '#core/search/index.ts';
import { getLocale } from '#i18n';
import { searchWording } from '#i18n/search-wording.ts';
import { ZONE } from '#region';
import { catalogue } from '#server/catalogue/shared-catalogue.ts';
import { searchable } from '#server/search/searchable.ts';
import { sharedSlots, visitNow } from '#server/visits/shared-visits.ts';
import { json } from '@sveltejs/kit';
import type { FirstAnswer } from '../first-answer.ts';

/** What the finder shows before the catalogue is on the device; takes the finder's own parameters. */
export const GET: RequestHandler = async ({ url }) => {
	const { query } = readFinderQuery(url.searchParams);
	const region = searchable(await catalogue(), searchWording(getLocale()));
	// who does not ask for visits shall not wait for the database to have their count
	const slots = query.visits ? await sharedSlots().latest() : sharedSlots().lately();
	const now = visitNow();
	const sight = {
		here: null,
		now: wallTimeAt(now, ZONE),
		matches: region.matches(query.text),
		visits: slots && region.withVisits(slots, now),
	};
	const answer: FirstAnswer = {
		first: firstSight(region.index, query, sight, Number(url.searchParams.get('page') ?? 1)),
		centre: query.near && townAt(query.near),
	};
	return json(answer, { headers: { 'cache-control': 'no-cache' } });
};
