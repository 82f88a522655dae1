import { WHEELCHAIR } from '../places/attributes.ts';
import { kindOf, KINDS, SUBKIND_NAMES } from '../places/kinds.ts';
import { KREISE } from '../places/kreise.ts';
import type { FacetCounts } from './found.ts';
import type { SearchIndex } from './prepare.ts';
import type { FinderQuery } from './query.ts';
import type { SetColumn } from './set-column.ts';

/** One thing that can be chosen by: whether a listing fits what is chosen, and the counts beside each choice. */
interface Facet {
	fits(i: number): boolean;
	/** Counts a listing that fits everything else. */
	count(i: number): void;
}

/**
 * All facets of a query. A choice changes nothing in the counts of its own facet: they tell what another
 * choice would find. So a listing that fits all facets is counted in each, one that fits all but one in
 * that one.
 */
export class Facets {
	readonly #all: Facet[] = [];
	readonly #read: (() => Partial<FacetCounts>)[] = [];

	constructor(index: SearchIndex, query: FinderQuery, visits: Uint8Array | null) {
		this.#addKinds(index, query);
		this.#addKreise(index, query);
		this.#addWheelchair(index, query);
		this.#addBit(index.free, query.free, (free) => ({ free }));
		if (visits) this.#addBit(visits, query.visits, (visits) => ({ visits }));
		else this.#read.push(() => ({ visits: null }));
		this.#addAny(index.products, query.products, (products) => ({ products }));
		this.#addAny(index.spoken, query.spoken, (spoken) => ({ spoken }));
		this.#addAny(index.labels, query.labels, (labels) => ({ labels }));
		this.#addAmenities(index, query);
	}

	/** Counts a listing wherever it has to be, and tells whether it fits all that is chosen. */
	take(i: number): boolean {
		let failed: Facet | null = null;
		for (const facet of this.#all) {
			if (facet.fits(i)) continue;
			if (failed) return false;
			failed = facet;
		}
		if (failed) failed.count(i);
		else for (const facet of this.#all) facet.count(i);
		return failed === null;
	}

	counts(): FacetCounts {
		return Object.assign({}, ...this.#read.map((read) => read())) as FacetCounts;
	}

	/** Kinds and sub-kinds are one facet: a kind stands for all its sub-kinds, unless some are chosen. */
	#addKinds({ kind, subkind }: SearchIndex, { kinds, subkinds }: FinderQuery): void {
		const narrowed = new Set(subkinds.map(kindOf));
		const isAllowed = SUBKIND_NAMES.map((name) => {
			const isWhole = kinds.includes(kindOf(name)) && !narrowed.has(kindOf(name));
			return (kinds.length === 0 && subkinds.length === 0) || isWhole || subkinds.includes(name);
		});
		const ofKinds = new Uint32Array(KINDS.length);
		const ofSubkinds = new Uint32Array(SUBKIND_NAMES.length);
		this.#all.push({
			fits: (i) => isAllowed[subkind[i]!]!,
			count: (i) => {
				ofKinds[kind[i]!]!++;
				ofSubkinds[subkind[i]!]!++;
			},
		});
		this.#read.push(() => ({
			kinds: named(KINDS, ofKinds),
			subkinds: named(SUBKIND_NAMES, ofSubkinds),
		}));
	}

	#addKreise({ kreis }: SearchIndex, query: FinderQuery): void {
		const isChosen = KREISE.map((one) => query.kreise.length === 0 || query.kreise.includes(one));
		const counts = new Uint32Array(KREISE.length);
		this.#all.push({
			fits: (i) => isChosen[kreis[i]!]!,
			count: (i) => counts[kreis[i]!]!++,
		});
		this.#read.push(() => ({ kreise: named(KREISE, counts) }));
	}

	/** In the order of WHEELCHAIR: the further down, the less accessible or known. */
	#addWheelchair({ wheelchair }: SearchIndex, { wheelchair: wish }: FinderQuery): void {
		const worst = wish ? WHEELCHAIR.indexOf(wish) : WHEELCHAIR.length;
		const counts = new Uint32Array(WHEELCHAIR.length);
		this.#all.push({
			fits: (i) => wheelchair[i]! <= worst,
			count: (i) => counts[wheelchair[i]!]!++,
		});
		this.#read.push(() => {
			const { yes, limited } = named(WHEELCHAIR, counts);
			return { wheelchair: { yes, limited: yes + limited } };
		});
	}

	#addBit(
		column: Uint8Array,
		isChosen: boolean,
		toCounts: (count: number) => Partial<FacetCounts>,
	): void {
		let count = 0;
		this.#all.push({
			fits: (i) => !isChosen || column[i] === 1,
			count: (i) => (count += column[i]!),
		});
		this.#read.push(() => toCounts(count));
	}

	#addAny<Name extends string>(
		column: SetColumn<Name>,
		chosen: readonly Name[],
		toCounts: (counts: Record<Name, number>) => Partial<FacetCounts>,
	): void {
		const mask = column.mask(chosen);
		const counts = new Uint32Array(column.names.length);
		this.#all.push({
			fits: (i) => chosen.length === 0 || column.hasAny(i, mask),
			count: (i) => column.count(i, counts),
		});
		this.#read.push(() => toCounts(named(column.names, counts)));
	}

	/** All of those chosen: one more narrows, so only what has the others counts. */
	#addAmenities({ amenities }: SearchIndex, query: FinderQuery): void {
		const mask = amenities.mask(query.amenities);
		const counts = new Uint32Array(amenities.names.length);
		const fits = (i: number) => amenities.hasAll(i, mask);
		this.#all.push({
			fits,
			count: (i) => {
				if (fits(i)) amenities.count(i, counts);
			},
		});
		this.#read.push(() => ({ amenities: named(amenities.names, counts) }));
	}
}

function named<Name extends string>(
	names: readonly Name[],
	counts: Uint32Array,
): Record<Name, number> {
	return Object.fromEntries(names.map((name, i) => [name, counts[i]!])) as Record<Name, number>;
}
