/** Fields of a place, changed by those who look after it. */
import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import { ask, type Answer } from './hosts.ts';

const fields = v.record(v.string(), v.unknown());

/** Fields of a place as somebody saw them, and as they shall be. */
export interface PlaceEdit {
	id: string;
	base: Record<string, unknown>;
	change: Record<string, unknown>;
	/** Why, for the history. */
	note?: string | null;
}

const placeEdited = v.object({
	version: v.number(),
	/** All fields as they are now. */
	place: fields,
	/** What somebody else has changed meanwhile; it stays as it is. */
	conflicts: v.array(
		v.object({
			field: v.string(),
			base: v.unknown(),
			theirs: v.unknown(),
			yours: v.unknown(),
			changed_by: v.nullable(v.string()),
			changed_at: v.nullable(v.string()),
		}),
	),
});
export type PlaceEdited = v.InferOutput<typeof placeEdited>;

/** Changes fields of a place; each that nobody else has changed meanwhile. Sent again it changes nothing. */
export function editPlace(client: SupabaseClient, edit: PlaceEdit): Answer<PlaceEdited> {
	const p = { ...edit, note: edit.note ?? null };
	return ask(client.rpc('edit_place', { p }), (data) => v.parse(placeEdited, data));
}
