import type { Position } from '../geo/position.ts';

/** A town or village one can look around: a municipality of the region, or a locality that has places. */
export interface Town extends Position {
	name: string;
	/** The municipality it belongs to; its own name where it is one. */
	municipality: string;
}
