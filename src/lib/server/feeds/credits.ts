import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import type { Catalogue } from '#core/catalogue/index.ts';
import { placeRow, sourceRow } from '#data/supabase/rows.ts';
import { readPages } from '#data/supabase/read-pages.ts';

/** Whom a record is owed to, by slug, and where it comes from (`osm`, a park's register …). */
export type Credits = ReadonlyMap<string, { attribution: string; sources: string[] }>;

const rows = v.array(
	v.object({
		...v.pick(placeRow, ['slug', 'attribution']).entries,
		sources: v.array(v.pick(sourceRow, ['source'])),
	}),
);

let known: { of: Catalogue; credits: Promise<Credits> } | null = null;

/** Read once for a catalogue: the catalogue itself has no use for them. */
export function creditsFor(latest: Catalogue, anonymous: SupabaseClient): Promise<Credits> {
	if (known?.of !== latest) {
		const credits = readCredits(anonymous);
		known = { of: latest, credits };
		// who asks next tries again
		credits.catch(() => (known = null));
	}
	return known!.credits;
}

async function readCredits(anonymous: SupabaseClient): Promise<Credits> {
	const published = () =>
		anonymous.from('places').select('slug,attribution,sources(source)').eq('status', 'published');
	const read = v.parse(rows, await readPages(published, 'slug'));
	return new Map(
		read.map(({ slug, attribution, sources }) => [
			slug,
			{ attribution, sources: sources.map(({ source }) => source) },
		]),
	);
}
