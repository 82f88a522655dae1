import type { LocatorView } from '#core/geo/locator.ts';
import type { PackedSchedules } from '#core/hours/pack.ts';
import type { Suggestion } from '#core/places/suggest.ts';
import type { Place } from '#core/places/place.ts';
import type { Texts } from '#core/places/texts.ts';

/** `GET /places/<slug>/place.json`: what stands under the address of a place. */
export type PlaceAnswer =
	| {
			state: 'published';
			place: Place;
			locator: LocatorView;
			/** Its compiled hours as they travel; null where nothing is known. */
			hours: PackedSchedules | null;
	  }
	| { state: 'moved'; slug: string }
	| ({ state: 'gone' | 'unknown' } & Absence);

/** What can be said where no place is. */
export interface Absence {
	gone: { name: Texts; reason: string | null } | null;
	/** The address asked for, as words to search with. */
	asked: string;
	suggestions: Suggestion[];
}
