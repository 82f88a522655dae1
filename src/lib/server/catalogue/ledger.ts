import type { Listing } from '#core/places/listing.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Removal, StampedListing } from './catalogue-rows.ts';

/** More than nothing, so that who knows everything up to that number hears of it too; less than a step. */
const BY_CALENDAR = 0.5;

/** What stands in the catalogue, and at which number of the change sequence it came or went. */
export class Ledger {
	/** Up to here every change is in the ledger. */
	seq = 0;
	#listings = new Map<string, StampedListing>();
	#removals = new Map<string, number>();

	get listings(): Listing[] {
		return Array.from(this.#listings.values(), ({ listing }) => listing);
	}

	get size(): number {
		return this.#listings.size;
	}

	/** Takes over what was read; whatever was read later wins, a removal over a listing read before it. */
	enter(changed: readonly StampedListing[], removed: readonly Removal[], seq: number): void {
		for (const entry of changed) {
			this.#listings.set(entry.listing.slug, entry);
			this.#removals.delete(entry.listing.slug);
		}
		for (const removal of removed) {
			this.#listings.delete(removal.slug);
			this.#removals.set(removal.slug, removal.seq);
		}
		this.seq = seq;
	}

	/**
	 * Takes over everything, and with it what became of listings by the calendar alone, such as a label
	 * that ended yesterday. Such a change has no number of its own: it stands just after the last one.
	 */
	enterNewDay(all: readonly StampedListing[], removed: readonly Removal[], seq: number): void {
		const changed = all.filter(({ listing }) => {
			const before = this.#listings.get(listing.slug)?.listing;
			return !isDeepStrictEqual(before, listing);
		});
		const dated = changed.map((entry) => ({
			...entry,
			seq: Math.max(entry.seq, this.seq + BY_CALENDAR),
		}));
		this.enter(dated, removed, seq);
	}

	/** What happened after a number of the sequence. */
	since(seq: number): { changed: Listing[]; removed: string[] } {
		const changed: Listing[] = [];
		for (const entry of this.#listings.values()) {
			if (entry.seq > seq) changed.push(entry.listing);
		}
		const removed = [...this.#removals].filter(([, at]) => at > seq).map(([slug]) => slug);
		return { changed, removed };
	}
}
