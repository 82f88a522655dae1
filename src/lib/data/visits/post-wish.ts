import { onSite } from '#base';
import type { ReserveCommand } from '#core/outbox/index.ts';
import { accept, type Result } from '#core/result.ts';
import { askReservation } from './ask.ts';
import { keepTicket } from './ticket-store.ts';

/**
 * Hands a wish in. The ticket is kept before anybody hears that it was taken: a page that is closed in between sends
 * the wish again, and the server answers the same id the same way.
 */
export async function postWish(
	{ id, payload }: ReserveCommand,
	fetch: typeof globalThis.fetch,
): Promise<Result<null, string>> {
	const { slot: _, ...request } = payload;
	const answer = await askReservation(onSite('/reservations'), { id, ...request }, fetch);
	if (!answer.ok) return answer;
	await keepTicket({ token: payload.token, reservation: answer.value, seenAt: Date.now() });
	return accept(null);
}
