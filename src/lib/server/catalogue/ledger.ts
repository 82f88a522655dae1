import type { Listing } from '#core/places/listing.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Removal, StampedListing } from './catalogue-rows.ts';

/** More than nothing, so that who knows everything up to a number hears of it too; less than a step. */
const BY_CALENDAR = 0.5;

/**
 * What stands in the catalogue, and at which number of the change sequence it came or went. Never
 * changes: a later state is another ledger.
 */
export class Ledger {
	static readonly EMPTY = new Ledger(new Map(), new Map(), 0);

	/** Up to here every change is in the ledger. */
	readonly seq: number;
	#listings: ReadonlyMap<string, StampedListing>;
	#removals: ReadonlyMap<string, number>;

	private constructor(
		listings: ReadonlyMap<string, StampedListing>,
		removals: ReadonlyMap<string, number>,
		seq: number,
	) {
		this.seq = seq;
		this.#listings = listings;
		this.#removals = removals;
	}

	get listings(): Listing[] {
		return Array.from(this.#listings.values(), ({ listing }) => listing);
	}

	get size(): number {
		return this.#listings.size;
	}

	/** With what was read up to `seq`: listings first, then removals, so that a removal wins. */
	with(changed: readonly StampedListing[], removed: readonly Removal[], seq: number): Ledger {
		const listings = new Map(this.#listings);
		const removals = new Map(this.#removals);
		for (const entry of changed) {
			listings.set(entry.listing.slug, entry);
			removals.delete(entry.listing.slug);
		}
		for (const removal of removed) {
			listings.delete(removal.slug);
			removals.set(removal.slug, removal.seq);
		}
		return new Ledger(listings, removals, seq);
	}

	/**
	 * With everything read anew, and so with what became of listings by the calendar alone, such as a
	 * label that ended yesterday. Such a change has no number of its own: it stands just after the last.
	 * That schedules begin a day later is no change: whoever has those of yesterday can go on with them.
	 */
	withNewDay(all: readonly StampedListing[], removed: readonly Removal[], seq: number): Ledger {
		const dated = all.map(({ listing, seq }) => {
			const before = this.#listings.get(listing.slug);
			if (before && isDeepStrictEqual(withoutHours(before.listing), withoutHours(listing)))
				return { listing, seq: Math.max(seq, before.seq) };
			return { listing, seq: Math.max(seq, this.seq + BY_CALENDAR) };
		});
		return this.with(dated, removed, seq);
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

function withoutHours(listing: Listing): Listing {
	return { ...listing, schedule: null };
}
