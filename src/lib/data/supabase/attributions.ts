import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import { attributionRow } from './rows.ts';

/** Whom published records of one sort are owed to. */
export interface Attribution {
	noun: 'place' | 'story' | 'photo';
	/** SPDX id or the name of a German open data licence. */
	licence: string;
	attribution: string;
	records: number;
}

/** Everybody to whom published data is owed, most records first. Throws when the database does not answer. */
export async function readAttributions(client: SupabaseClient): Promise<Attribution[]> {
	const { data, error } = await client
		.from('attributions')
		.select('noun, licence, attribution, records')
		.order('records', { ascending: false });
	if (error) throw error;
	return v.parse(v.array(attributionRow), data);
}
