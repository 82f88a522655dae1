import { isInside, type Position } from '#core/geo/position.ts';
import { sortKey } from '#core/search/fold.ts';

/** What somebody searched for: words, or a town that was chosen to look around. */
export interface RecentSearch {
	text: string;
	town: (Position & { municipality: string }) | null;
}

const KEY = 'recent-searches';
const MOST = 6;
const WORLD = { west: -180, south: -90, east: 180, north: 90 };

/**
 * The last searches, latest first. They stay on this device and are never sent anywhere; where the
 * browser keeps nothing (private window, storage forbidden) there are none.
 */
export class RecentSearches {
	#storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

	/** A function, because a browser that forbids storage throws when it is only looked at. */
	constructor(storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {
		this.#storage = storage;
	}

	list(): RecentSearch[] {
		try {
			const kept: unknown = JSON.parse(this.#storage().getItem(KEY) ?? '[]');
			return Array.isArray(kept) ? kept.filter(isRecentSearch).slice(0, MOST) : [];
		} catch {
			// storage is forbidden (SecurityError), or something else wrote there (SyntaxError)
			return [];
		}
	}

	/** Puts a search first; the same words are kept once. */
	remember({ text, town }: RecentSearch): RecentSearch[] {
		const search = { text: text.trim(), town };
		if (search.text === '') return this.list();
		return this.#keep([search, ...this.#without(search)].slice(0, MOST));
	}

	forget(search: RecentSearch): RecentSearch[] {
		return this.#keep(this.#without(search));
	}

	forgetAll(): RecentSearch[] {
		return this.#keep([]);
	}

	#without({ text, town }: RecentSearch): RecentSearch[] {
		const isSame = (other: RecentSearch) =>
			sortKey(other.text) === sortKey(text) && (other.town === null) === (town === null);
		return this.list().filter((other) => !isSame(other));
	}

	#keep(searches: RecentSearch[]): RecentSearch[] {
		try {
			if (searches.length === 0) this.#storage().removeItem(KEY);
			else this.#storage().setItem(KEY, JSON.stringify(searches));
			return searches;
		} catch {
			// storage is forbidden or full: nothing is kept, and nothing else depends on it
			return [];
		}
	}
}

function isRecentSearch(value: unknown): value is RecentSearch {
	if (typeof value !== 'object' || value === null) return false;
	const { text, town } = value as Partial<RecentSearch>;
	if (typeof text !== 'string' || text === '') return false;
	return town === null || (typeof town?.municipality === 'string' && isInside(town, WORLD));
}
