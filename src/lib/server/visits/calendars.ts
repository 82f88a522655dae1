import type { Listing } from '#core/places/listing.ts';
import { textIn } from '#core/places/texts.ts';
import { writeFeed } from '#core/visits/calendar.ts';
import { visitPath } from '#core/visits/index.ts';
import type { HostCalendar } from '#data/supabase/visits.ts';
import { localizeHref, m, type Locale } from '#i18n';
import type { VisitAtPlace } from './visit-records.ts';

interface Frame {
	/** Scheme and host of the site, without a slash at the end. */
	origin: string;
	language: Locale;
}

/**
 * Visits for anybody's calendar.
 *
 * @param place whose they are, where one was asked for
 */
export function visitsCalendar(
	visits: readonly VisitAtPlace[],
	{ origin, language }: Frame,
	place: Pick<Listing, 'name'> | null,
): string {
	const options = { locale: language };
	const siteName = m.app_name({}, options);
	return writeFeed(
		visits.map(({ slot, place }) => ({
			slot,
			place,
			url: origin + localizeHref(visitPath(place.slug, slot.id), options),
		})),
		{
			name: m.visits_feed_name(
				{ name: place ? textIn(place.name, language).text : siteName },
				options,
			),
			...{ language, siteName },
		},
	);
}

/** A host's own visits: how many come, and nobody by name, since calendars are passed on. */
export function hostCalendar(calendar: HostCalendar, { origin, language }: Frame): string {
	const options = { locale: language };
	return writeFeed(
		calendar.slots.map(({ slot, capacity, seatsTaken, parties }) => ({
			slot,
			place: slot.place,
			url: origin + localizeHref(`/studio/${slot.place.slug}/visits/${slot.id}`, options),
			summary: `${textIn(slot.title, language).text} · ${seatsTaken}/${capacity}`,
			note: m.visits_feed_taken({ taken: seatsTaken, capacity, parties }, options),
		})),
		{
			name: m.visits_feed_name({ name: textIn(calendar.place.name, language).text }, options),
			...{ language, siteName: m.app_name({}, options) },
		},
	);
}
