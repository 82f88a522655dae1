import * as v from 'valibot';
import type { Unanswered } from '#core/outbox/index.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import { reservation, type Reservation } from '#core/visits/index.ts';
import { postJson } from '../site/post-json.ts';

const answered = v.object({ reservation });
const refused = v.object({
	code: v.string(),
	at: v.optional(v.string()),
	values: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
});

/**
 * Sends something about a reservation to this site. Only our own words count as an answer; whatever else comes back says
 * nothing of what became of it: `no_network`, `server_error`.
 */
export async function askReservation(
	address: string,
	body: unknown,
	fetch: typeof globalThis.fetch,
): Promise<Result<Reservation, string>> {
	const posted = await postJson(address, body, fetch);
	if (!posted.ok) return posted;
	const { status, answer } = posted.value;
	if (status === 200 && v.is(answered, answer)) return accept(answer.reservation);
	if (status >= 400 && status < 500 && v.is(refused, answer)) {
		const { code, at, values } = answer;
		return refuse(code, { ...(at && { at }), ...(values && { values }) });
	}
	return refuse('server_error' satisfies Unanswered);
}
