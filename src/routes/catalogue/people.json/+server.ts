import type { RequestHandler } from './$types';
import { readPeople } from '#data/supabase/people.ts';
import { answerJson } from '#server/answer-json.ts';
import { sharedBackend } from '#server/shared-backend.ts';

/** Whom one can look for by name. Asked anew each time: consent may have been taken back a moment ago. */
export const GET: RequestHandler = async ({ request }) => {
	const people = await readPeople((await sharedBackend()).anonymous());
	return answerJson(request, { people });
};
