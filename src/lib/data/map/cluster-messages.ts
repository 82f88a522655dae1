import type { Bounds } from '#core/geo/position.ts';
import type { MapPlace, Standings } from './clusters.ts';
import type { Sight } from './gathering.ts';
import type { DrawnImage, Look } from './marker-images.ts';

/** What the page asks the cluster worker, and what it answers. `call` pairs the two. */
export type ClusterRequest =
	| { type: 'load'; places: readonly MapPlace[] }
	/** Which of the loaded places are shown, by their place in the list. */
	| { type: 'show'; chosen: Uint32Array }
	| { type: 'stand'; standings: Standings }
	| { type: 'within'; call: number; bounds: Bounds; zoom: number }
	| { type: 'open'; call: number; cluster: number }
	/** Images by their ids, see `drawImage`. */
	| { type: 'draw'; call: number; ids: string[]; look: Look };

export type ClusterAnswer =
	| ({ type: 'within'; call: number } & Sight)
	| { type: 'open'; call: number; slugs: string[]; splitsAt: number | null }
	| { type: 'draw'; call: number; images: (DrawnImage | null)[] };
