import { accept, refuse, type Result } from '#core/result.ts';

/** How the catalogue is reached: `fetch` of the browser, of Kit, or of a test. */
export type Fetch = (address: string) => Promise<Response>;

/** `status` is the answer's where there was one. */
export type FetchRefusal = 'offline' | 'unreachable' | 'unreadable';

/**
 * Reads JSON. Refuses `offline` (the device has no network), `unreachable` (no answer, or one that
 * says no: its status is in `values`) and `unreadable` (an answer that is no JSON).
 */
export async function fetchJson(
	address: string,
	fetch: Fetch,
): Promise<Result<unknown, FetchRefusal>> {
	// a device that knows it has no network need not try
	if (globalThis.navigator?.onLine === false) return refuse('offline');
	let response: Response;
	try {
		response = await fetch(address);
	} catch (error) {
		// fetch says TypeError for every failure of the network
		if (!(error instanceof TypeError)) throw error;
		return refuse('unreachable');
	}
	if (!response.ok) return refuse('unreachable', { values: { status: response.status } });
	try {
		return accept(await response.json());
	} catch (error) {
		if (error instanceof SyntaxError) return refuse('unreadable');
		// the connection broke off in the middle of the answer
		if (error instanceof TypeError) return refuse('unreachable');
		throw error;
	}
}
