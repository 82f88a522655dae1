import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import {
	askedPlace,
	LETTER_REFUSALS,
	type AskedPlace,
	type LetterRefusal,
	type LetterRequest,
} from '#core/care/letter.ts';
import { accept, refuse, type Result } from '#core/result.ts';

const answered = v.array(
	v.pipe(
		v.object({
			slug: v.string(),
			name: askedPlace.entries.name,
			opening_hours: v.string(),
			checked_on: askedPlace.entries.checkedOn,
		}),
		v.transform(({ slug, name, opening_hours: hours, checked_on: checkedOn }) => ({
			...{ slug, name, hours, checkedOn },
		})),
	),
);

/**
 * Says by the key of a letter which hours are right, and answers with all places that it asks about.
 *
 * @throws what is no refusal: the database is not reached, or answers with what nobody knows
 */
export async function answerLetter(
	client: SupabaseClient,
	{ token, slugs }: LetterRequest,
): Promise<Result<AskedPlace[], LetterRefusal>> {
	const { data, error } =
		slugs.length > 0
			? await client.rpc('confirm_hours', { token, slugs })
			: await client.rpc('care_of_link', { token });
	if (!error) return accept(v.parse(answered, data));
	const code = LETTER_REFUSALS.find((refusal) => refusal === error.hint);
	if (!code) throw new Error(`A letter was answered with ${error.code}: ${error.message}`);
	return refuse(code);
}
