import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import type { Texts } from '#core/places/texts.ts';
import { labelRow } from './rows.ts';

/** What a label is called. */
export interface LabelName {
	slug: string;
	name: Texts;
}

const nameRow = v.pick(labelRow, ['slug', 'name']);

/** The names of all labels. Throws when the database does not answer. */
export async function readLabelNames(client: SupabaseClient): Promise<LabelName[]> {
	const { data, error } = await client.from('labels').select('slug, name').order('slug');
	if (error) throw error;
	return v.parse(v.array(nameRow), data);
}
