import type { Position } from '../geo/position.ts';
import type { Texts } from '../places/texts.ts';

/** Where a visit takes place, as far as calendars and descriptions tell. */
export interface VisitPlace extends Position {
	slug: string;
	name: Texts;
	street: string | null;
	postcode: string | null;
	municipality: string;
}

/** Where a slot stands on the page of its place. */
export function visitPath(slug: string, slotId: string): string {
	return `/places/${slug}#visit-${slotId}`;
}
