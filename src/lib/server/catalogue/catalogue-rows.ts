import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import type { Closure } from '#core/places/place.ts';
import type { Listing } from '#core/places/listing.ts';
import { toClosure, toListing } from '#data/supabase/listings.ts';
import { cataloguePlaceRow, placeRemovalRow } from '#data/supabase/rows.ts';

/** The most rows an answer of the API holds; a hosted project may be set to fewer. */
const PAGE = 1000;

export interface StampedListing {
	seq: number;
	listing: Listing;
}

/** As it is read: the schedule is made of it. */
export interface ReadListing extends StampedListing {
	closures: Closure[];
}

export interface Removal {
	seq: number;
	slug: string;
}

const sequence = cataloguePlaceRow.entries.change_seq;

/** Where the public data stands. Whatever has this number or a lower one can be read. */
export async function readSequence(client: SupabaseClient): Promise<number> {
	const { data } = await client.rpc('catalogue_seq').throwOnError();
	return v.parse(sequence, data);
}

/** Published places changed after `since`, as the client's person may see them; without schedules yet. */
export async function readListings(client: SupabaseClient, since: number): Promise<ReadListing[]> {
	const rows = await readPages(since, (after) =>
		client
			.from('catalogue_places')
			.select()
			.gt('change_seq', after)
			.order('change_seq')
			.limit(PAGE)
			.throwOnError(),
	);
	return rows.map((row) => {
		const checked = v.parse(cataloguePlaceRow, row);
		const closures = checked.closures.map(toClosure);
		return { seq: checked.change_seq, listing: toListing(checked), closures };
	});
}

const removalRow = v.pick(placeRemovalRow, ['slug', 'change_seq']);

/** What left the catalogue after `since` and did not come back. */
export async function readRemovals(client: SupabaseClient, since: number): Promise<Removal[]> {
	const rows = await readPages(since, (after) =>
		client
			.from('place_removals')
			.select('slug, change_seq')
			.gt('change_seq', after)
			.order('change_seq')
			.limit(PAGE)
			.throwOnError(),
	);
	return rows.map((row) => {
		const { slug, change_seq } = v.parse(removalRow, row);
		return { slug, seq: change_seq };
	});
}

/**
 * Page after page by the change sequence: a row that changes meanwhile moves to a later page, so none
 * is missed (one may come twice, the later one last).
 */
async function readPages(
	since: number,
	read: (after: number) => PromiseLike<{ data: { change_seq: unknown }[] | null }>,
): Promise<unknown[]> {
	const rows: unknown[] = [];
	for (let after = since; ;) {
		const { data } = await read(after);
		if (!data?.length) return rows;
		rows.push(...data);
		after = v.parse(sequence, data.at(-1)!.change_seq);
	}
}
