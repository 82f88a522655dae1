import { createContext } from 'svelte';
import type { Position } from '#core/geo/position.ts';
import type { Catalogue } from '#core/catalogue/index.ts';
import { fetchCatalogue, refreshCatalogue } from '#data/catalogue/index.ts';
import { locate, type LocateRefusal } from '#data/device/locate.ts';
import type { Result } from '#core/result.ts';

/** How often an open page asks whether the catalogue has moved on, in milliseconds. */
const REFRESH_EVERY = 30_000;

/**
 * What all pages share while the app is open: the catalogue and where the visitor is. Made once by the root
 * layout, handed down by context; on the server it is made per request and stays empty.
 */
export class App {
	/** Null until it has arrived; pages show what the server sent until then. */
	catalogue = $state.raw<Catalogue | null>(null);
	/** The last refresh failed: what is shown may be old. */
	stale = $state(false);
	/** Where the visitor is. Lives in this object alone, never in an address, never on the server. */
	here = $state.raw<Position | null>(null);

	/** Brings the catalogue and keeps it fresh while the page is looked at; answers with the way to stop. */
	follow(): () => void {
		const refresh = () => document.visibilityState === 'visible' && void this.#refresh();
		void this.#refresh();
		const timer = setInterval(refresh, REFRESH_EVERY);
		document.addEventListener('visibilitychange', refresh);
		addEventListener('online', refresh);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', refresh);
			removeEventListener('online', refresh);
		};
	}

	#running: Promise<void> | null = null;

	/** One refresh at a time: whoever asks meanwhile waits for the same one. */
	#refresh(): Promise<void> {
		this.#running ??= this.#load().finally(() => (this.#running = null));
		return this.#running;
	}

	async #load(): Promise<void> {
		const answer = this.catalogue
			? await refreshCatalogue(this.catalogue, fetch)
			: await fetchCatalogue(fetch);
		this.stale = !answer.ok;
		if (answer.ok) this.catalogue = answer.value;
	}

	async locate(): Promise<Result<Position, LocateRefusal>> {
		const answer = await locate();
		if (answer.ok) this.here = answer.value;
		return answer;
	}
}

export const [useApp, provideApp] = createContext<App>();
