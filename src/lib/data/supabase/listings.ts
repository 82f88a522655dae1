import { AMENITIES } from '#core/places/attributes.ts';
import { snap } from '#core/catalogue/index.ts';
import type { Listing } from '#core/places/listing.ts';
import type { Closure } from '#core/places/place.ts';
import type { Texts } from '#core/places/texts.ts';
import type { CataloguePlaceRow } from './rows.ts';

/**
 * A row of `catalogue_places` as the finder knows it: position to a metre, names on one line. Its
 * schedule is made elsewhere, of hours and closures.
 */
export function toListing(row: CataloguePlaceRow): Listing {
	return {
		slug: row.slug,
		name: toNames(row.name),
		kind: row.kind,
		subkind: row.subkind,
		...snap(row),
		locality: row.locality,
		municipality: row.municipality,
		kreis: row.kreis,
		hours: row.opening_hours,
		schedule: null,
		access: row.access,
		wheelchair: row.wheelchair,
		// in one order: the same set is the same value in the catalogue's dictionary
		amenities: AMENITIES.filter((amenity) => row.amenities.includes(amenity)),
		spoken: row.spoken,
		entryFree: row.entry_free,
		categories: row.categories,
		products: row.products,
		labels: row.labels,
		photo: row.photo,
		example: row.example,
		positionConfirmed: row.position_confirmed,
		licence: row.licence,
	};
}

export function toClosure({
	kind,
	first_day,
	last_day,
	reason,
}: CataloguePlaceRow['closures'][number]): Closure {
	return { kind, firstDay: first_day, lastDay: last_day, reason };
}

function toNames({ de, en, nl }: Texts): Texts {
	const names: Texts = { de: onOneLine(de) };
	if (en?.trim()) names.en = onOneLine(en);
	if (nl?.trim()) names.nl = onOneLine(nl);
	return names;
}

function onOneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
