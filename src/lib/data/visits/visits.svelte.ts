import * as v from 'valibot';
import { onSite } from '#base';
import { visitSlot, type VisitSlot } from '#core/visits/index.ts';
import { keepsNothing } from '#data/local/keeps-nothing.ts';
import { withLocalDatabase } from '#data/local/with-local-database.ts';

/** How often a page that shows visits asks for news, in milliseconds. */
const ASK_EVERY = 8_000;
const KEY = 'visits';

export const visitsAnswer = v.object({ slots: v.array(visitSlot) });
const keptVisits = v.object({ slots: v.array(visitSlot), seenAt: v.number() });

/** The visits of the next weeks, as anybody sees them: from this device first, and fresh while somebody looks. */
export class Visits {
	/** Null as long as nobody ever told. */
	slots = $state.raw<VisitSlot[] | null>(null);
	/** When the server was last heard of, milliseconds since 1970; null where it never was. */
	seenAt = $state.raw<number | null>(null);
	/** The last question went without an answer. */
	isStale = $state(false);

	#followers = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#etag: string | null = null;

	/** Opens what the device has kept. */
	static async open(): Promise<Visits> {
		const visits = new Visits();
		try {
			const kept = await withLocalDatabase((database) => database.get('kept', KEY));
			const read = v.safeParse(keptVisits, kept);
			if (read.success) ({ slots: visits.slots, seenAt: visits.seenAt } = read.output);
		} catch (error) {
			if (!keepsNothing(error)) throw error;
		}
		return visits;
	}

	private constructor() {}

	/** Keeps the visits fresh while a page shows them; answers with the way to stop. */
	follow(): () => void {
		const ask = () => void this.#again();
		if (this.#followers++ === 0) {
			document.addEventListener('visibilitychange', ask);
			addEventListener('online', ask);
			ask();
		}
		return () => {
			if (--this.#followers > 0) return;
			clearTimeout(this.#timer);
			document.removeEventListener('visibilitychange', ask);
			removeEventListener('online', ask);
		};
	}

	async #again(): Promise<void> {
		clearTimeout(this.#timer);
		if (document.visibilityState === 'visible') await this.refresh();
		clearTimeout(this.#timer);
		if (this.#followers > 0) this.#timer = setTimeout(() => void this.#again(), ASK_EVERY);
	}

	/** Asks the server once. What was known stays where it does not answer. */
	async refresh(): Promise<void> {
		// a device that knows it has no network need not try
		if (!navigator.onLine) return void (this.isStale = true);
		try {
			const response = await fetch(onSite('/catalogue/slots'), {
				headers: this.#etag ? { 'if-none-match': this.#etag } : {},
				cache: 'no-store',
			});
			if (response.status === 304) return this.#heard(this.slots ?? []);
			const read = v.safeParse(visitsAnswer, await response.json());
			if (!response.ok || !read.success) this.isStale = true;
			else {
				this.#etag = response.headers.get('etag');
				await this.#heard(read.output.slots);
			}
		} catch (error) {
			// the network, or the page of somebody else's
			if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
			this.isStale = true;
		}
	}

	async #heard(slots: VisitSlot[]): Promise<void> {
		this.isStale = false;
		this.seenAt = Date.now();
		const isNew = slots !== this.slots;
		this.slots = slots;
		if (!isNew) return;
		const kept = { slots, seenAt: this.seenAt };
		await withLocalDatabase((database) => database.put('kept', kept, KEY)).catch((error) => {
			if (!keepsNothing(error)) throw error;
		});
	}
}
