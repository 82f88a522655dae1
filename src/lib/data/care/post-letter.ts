import * as v from 'valibot';
import { onSite } from '#base';
import {
	askedPlace,
	LETTER_REFUSALS,
	type AskedPlace,
	type LetterRefusal,
	type LetterRequest,
} from '#core/care/letter.ts';
import type { Unanswered } from '#core/outbox/index.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import { postJson } from '../site/post-json.ts';

const answered = v.object({ places: v.array(askedPlace) });
const refused = v.object({ code: v.picklist(LETTER_REFUSALS) });

/** Asks what a letter is about, and says which hours are right. */
export async function postLetter(
	letter: LetterRequest,
	fetch: typeof globalThis.fetch,
): Promise<Result<AskedPlace[], LetterRefusal | Unanswered>> {
	const posted = await postJson(onSite('/confirm/places'), letter, fetch);
	if (!posted.ok) return posted;
	const { status, answer } = posted.value;
	if (status === 200 && v.is(answered, answer)) return accept(answer.places);
	if (status >= 400 && status < 500 && v.is(refused, answer)) return refuse(answer.code);
	return refuse('server_error');
}
