import type { FeatureCollection, Point } from 'geojson';
import { dropUnknown, inLanguages, roundDegrees } from '../places/geojson.ts';
import { bookable } from './bookable.ts';
import type { VisitSlot } from './slot.ts';
import { offsetText } from './structured.ts';
import { visitPath, type VisitPlace } from './visit-place.ts';

export interface VisitRecord {
	slot: VisitSlot;
	place: VisitPlace;
}

/**
 * Slots as GeoJSON by RFC 7946, one feature each, at their places. What is unknown is left out.
 *
 * @param origin where the site stands, without a slash at the end
 * @param now milliseconds since 1970
 */
export function visitsToGeoJson(
	records: readonly VisitRecord[],
	{ origin, zone, now }: { origin: string; zone: string; now: number },
): FeatureCollection<Point> {
	return {
		type: 'FeatureCollection',
		features: records.map(({ slot, place }) => {
			const url = origin + visitPath(place.slug, slot.id);
			return {
				type: 'Feature',
				id: url,
				geometry: {
					type: 'Point',
					coordinates: [roundDegrees(place.lon), roundDegrees(place.lat)],
				},
				properties: dropUnknown({
					...inLanguages('title', slot.title),
					...inLanguages('description', slot.about),
					...inLanguages('place', place.name),
					municipality: place.municipality,
					starts_at: offsetText(slot.startsAt, zone),
					ends_at: offsetText(slot.endsAt, zone),
					book_until: offsetText(slot.bookUntil, zone),
					status: slot.status,
					booking: bookable(slot, slot.partyMin, now).code,
					seats: slot.capacity,
					seats_left: slot.status === 'cancelled' ? 0 : slot.seatsLeft,
					waiting: slot.waiting,
					party_min: slot.partyMin,
					party_max: slot.partyMax,
					price_cents: slot.priceCents,
					price_per: slot.priceCents === null ? null : slot.pricePer,
					languages: slot.languages,
					host: slot.host,
					...inLanguages('meeting_point', slot.meetingPoint),
					...(slot.example && { example: true }),
					place_url: `${origin}/places/${place.slug}`,
					url,
					modified_at: slot.updatedAt,
				}),
			};
		}),
	};
}
