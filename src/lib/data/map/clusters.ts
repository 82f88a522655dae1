import Supercluster from 'supercluster';
import type { Bounds } from '#core/geo/position.ts';
import { KINDS, type Kind } from '#core/places/kinds.ts';

/** How a place stands at the chosen time; the marker's fill and badge say it. */
export type MarkerState = 'open' | 'closed' | 'later' | 'appointment' | 'unknown';

/** What the map needs to know of a place. */
export interface MapPlace {
	slug: string;
	lon: number;
	lat: number;
	kind: Kind;
	subkind: string;
	name: string;
	/** Left out: the filled look, and clusters without a share of open places. */
	state?: MarkerState;
}

/** One sign on the map: a single place, or several that lie too close together. */
export type Mark =
	| { type: 'place'; place: MapPlace }
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

interface Sum {
	kinds: number; // one bit per kind
	open: number;
	timed: number;
}

/** Markers are 34 px wide and gather within 40; the plates of clusters are 46 wide, hence a little more. */
export const CLUSTER_RADIUS_PX = 46;
const TILE_PX = 512; // MapLibre's unit of zoom
const MAX_ZOOM = 16;

/** Places gathered by zoom. Built once per set of places, asked once per view. */
export class Clusters {
	readonly #places: readonly MapPlace[];
	readonly #index: Supercluster<{ at: number } & Sum, Sum>;

	constructor(places: readonly MapPlace[]) {
		this.#places = places;
		this.#index = new Supercluster<{ at: number } & Sum, Sum>({
			radius: CLUSTER_RADIUS_PX,
			extent: TILE_PX,
			maxZoom: MAX_ZOOM,
			map: ({ kinds, open, timed }) => ({ kinds, open, timed }),
			reduce: (sum, one) => {
				sum.kinds |= one.kinds;
				sum.open += one.open;
				sum.timed += one.timed;
			},
		});
		this.#index.load(
			places.map(({ lon, lat, kind, state }, at) => ({
				type: 'Feature' as const,
				geometry: { type: 'Point' as const, coordinates: [lon, lat] },
				properties: {
					at,
					kinds: 1 << KINDS.indexOf(kind),
					open: state === 'open' ? 1 : 0,
					timed: state ? 1 : 0,
				},
			})),
		);
	}

	/** The marks inside the bounds at a zoom of the map (fractions count as the whole zoom below). */
	within({ west, south, east, north }: Bounds, zoom: number): Mark[] {
		return this.#index
			.getClusters([west, south, east, north], Math.floor(zoom))
			.map((feature): Mark => {
				const [lon, lat] = feature.geometry.coordinates as [number, number];
				const { properties } = feature;
				if (!('cluster' in properties))
					return { type: 'place', place: this.#places[properties.at]! };
				const { cluster_id: id, point_count: count, kinds, open, timed } = properties;
				return {
					type: 'cluster',
					id,
					lon,
					lat,
					count,
					kinds: KINDS.filter((_, i) => kinds & (1 << i)),
					openTenths: timed ? Math.round((open / count) * 10) : null,
				};
			});
	}

	/** What lies in a cluster, and the zoom at which it falls apart; null when it never does. */
	open(cluster: number): { slugs: string[]; splitsAt: number | null } {
		const slugs = this.#index
			.getLeaves(cluster, Infinity)
			.map(({ properties }) => this.#places[properties.at]!.slug);
		const zoom = this.#index.getClusterExpansionZoom(cluster);
		return { slugs, splitsAt: zoom > MAX_ZOOM ? null : zoom };
	}
}
