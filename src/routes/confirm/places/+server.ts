import type { RequestHandler } from './$types';
import { letterRequest, type LetterRefusal } from '#core/care/letter.ts';
import { answerLetter } from '#data/supabase/care-letters.ts';
import { sharedBackend } from '#server/shared-backend.ts';
import { readSmallJson } from '#server/visits/small-json.ts';
import { json } from '@sveltejs/kit';
import * as v from 'valibot';

const headers = { 'cache-control': 'no-store' };
/** A letter asks about a thousand places at most, in bytes. */
const LARGEST_BODY = 96 * 1024;

const STATUS: Record<LetterRefusal, number> = { care_link_unknown: 404, request_unreadable: 422 };

/** Takes the answer to "Stimmt noch?" from whoever has the letter's key. Said twice is said once. */
export const POST: RequestHandler = async ({ request }) => {
	const read = v.safeParse(letterRequest, await readSmallJson(request, LARGEST_BODY));
	if (!read.success) return refused('request_unreadable');
	const backend = await sharedBackend();
	const verdict = await answerLetter(backend.anonymous(), read.output);
	return verdict.ok ? json({ places: verdict.value }, { headers }) : refused(verdict.refusal.code);
};

const refused = (code: LetterRefusal) => json({ code }, { status: STATUS[code], headers });
