import { distanceKm, type Position } from '#core/geo/position.ts';
import { visitAnswer, type VisitAnswer } from '#core/hours/answer.ts';
import type { WallTime } from '#core/hours/wall-clock.ts';
import { unknownBecause, type Listing } from '#core/places/listing.ts';
import { textIn } from '#core/places/texts.ts';
import { orderFavourites, type Favourite, type Order } from '#core/saved/index.ts';
import type { Locale } from '#i18n';

/** A favourite as it is shown: with what the catalogue knows of it now. */
export interface SavedRow extends Favourite {
	/** Null where it left the catalogue, or the catalogue is not there. */
	listing: Listing | null;
	/** The catalogue is there, and the place is not in it. */
	isGone: boolean;
	answer: VisitAnswer | null;
	km: number | null;
}

interface Sight {
	listings: readonly Listing[] | null;
	now: WallTime;
	here: Position | null;
	language: Locale;
}

export function savedRows(
	favourites: readonly Favourite[],
	order: Order,
	{ listings, now, here, language }: Sight,
): SavedRow[] {
	const wanted = new Set(favourites.map(({ slug }) => slug));
	const known = new Map(
		listings?.filter(({ slug }) => wanted.has(slug)).map((listing) => [listing.slug, listing]),
	);
	const rows = favourites.map((favourite): SavedRow => {
		const listing = known.get(favourite.slug) ?? null;
		return {
			...favourite,
			name: listing ? textIn(listing.name, language).text : favourite.name,
			listing,
			isGone: listings !== null && !listing,
			answer:
				listing &&
				visitAnswer(
					listing.schedule,
					{ leave: now, arrive: now, stay: 0 },
					unknownBecause(listing),
				),
			km: listing && here && distanceKm(here, listing),
		};
	});
	return orderFavourites(rows, order, ({ km }) => km);
}
