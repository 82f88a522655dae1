/** Hours of a place and its closures, as those who look after it read and write them. */
import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import { ask, orRefused, type Answer } from './hosts.ts';
import { closureRow, placeRow } from './rows.ts';

/** Doubts are no closures of the house: visitors' reports make them, and checking the hours ends them. */
const CLOSED_BY_HOUSE = ['closed', 'holiday', 'season'] as const;

const ownClosure = v.object({
	...v.pick(closureRow, ['id', 'first_day', 'last_day', 'reason']).entries,
	kind: v.picklist(CLOSED_BY_HOUSE),
});
/** A closure with the id that it is taken back by. */
export type OwnClosure = v.InferOutput<typeof ownClosure>;

export const placeHours = v.object({
	...v.pick(placeRow, ['id', 'lon', 'lat', 'opening_hours', 'hours_checked_on']).entries,
	closures: v.array(ownClosure),
});
export type PlaceHours = v.InferOutput<typeof placeHours>;

export function readPlaceHours(client: SupabaseClient, place: string): Answer<PlaceHours> {
	const asked = client
		.from('places')
		.select(
			'id, lon, lat, opening_hours, hours_checked_on, closures(id, kind, first_day, last_day, reason)',
		)
		.eq('id', place)
		.in('closures.kind', CLOSED_BY_HOUSE)
		.maybeSingle()
		.then(orRefused('place_not_found'));
	return ask(asked, (data) => {
		const read = v.parse(placeHours, data);
		const closures = read.closures.toSorted((a, b) => a.first_day.localeCompare(b.first_day));
		return { ...read, closures };
	});
}

/** Shuts a place for some days; the same id sent again changes nothing. */
export function closePlace(
	client: SupabaseClient,
	place: string,
	closure: OwnClosure,
): Answer<null> {
	const row = { ...closure, place_id: place };
	const asked = client.from('closures').upsert(row, { onConflict: 'id', ignoreDuplicates: true });
	return ask(asked, () => null);
}

/** Takes a closure back. */
export function openPlaceAgain(client: SupabaseClient, closure: string): Answer<null> {
	return ask(client.from('closures').delete().eq('id', closure), () => null);
}
