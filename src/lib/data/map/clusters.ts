import Supercluster from 'supercluster';
import { STANDINGS, type Standing } from '#core/hours/answer.ts';
import type { Bounds } from '#core/geo/position.ts';
import { KINDS, type Kind } from '#core/places/kinds.ts';

/** What the map needs to know of a place. */
export interface MapPlace {
	slug: string;
	lon: number;
	lat: number;
	kind: Kind;
	subkind: string;
	name: string;
}

/** How each place stands at the chosen time: its number in STANDINGS. Null: times are not known yet. */
export type Standings = Uint8Array | null;

export function standingAmong(standings: Standings, place: number): Standing | null {
	return STANDINGS[standings?.[place] ?? -1] ?? null;
}

/** One sign on the map: a single place, or several that lie too close together. */
export type Mark =
	| { type: 'place'; place: MapPlace; standing: Standing | null }
	| {
			type: 'cluster';
			id: number;
			lon: number;
			lat: number;
			count: number;
			/** Which kinds are inside, in the order of KINDS. */
			kinds: Kind[];
			/** Open places in tenths, 0…10; null when nothing is known about times. */
			openTenths: number | null;
	  };

/** Markers are 34 px wide and gather within 40; the plates of clusters are 46 wide, hence a little more. */
export const CLUSTER_RADIUS_PX = 46;
const TILE_PX = 512; // MapLibre's unit of zoom
const MAX_ZOOM = 16;
const OPEN = STANDINGS.indexOf('open');

/**
 * Places gathered by zoom. Built once per set of places, asked once per view. How they stand is an
 * argument of each question: when the time changes nothing is gathered anew, and nothing moves.
 */
export class Clusters {
	readonly #places: readonly MapPlace[];
	readonly #index: Supercluster<{ at: number; kinds: number }, { kinds: number }>;
	/** Places inside the clusters that were asked for. */
	readonly #inside = new Map<number, Uint32Array>();

	/** @param chosen which of the places, by their place in the list */
	constructor(places: readonly MapPlace[], chosen: Uint32Array) {
		this.#places = places;
		this.#index = new Supercluster<{ at: number; kinds: number }, { kinds: number }>({
			radius: CLUSTER_RADIUS_PX,
			extent: TILE_PX,
			maxZoom: MAX_ZOOM,
			map: ({ kinds }) => ({ kinds }), // one bit per kind
			reduce: (sum, one) => {
				sum.kinds |= one.kinds;
			},
		});
		this.#index.load(
			Array.from(chosen, (at) => {
				const { lon, lat, kind } = places[at]!;
				return {
					type: 'Feature' as const,
					geometry: { type: 'Point' as const, coordinates: [lon, lat] },
					properties: { at, kinds: 1 << KINDS.indexOf(kind) },
				};
			}),
		);
	}

	/** The marks inside the bounds at a zoom of the map (fractions count as the whole zoom below). */
	within({ west, south, east, north }: Bounds, zoom: number, standings: Standings): Mark[] {
		return this.#index
			.getClusters([west, south, east, north], Math.floor(zoom))
			.map((feature): Mark => {
				const [lon, lat] = feature.geometry.coordinates as [number, number];
				const { properties } = feature;
				if (!('cluster' in properties)) {
					const { at } = properties;
					return {
						type: 'place',
						place: this.#places[at]!,
						standing: standingAmong(standings, at),
					};
				}
				const { cluster_id: id, point_count: count, kinds } = properties;
				return {
					type: 'cluster',
					id,
					lon,
					lat,
					count,
					kinds: KINDS.filter((_, i) => kinds & (1 << i)),
					openTenths: standings && tenths(this.#countOpen(id, standings), count),
				};
			});
	}

	/** What lies in a cluster, and the zoom at which it falls apart; null when it never does. */
	open(cluster: number): { slugs: string[]; splitsAt: number | null } {
		const slugs = Array.from(this.#placesIn(cluster), (at) => this.#places[at]!.slug);
		const zoom = this.#index.getClusterExpansionZoom(cluster);
		return { slugs, splitsAt: zoom > MAX_ZOOM ? null : zoom };
	}

	#countOpen(cluster: number, standings: Uint8Array): number {
		let open = 0;
		for (const at of this.#placesIn(cluster)) if (standings[at] === OPEN) open++;
		return open;
	}

	#placesIn(cluster: number): Uint32Array {
		let inside = this.#inside.get(cluster);
		if (!inside) {
			const leaves = this.#index.getLeaves(cluster, Infinity);
			inside = Uint32Array.from(leaves, ({ properties }) => properties.at);
			this.#inside.set(cluster, inside);
		}
		return inside;
	}
}

/** An empty bar means that none is open, a full one that all are: between them there is always a bit. */
function tenths(open: number, count: number): number {
	if (open === 0 || open === count) return open && 10;
	return Math.min(9, Math.max(1, Math.round((open / count) * 10)));
}
