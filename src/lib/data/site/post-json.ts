import type { Unanswered } from '#core/outbox/index.ts';
import { accept, refuse, type Result } from '#core/result.ts';

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 30_000;

/** What came back: JSON, whoever said it. */
export interface Posted {
	status: number;
	answer: unknown;
}

/** Sends JSON to this site. Refuses where nobody knows what became of it; what the answer says is for the caller to read. */
export async function postJson(
	address: string,
	body: unknown,
	fetch: typeof globalThis.fetch,
): Promise<Result<Posted, Unanswered>> {
	try {
		const response = await fetch(address, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
			redirect: 'error',
			signal: AbortSignal.timeout(PATIENCE),
		});
		return accept({ status: response.status, answer: (await response.json()) as unknown });
	} catch (error) {
		return refuse(whyUnanswered(error));
	}
}

/** @throws what is neither the network's nor the server's fault */
function whyUnanswered(error: unknown): Unanswered {
	if (error instanceof SyntaxError) return 'server_error';
	// fetch says TypeError for every failure of the network, and names the end of our patience
	if (error instanceof TypeError) return 'no_network';
	if (error instanceof DOMException && /^(TimeoutError|AbortError)$/.test(error.name))
		return 'no_network';
	throw error;
}
