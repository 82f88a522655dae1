import type { RequestHandler } from './$types';
import { answerText } from '#server/answer-text.ts';
import { catalogue } from '#server/catalogue/shared-catalogue.ts';
import { CALENDAR, OPEN } from '#server/feeds/open.ts';
import { sharedBackend, sharedConfig } from '#server/shared-backend.ts';
import { visitsCalendar } from '#server/visits/calendars.ts';
import { sharedSlots } from '#server/visits/shared-visits.ts';
import { visitsAsked, withPlaces } from '#server/visits/visit-records.ts';
import { readVisitsRequest } from '#server/visits/visits-request.ts';

/** Visits as a calendar to subscribe to: of the whole region, of a place, of some kinds. */
export const GET: RequestHandler = async ({ url, request }) => {
	const { places } = await catalogue();
	const read = readVisitsRequest(url.searchParams, places);
	if (!read.ok) return Response.json({ errors: read.errors }, { status: 400, headers: OPEN });
	const { anonymous } = await sharedBackend();
	const all = await withPlaces(await sharedSlots().latest(), anonymous());
	const visits = visitsAsked(all, read.value);
	const { place, language } = read.value;
	const listing = places.find(({ slug }) => slug === place) ?? null;
	const { origin } = sharedConfig();
	const calendar = visitsCalendar(visits, { origin, language }, listing);
	return answerText(request, calendar, { ...OPEN, 'content-type': CALENDAR });
};
