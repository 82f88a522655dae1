import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import type { Kind } from '#core/places/kinds.ts';
import type { Kreis } from '#core/places/kreise.ts';
import type { Place } from '#core/places/place.ts';
import type { Position } from '#core/geo/position.ts';
import type { Texts } from '#core/places/texts.ts';
import { fullPlaceRow, toPlace } from './place-rows.ts';
import { placeRow } from './rows.ts';

/** What stands under an address: a place, the way to it, what was there once, or nothing. */
export type AtAddress =
	| { state: 'published'; place: Place }
	| { state: 'moved'; slug: string }
	| ({ state: 'archived' } & GonePlace)
	| { state: 'unknown' };

/** What may still be said of a place that left the map. */
export interface GonePlace extends Position {
	name: Texts;
	reason: string | null;
	kind: Kind;
	kreis: Kreis;
}

// Inputs name the place they come from by its id: the embed must say which of the two links is meant.
export const EVERYTHING = `*,
	organisation:organisations(slug, name, website),
	stories(*), photos(*), sources(*), closures(*),
	products(*, inputs:product_inputs(*, place:places(slug, name, kind, lon, lat))),
	awards:current_awards(*, label:labels(*, issuer:organisations(name)))`;

/**
 * Reads the place that stands under `slug`, as the client's person may see it.
 * Throws when the database does not answer or a row has not the shape we know: only we can mend that.
 */
export async function readPlace(client: SupabaseClient, slug: string): Promise<AtAddress> {
	const { data } = await client
		.from('places')
		.select(EVERYTHING)
		.eq('slug', slug)
		.eq('status', 'published')
		.maybeSingle()
		.throwOnError();
	if (data) return { state: 'published', place: toPlace(v.parse(fullPlaceRow, data)) };
	return resolve(client, slug);
}

/** So many are read at once: their addresses must fit into one. */
const AT_ONCE = 60;

/**
 * Reads published places with all that their pages tell, in the order of `slugs`; one that is not
 * published is left out. Throws as `readPlace` does.
 */
export async function readPlaces(
	client: SupabaseClient,
	slugs: readonly string[],
): Promise<Place[]> {
	const places = new Map<string, Place>();
	for (let first = 0; first < slugs.length; first += AT_ONCE) {
		const { data } = await client
			.from('places')
			.select(EVERYTHING)
			.in('slug', slugs.slice(first, first + AT_ONCE))
			.eq('status', 'published')
			.throwOnError();
		for (const row of v.parse(v.array(fullPlaceRow), data)) places.set(row.slug, toPlace(row));
	}
	return slugs.flatMap((slug) => places.get(slug) ?? []);
}

const resolution = v.nullable(
	v.variant('state', [
		v.object({ state: v.picklist(['published', 'moved']), slug: placeRow.entries.slug }),
		v.object({
			state: v.literal('archived'),
			reason: v.nullable(v.string()),
			...v.pick(placeRow, ['name', 'kind', 'kreis', 'lon', 'lat']).entries,
		}),
	]),
);

async function resolve(client: SupabaseClient, wanted: string): Promise<AtAddress> {
	const { data } = await client.rpc('resolve_place_slug', { wanted }).throwOnError();
	const found = v.parse(resolution, data ?? null);
	if (!found) return { state: 'unknown' };
	if (found.state === 'archived') return found;
	// Published between our two questions: the way to it is its own address.
	return { state: 'moved', slug: found.slug };
}

/** Where a place stands, and since when what is said there. */
export interface PlaceAddress {
	slug: string;
	/** Instant, ISO 8601. */
	changedAt: string;
}

const addressRow = v.pick(placeRow, ['slug', 'updated_at']);
/** The API hands out no more rows at once. */
const PAGE = 1000;

/**
 * Addresses of all published places that are real, in the order of their slugs: nobody should find an
 * invented example and take it for one of them. Throws when the database does not answer.
 */
export async function readRealAddresses(client: SupabaseClient): Promise<PlaceAddress[]> {
	const addresses: PlaceAddress[] = [];
	for (let after = ''; ; after = addresses.at(-1)!.slug) {
		const { data } = await client
			.from('places')
			.select('slug, updated_at')
			.eq('status', 'published')
			.eq('example', false)
			.gt('slug', after)
			.order('slug')
			.limit(PAGE)
			.throwOnError();
		const rows = v.parse(v.array(addressRow), data);
		addresses.push(...rows.map((row) => ({ slug: row.slug, changedAt: row.updated_at })));
		if (rows.length < PAGE) return addresses;
	}
}
