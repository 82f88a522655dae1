import type { Bounds } from '#core/geo/position.ts';
import { Clusters, type MapPlace, type Mark, type Standings } from './clusters.ts';

/** From this zoom on, places that a filter leaves out are dots, so many at most. */
const DOTS_FROM_ZOOM = 9;
const MOST_DOTS = 2_000;

/** What a view shows. */
export interface Sight {
	marks: Mark[];
	/** Places that are left out: longitude and latitude by turns. */
	dots: Float64Array;
}

/** All places of the map, which of them are shown, and how they stand. Lives in the cluster worker. */
export class Gathering {
	#places: readonly MapPlace[] = [];
	#chosen = new Uint32Array();
	#standings: Standings = null;
	#clusters = new Clusters([], this.#chosen);

	/** Takes all places there are; none is shown until `show` says which, and how they stand is unknown. */
	load(places: readonly MapPlace[]): void {
		this.#places = places;
		this.#standings = null;
		this.#choose(new Uint32Array());
	}

	/** The same places in another order stay gathered as they are. */
	show(chosen: Uint32Array): void {
		const sorted = chosen.slice().sort();
		const isSame =
			sorted.length === this.#chosen.length && sorted.every((at, i) => at === this.#chosen[i]);
		if (!isSame) this.#choose(sorted);
	}

	stand(standings: Standings): void {
		this.#standings = standings;
	}

	within(bounds: Bounds, zoom: number): Sight {
		const marks = this.#clusters.within(bounds, zoom, this.#standings);
		return { marks, dots: zoom < DOTS_FROM_ZOOM ? new Float64Array() : this.#dotsIn(bounds) };
	}

	open(cluster: number): { slugs: string[]; splitsAt: number | null } {
		return this.#clusters.open(cluster);
	}

	#choose(sorted: Uint32Array<ArrayBuffer>): void {
		this.#chosen = sorted;
		this.#clusters = new Clusters(this.#places, sorted);
	}

	#dotsIn({ west, south, east, north }: Bounds): Float64Array {
		const dots: number[] = [];
		let next = 0;
		for (let at = 0; at < this.#places.length && dots.length < 2 * MOST_DOTS; at++) {
			if (this.#chosen[next] === at) {
				next++;
				continue;
			}
			const { lon, lat } = this.#places[at]!;
			if (lon >= west && lon <= east && lat >= south && lat <= north) dots.push(lon, lat);
		}
		return Float64Array.from(dots);
	}
}
