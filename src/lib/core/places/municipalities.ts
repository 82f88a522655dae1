import type { Position } from '../geo/position.ts';
import type { Kreis } from './kreise.ts';
import municipalities from './municipalities.json' with { type: 'json' };

export interface Municipality extends Position {
	name: string;
	kreis: Kreis;
	postcodes: string[];
}

/** All 59 towns and municipalities of the region with their centres. */
export const MUNICIPALITIES = municipalities as readonly Municipality[];
