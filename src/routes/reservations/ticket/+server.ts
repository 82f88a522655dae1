import type { RequestHandler } from './$types';
import { answerTicket } from '#server/visits/answer-guest.ts';
import { guestDoor } from '#server/visits/shared-visits.ts';

/** What a guest does with a ticket. Its token comes in the body: addresses are written into logs. */
export const POST: RequestHandler = async ({ request }) => answerTicket(request, await guestDoor());
