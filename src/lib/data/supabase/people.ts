import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import { portrayedPeopleRow } from './rows.ts';

/** The most rows an answer of the API holds. */
const PAGE = 1000;

/**
 * Names of the people portrayed at places, by slug: only of those who agreed. Throws when the database
 * does not answer.
 */
export async function readPeople(client: SupabaseClient): Promise<Record<string, string[]>> {
	const people: Record<string, string[]> = {};
	for (let after = ''; ;) {
		const { data } = await client
			.from('portrayed_people')
			.select()
			.gt('slug', after)
			.order('slug')
			.limit(PAGE)
			.throwOnError();
		const rows = v.parse(v.array(portrayedPeopleRow), data);
		for (const { slug, names } of rows) people[slug] = names;
		if (rows.length === 0) return people;
		after = rows.at(-1)!.slug;
	}
}
