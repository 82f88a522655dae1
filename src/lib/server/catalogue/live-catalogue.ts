import type { SupabaseClient } from '@supabase/supabase-js';
import type { CatalogueChanges } from '#core/catalogue/index.ts';
import { dayAt } from '#core/day.ts';
import { HORIZON_BEFORE } from '#core/hours/compiled.ts';
import { dayNumber } from '#core/hours/wall-clock.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import { ZONE } from '#region';
import type { HoursCompiler } from '#server/hours/hours-compiler.ts';
import {
	readListings,
	readRemovals,
	readSequence,
	type ReadListing,
	type StampedListing,
} from './catalogue-rows.ts';
import { makeEdition, type Edition } from './edition.ts';
import { Ledger } from './ledger.ts';
import { Schedules } from './schedules.ts';

export interface LiveCatalogueOptions {
	/** Reads as an anonymous visitor: the policies guard that no draft gets in. */
	client: SupabaseClient;
	/** Makes schedules of opening hours. */
	compiler: Pick<HoursCompiler, 'compile'>;
	/** How often the database is asked whether something changed, in milliseconds. */
	every: number;
	now?: () => Date;
	/** Hears of a database that does not answer; the catalogue stays as it was. */
	complain?: (error: unknown) => void;
}

/** Editions of the recent past that still answer under their own address. */
const KEPT = 10;

/** So long nothing may change before an edition is packed as small as possible, in milliseconds. */
const QUIET = 3_000;

/** The catalogue of the running app: holds all listings, follows the database, publishes editions. */
export class LiveCatalogue {
	#options: Required<LiveCatalogueOptions>;
	#schedules: Schedules;
	#ledger = Ledger.EMPTY;
	#day = '';
	#editions: Edition[] = [];
	#timer: NodeJS.Timeout | undefined;
	#packing: NodeJS.Timeout | undefined;
	#running: Promise<void> | null = null;
	#queued: Promise<void> | null = null;
	#closed = false;

	private constructor(options: LiveCatalogueOptions) {
		const complain = (error: unknown) => console.error('Catalogue:', error);
		this.#options = { now: () => new Date(), complain, ...options };
		this.#schedules = new Schedules(options.compiler);
	}

	/** Reads everything and begins to follow. Throws when the database does not answer. */
	static async open(options: LiveCatalogueOptions): Promise<LiveCatalogue> {
		const live = new LiveCatalogue(options);
		await live.#readAll();
		live.#timer = setInterval(() => live.#running ?? live.look(), options.every).unref();
		return live;
	}

	/** The edition that stands. */
	get latest(): Edition {
		return this.#editions[0]!;
	}

	/** An edition of the recent past, by its version. */
	edition(version: string): Edition | undefined {
		return this.#editions.find(({ catalogue }) => catalogue.version === version);
	}

	/**
	 * What happened since a number of the sequence. Refuses `gone` where taking the whole is the better
	 * way: more than half of it changed, or the number is of another database than this one.
	 */
	changesSince(seq: number): Result<CatalogueChanges, 'gone'> {
		const { places: _, ...stamp } = this.latest.catalogue;
		if (seq > stamp.seq) return refuse('gone');
		const { changed, removed } = this.#ledger.since(seq);
		if (changed.length + removed.length > this.#ledger.size / 2) return refuse('gone');
		return accept({ ...stamp, changed, removed });
	}

	/** Looks whether something changed and publishes it. Whoever knows that it did need not wait for the clock. */
	look(): Promise<void> {
		if (!this.#running) return this.#run();
		// what is being read may not have it yet: look once more, for all who ask meanwhile
		this.#queued ??= this.#running.then(() => {
			this.#queued = null;
			return this.#run();
		});
		return this.#queued;
	}

	close(): void {
		this.#closed = true;
		clearInterval(this.#timer);
		clearTimeout(this.#packing);
	}

	#run(): Promise<void> {
		this.#running = this.#lookOnce()
			.catch((error: unknown) => {
				// a database that does not answer now may do so in a moment; one that was closed never will
				if (!this.#closed) this.#options.complain(error);
			})
			.finally(() => (this.#running = null));
		return this.#running;
	}

	async #lookOnce(): Promise<void> {
		if (this.#closed) return;
		if (this.#today() !== this.#day) return this.#readAll();
		const { client } = this.#options;
		const since = this.#ledger.seq;
		const seq = await readSequence(client);
		if (seq === since) return;
		// in this order: what is taken off between the two questions is found by the second
		const changed = await this.#withSchedules(await readListings(client, since));
		const removed = await readRemovals(client, since);
		await this.#publish(this.#ledger.with(changed, removed, seq));
	}

	/** At the start, and when a day begins: labels and hours go by the calendar. */
	async #readAll(): Promise<void> {
		const { client } = this.#options;
		const day = this.#today();
		const seq = await readSequence(client);
		const all = await this.#withSchedules(await readListings(client, 0), day);
		const removed = await readRemovals(client, 0);
		await this.#publish(this.#ledger.withNewDay(all, removed, seq));
		this.#day = day;
	}

	async #withSchedules(read: readonly ReadListing[], day = this.#day): Promise<StampedListing[]> {
		const listings = await this.#schedules.attach(read, dayNumber(day) - HORIZON_BEFORE);
		return listings.map((listing, i) => ({ seq: read[i]!.seq, listing }));
	}

	async #publish(ledger: Ledger): Promise<void> {
		const stamp = { seq: ledger.seq, builtAt: this.#options.now().toISOString() };
		const edition = makeEdition(ledger.listings, stamp, this.#editions);
		await edition.packed.packQuickly();
		const { version } = edition.catalogue;
		const others = this.#editions.filter(({ catalogue }) => catalogue.version !== version);
		// both at once: the changes must lead to the very edition they are stamped with
		this.#ledger = ledger;
		this.#editions = [edition, ...others].slice(0, KEPT);
		clearTimeout(this.#packing);
		this.#packing = setTimeout(() => void edition.packed.packBest(), QUIET).unref();
	}

	#today(): string {
		return dayAt(this.#options.now(), ZONE);
	}
}
