/** The map. Import it lazily: it brings the map library with it. */
export type { MapPlace, Standings } from './clusters.ts';
export { createMap } from './treasure-map.ts';
export type { MapEvents, MapFailure, MapOptions, MapView, TreasureMap } from './treasure-map.ts';
