import { wallTimeAt } from '../hours/wall-clock.ts';
import { zonedText } from '../hours/zoned-text.ts';
import { tidy, type JsonLd } from '../places/structured.ts';
import { textIn, type TextLanguage, type Texts } from '../places/texts.ts';
import { hasSeats, standing } from './bookable.ts';
import type { VisitSlot } from './slot.ts';
import type { VisitPlace } from './visit-place.ts';

/** What the description of a slot for search engines needs to know beside it. */
export interface EventFrame {
	language: TextLanguage;
	/** Absolute address of the page where it is booked. */
	url: string;
	/** The place's own address, the same in every language. */
	placeId: string;
	/** Who invites: the organisation that looks after the place. */
	organizer: { name: string; url: string | null } | null;
	zone: string;
	/** Milliseconds since 1970. */
	now: number;
}

/** A slot as schema.org `Event`, with the seats that are left; nothing of guests. */
export function describeVisit(slot: VisitSlot, place: VisitPlace, frame: EventFrame): JsonLd {
	const say = (texts: Texts | null) => texts && textIn(texts, frame.language).text;
	return tidy({
		'@context': 'https://schema.org',
		'@type': 'Event',
		'@id': `${frame.placeId}#visit-${slot.id}`,
		url: frame.url,
		name: say(slot.title),
		description: say(slot.about),
		startDate: offsetText(slot.startsAt, frame.zone),
		endDate: offsetText(slot.endsAt, frame.zone),
		eventStatus: `https://schema.org/${slot.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
		eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
		maximumAttendeeCapacity: slot.capacity,
		remainingAttendeeCapacity: slot.status === 'cancelled' ? 0 : slot.seatsLeft,
		inLanguage: slot.languages,
		isAccessibleForFree: slot.priceCents === null ? undefined : slot.priceCents === 0,
		audience: slot.audience && { '@type': 'Audience', audienceType: say(slot.audience) },
		performer: slot.host && { '@type': 'Person', name: slot.host },
		organizer:
			frame.organizer &&
			tidy({ '@type': 'Organization', name: frame.organizer.name, url: frame.organizer.url }),
		location: {
			'@type': 'Place',
			'@id': frame.placeId,
			name: say(place.name),
			geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon },
			address: tidy({
				'@type': 'PostalAddress',
				streetAddress: place.street,
				postalCode: place.postcode,
				addressLocality: place.municipality,
				addressRegion: 'NRW',
				addressCountry: 'DE',
			}),
		},
		offers: offerOf(slot, frame),
	});
}

/** No price is invented: an offer without one only says whether there are seats. */
function offerOf(slot: VisitSlot, { url, zone, now }: EventFrame): JsonLd {
	const { priceCents, pricePer } = slot;
	const price = priceCents === null ? null : (priceCents / 100).toFixed(2);
	return tidy({
		'@type': 'Offer',
		url,
		price,
		priceCurrency: price && 'EUR',
		priceSpecification: price &&
			pricePer === 'party' && {
				'@type': 'UnitPriceSpecification',
				price,
				priceCurrency: 'EUR',
				unitText: 'group',
			},
		availability: `https://schema.org/${hasSeats(standing(slot, now)) ? 'InStock' : 'SoldOut'}`,
		validThrough: offsetText(slot.bookUntil, zone),
	});
}

/** An instant by the wall clock of a zone, with its offset: `2026-11-28T10:00:00+01:00`. */
export function offsetText(instant: string, zone: string): string {
	return zonedText(wallTimeAt(Date.parse(instant), zone), zone);
}
