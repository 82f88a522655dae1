import SearchableMap from 'minisearch/SearchableMap';
import type { Position } from '../geo/position.ts';
import { MUNICIPALITIES } from '../places/municipalities.ts';
import { fold } from './fold.ts';
import type { SearchedListing } from './text-index.ts';
import type { Town } from './town.ts';

const MOST = 5;
/** From this many letters on one may have slipped. */
const ONE_SLIP = 4;

interface Entry {
	town: Town;
	folded: string;
	/** How many places there are; a municipality goes before every locality. */
	weight: number;
}

/** Towns of the region, and the localities in which places are, in the middle of them. */
export class TownIndex {
	readonly #entries: Entry[];
	readonly #byName = new SearchableMap<Entry[]>();

	constructor(listings: readonly SearchedListing[]) {
		const towns = MUNICIPALITIES.map(({ name, lon, lat }) => ({
			town: { name, municipality: name, lon, lat },
			folded: fold(name),
			weight: Infinity,
		}));
		this.#entries = [...towns, ...localitiesOf(listings)].sort(
			(a, b) => b.weight - a.weight || (a.folded < b.folded ? -1 : 1),
		);
		for (const entry of this.#entries) this.#byName.fetch(entry.folded, () => []).push(entry);
	}

	/**
	 * At most five towns whose name, or a word of it, begins with the text; where none does, those that
	 * are a slip away.
	 */
	search(text: string): Town[] {
		const asked = fold(text);
		if (asked === '') return [];
		const begun = this.#entries.filter(({ folded }) => folded.startsWith(asked));
		const within = this.#entries.filter(({ folded }) => folded.includes(` ${asked}`));
		const exact = begun.filter(({ folded }) => folded === asked);
		const fitting = new Set([...exact, ...begun, ...within]);
		const found = fitting.size > 0 ? [...fitting] : this.#misspelt(asked);
		return found.slice(0, MOST).map(({ town }) => town);
	}

	#misspelt(asked: string): Entry[] {
		if (asked.length < ONE_SLIP) return [];
		return [...this.#byName.fuzzyGet(asked, asked.length < 2 * ONE_SLIP ? 1 : 2).values()]
			.sort(([, a], [, b]) => a - b)
			.flatMap(([entries]) => entries);
	}
}

/** Localities that are not called like their municipality, in the middle of their places. */
function localitiesOf(listings: readonly SearchedListing[]): Entry[] {
	const known = new Map<string, { town: Town; places: Position[] }>();
	for (const { locality, municipality, lon, lat } of listings) {
		if (fold(locality) === '' || fold(locality) === fold(municipality)) continue;
		const key = `${municipality}/${locality}`;
		const one = known.get(key) ?? {
			town: { name: locality, municipality, lon, lat },
			places: [],
		};
		one.places.push({ lon, lat });
		known.set(key, one);
	}
	return Array.from(known.values(), ({ town, places }) => ({
		town: {
			...town,
			lon: mean(places.map(({ lon }) => lon)),
			lat: mean(places.map(({ lat }) => lat)),
		},
		folded: fold(town.name),
		weight: places.length,
	}));
}

function mean(values: number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
