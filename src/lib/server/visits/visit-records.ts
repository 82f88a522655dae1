import type { SupabaseClient } from '@supabase/supabase-js';
import type { VisitSlot } from '#core/visits/index.ts';
import { readVisitedPlaces, type VisitedPlace } from '#data/supabase/visits.ts';
import type { VisitsRequest } from './visits-request.ts';

export interface VisitAtPlace {
	slot: VisitSlot;
	place: VisitedPlace;
}

const known = new WeakMap<readonly VisitSlot[], Promise<Map<string, VisitedPlace>>>();

/** Slots with their places, which are read once for a list. */
export async function withPlaces(
	slots: readonly VisitSlot[],
	anonymous: SupabaseClient,
): Promise<VisitAtPlace[]> {
	let reading = known.get(slots);
	if (!reading) {
		const slugs = [...new Set(slots.map(({ place }) => place.slug))].sort();
		reading = readVisitedPlaces(anonymous, slugs);
		known.set(slots, reading);
		// who asks next tries again
		reading.catch(() => known.delete(slots));
	}
	const places = await reading;
	return slots.flatMap((slot) => {
		const place = places.get(slot.place.slug);
		return place ? [{ slot, place }] : [];
	});
}

/** What a feed was asked for. */
export function visitsAsked(
	visits: readonly VisitAtPlace[],
	{ place, kinds, spoken }: VisitsRequest,
): VisitAtPlace[] {
	return visits.filter(
		(visit) =>
			(place === null || visit.place.slug === place) &&
			(kinds.length === 0 || kinds.includes(visit.place.kind)) &&
			(spoken.length === 0 || visit.slot.languages.some((one) => spoken.includes(one))),
	);
}
