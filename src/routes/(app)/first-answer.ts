import type { Position } from '#core/geo/position.ts';
import type { FirstSight } from '#core/search/index.ts';

/** `GET /first.json`. */
export interface FirstAnswer {
	first: FirstSight;
	/** Where the address looks around, with its name. */
	centre: (Position & { name: string }) | null;
}
