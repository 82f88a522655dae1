import type { RequestHandler } from './$types';
import { answerJson } from '#server/answer-json.ts';
import { sharedSlots } from '#server/visits/shared-visits.ts';

/** The visits of the next sixty days, with the seats that are left. */
export const GET: RequestHandler = async ({ request }) =>
	answerJson(request, { slots: await sharedSlots().latest() });
