import { toChangesMessage, type LatestCatalogue } from '#core/catalogue/index.ts';
import type { Listing } from '#core/places/listing.ts';
import { makeEdition, type Edition } from '../edition.ts';
import { Ledger } from '../ledger.ts';

/** Editions that still answer under their own address. */
const KEPT = 3;

/** The catalogue's endpoints without a database: places are changed by hand, everything else is the server's own. */
export class ChangingServer {
	#ledger = Ledger.EMPTY;
	#editions: Edition[] = [];
	/** Digest of every state there ever was, by its version. */
	readonly published = new Map<string, string>();

	constructor(places: readonly Listing[]) {
		this.change(places, []);
	}

	get latest(): Edition['catalogue'] {
		return this.#editions[0]!.catalogue;
	}

	get slugs(): string[] {
		return this.#ledger.listings.map(({ slug }) => slug);
	}

	change(changed: readonly Listing[], removed: readonly string[]): void {
		const seq = this.#ledger.seq + 1;
		this.#ledger = this.#ledger.with(
			changed.map((listing) => ({ seq, listing })),
			removed.map((slug) => ({ seq, slug })),
			seq,
		);
		const builtAt = new Date(seq * 60_000).toISOString();
		const edition = makeEdition(this.#ledger.listings, { seq, builtAt }, this.#editions);
		const { version, digest } = edition.catalogue;
		const others = this.#editions.filter(({ catalogue }) => catalogue.version !== version);
		this.#editions = [edition, ...others].slice(0, KEPT);
		this.published.set(version, digest);
	}

	/** As the routes under `/catalogue` answer. */
	answer(address: string): Response {
		const { pathname, searchParams } = new URL(address, 'http://localhost');
		if (pathname === '/catalogue/latest') return Response.json(this.#tellLatest());
		if (pathname === '/catalogue/changes')
			return this.#tellChanges(Number(searchParams.get('since')));
		const version = /^\/catalogue\/(\w+)\.json$/.exec(pathname)?.[1];
		const edition = this.#editions.find(({ catalogue }) => catalogue.version === version);
		return edition ? new Response(edition.packed.text) : new Response('{}', { status: 404 });
	}

	#tellLatest(): LatestCatalogue {
		const { places, ...stamp } = this.latest;
		const url = `/catalogue/${stamp.version}.json`;
		return { ...stamp, url, horizon: null, places: places.length };
	}

	#tellChanges(since: number): Response {
		const { places, ...stamp } = this.latest;
		const { changed, removed } = this.#ledger.since(since);
		if (since > stamp.seq || changed.length + removed.length > places.length / 2)
			return new Response('{}', { status: 410 });
		return Response.json(toChangesMessage({ ...stamp, changed, removed }));
	}
}
