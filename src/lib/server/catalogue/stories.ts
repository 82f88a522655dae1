import type { Catalogue } from '#core/catalogue/index.ts';
import type { Place } from '#core/places/place.ts';
import { createHash } from 'node:crypto';
import { Packed } from './packed.ts';

/** All places with everything their pages tell, as they stand in one file. */
export interface StoriesEdition {
	/** Hash of the content. */
	version: string;
	packed: Packed;
}

export interface StoriesOptions {
	/** The one that stands; another object when anything in it changed. */
	catalogue(): Promise<Catalogue>;
	/** Slugs whose places changed after a number of the sequence; null where all have to be read. */
	changedSince(seq: number): Promise<readonly string[] | null>;
	read(slugs: readonly string[]): Promise<readonly Place[]>;
}

/**
 * What devices take that want everything: one line of JSON a place, so that a reader need not hold all
 * of it. Made when somebody asks; afterwards only what changed is read again.
 */
export class Stories {
	readonly #options: StoriesOptions;
	#lines = new Map<string, string>();
	#latest: (StoriesEdition & { of: Catalogue }) | null = null;
	#running: Promise<StoriesEdition> | null = null;

	constructor(options: StoriesOptions) {
		this.#options = options;
	}

	/** The edition that goes with the latest catalogue. Rejects when the database does not answer. */
	latest(): Promise<StoriesEdition> {
		this.#running ??= this.#make().finally(() => (this.#running = null));
		return this.#running;
	}

	async #make(): Promise<StoriesEdition> {
		const catalogue = await this.#options.catalogue();
		const { places } = catalogue;
		const before = this.#latest;
		if (before?.of === catalogue) return before;
		const changed = before && (await this.#options.changedSince(before.of.seq));
		const wanted = changed ?? places.map(({ slug }) => slug);
		const read = new Map((await this.#options.read(wanted)).map((place) => [place.slug, place]));
		const lines = new Map(changed ? this.#lines : []);
		for (const slug of wanted) {
			const place = read.get(slug);
			if (place) lines.set(slug, JSON.stringify(place));
			else lines.delete(slug);
		}
		const text = places
			.flatMap(({ slug }) => lines.get(slug) ?? [])
			.sort()
			.join('\n');
		const packed = new Packed(text);
		await packed.packQuickly();
		this.#lines = lines;
		const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
		this.#latest = { version, packed, of: catalogue };
		return this.#latest;
	}
}
