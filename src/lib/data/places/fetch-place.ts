import { onSite } from '#base';
import { accept, refuse, type Result } from '#core/result.ts';
import type { PlaceAnswer } from './place-answer.ts';

/** How long somebody waits for a page that is not on the device, in milliseconds. */
const PATIENCE = 12_000;

/** Asks the server what stands under an address. Refuses `unreachable`, and `failed` where it says it could not tell. */
export async function fetchPlace(
	slug: string,
	fetch: typeof globalThis.fetch,
): Promise<Result<PlaceAnswer, 'unreachable' | 'failed'>> {
	// a device that knows it has no network need not try
	if (globalThis.navigator?.onLine === false) return refuse('unreachable');
	try {
		const response = await fetch(onSite(`/places/${encodeURIComponent(slug)}/place.json`), {
			signal: AbortSignal.timeout(PATIENCE),
		});
		const isTold = response.ok || response.status === 404 || response.status === 410;
		if (!isTold) return refuse(response.status >= 502 ? 'unreachable' : 'failed');
		return accept((await response.json()) as PlaceAnswer);
	} catch (error) {
		// TypeError: the network; DOMException: too long; SyntaxError: somebody else's page (a hotel's Wi-Fi)
		if (error instanceof TypeError || error instanceof DOMException || error instanceof SyntaxError)
			return refuse('unreachable');
		throw error;
	}
}
