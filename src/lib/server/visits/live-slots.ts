import type { VisitSlot } from '#core/visits/index.ts';

export interface LiveSlotsOptions {
	read(): Promise<VisitSlot[]>;
	/** How long an answer is given again, in milliseconds. */
	lasts?: number;
}

/**
 * The slots everybody may see, for pages that look every few seconds: the database is asked once a second
 * however many look, and anew after a write of this server. The same list is the same object.
 */
export class LiveSlots {
	#options: Required<LiveSlotsOptions>;
	#lately: VisitSlot[] | null = null;
	#kept: { slots: Promise<VisitSlot[]>; until: number } | null = null;

	constructor(options: LiveSlotsOptions) {
		this.#options = { lasts: 1_000, ...options };
	}

	/** Rejects when the database does not answer; who asks next asks it again. */
	latest(): Promise<VisitSlot[]> {
		if (this.#kept && performance.now() < this.#kept.until) return this.#kept.slots;
		const kept = { slots: this.#options.read(), until: Infinity };
		this.#kept = kept;
		kept.slots.then(
			(slots) => {
				this.#lately = slots;
				kept.until = performance.now() + this.#options.lasts;
			},
			() => (kept.until = 0),
		);
		return kept.slots;
	}

	/** The last list that was heard of, for who would rather have an old one than wait; null before the first. */
	lately(): VisitSlot[] | null {
		// who asks next tries again
		this.latest().catch(() => {});
		return this.#lately;
	}

	/** Somebody wrote: what is known, or being read, may not have it yet. */
	nudge(): void {
		this.#kept = null;
	}
}
