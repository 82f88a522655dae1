import type { RequestHandler } from './$types';
import { answerReservation } from '#server/visits/answer-guest.ts';
import { networkOf } from '#server/visits/network.ts';
import { guestDoor } from '#server/visits/shared-visits.ts';

/** Takes a reservation from anybody. The same id sent again is answered again, and nothing happens twice. */
export const POST: RequestHandler = async ({ request, getClientAddress }) =>
	answerReservation(request, networkOf(getClientAddress()), await guestDoor());
