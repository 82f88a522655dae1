import { accept, refuse, type Result } from '#core/result.ts';

/** `fetch` of the browser, or of a test. */
export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/** `stopped`: the signal said so. */
export type FetchRefusal = 'stopped' | 'offline' | 'unreachable';

export interface Fetched {
	status: number;
	headers: Headers;
	bytes: Uint8Array<ArrayBuffer>;
}

/** A connection that brings nothing for so long is dead, whatever it says; milliseconds. */
const STALL = 30_000;

/**
 * Fetches bytes, and gives up on a connection that has fallen silent. Refuses answers that say no, with
 * their status in `values`; those named in `also` are accepted, without their bytes.
 */
export async function fetchBytes(
	address: string,
	fetch: Fetch,
	signal: AbortSignal,
	{ also = [], ...init }: RequestInit & { also?: number[] } = {},
): Promise<Result<Fetched, FetchRefusal>> {
	const given = new AbortController();
	const giveUp = () => given.abort();
	signal.addEventListener('abort', giveUp);
	let timer = setTimeout(giveUp, STALL);
	try {
		signal.throwIfAborted();
		const response = await fetch(address, { ...init, signal: given.signal });
		const { status, headers } = response;
		if (also.includes(status)) {
			await response.body?.cancel();
			return accept({ status, headers, bytes: new Uint8Array() });
		}
		if (!response.ok) {
			await response.body?.cancel();
			return refuse('unreachable', { values: { status } });
		}
		const pieces: Uint8Array<ArrayBuffer>[] = [];
		const reader = response.body?.getReader();
		for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
			pieces.push(read.value);
			clearTimeout(timer);
			timer = setTimeout(giveUp, STALL);
		}
		return accept({ status, headers, bytes: joined(pieces) });
	} catch (error) {
		if (signal.aborted) return refuse('stopped');
		// fetch says TypeError for every failure of the network; AbortError is our own impatience
		if (error instanceof TypeError || given.signal.aborted)
			return refuse(globalThis.navigator?.onLine === false ? 'offline' : 'unreachable');
		throw error;
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', giveUp);
	}
}

function joined(pieces: Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
	if (pieces.length === 1) return pieces[0]!;
	const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}
