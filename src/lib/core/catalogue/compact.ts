import * as v from 'valibot';
import { ACCESS, AMENITIES, PRODUCT_CATEGORIES, SPOKEN, WHEELCHAIR } from '../places/attributes.ts';
import { kindOf, SUBKIND_NAMES } from '../places/kinds.ts';
import { KREISE } from '../places/kreise.ts';
import { UNSAID, type Listing } from '../places/listing.ts';

const unless = <Value extends v.GenericSchema, Default extends v.InferInput<Value>>(
	value: Value,
	unsaid: Default,
) => v.optional(value, unsaid);

/**
 * A listing as an object of its own, for the few that changed; `kind` follows from `subkind`. Its
 * schedule is a number among those that come along: counted from 1, 0 is none.
 */
export const compactListing = v.pipe(
	v.object({
		slug: v.string(),
		name: v.object({
			de: v.string(),
			en: v.exactOptional(v.string()),
			nl: v.exactOptional(v.string()),
		}),
		subkind: v.picklist(SUBKIND_NAMES),
		lon: v.number(),
		lat: v.number(),
		locality: v.string(),
		municipality: v.string(),
		kreis: v.picklist(KREISE),
		hours: unless(v.nullable(v.string()), UNSAID.hours),
		schedule: unless(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
		access: unless(v.nullable(v.picklist(ACCESS)), UNSAID.access),
		wheelchair: unless(v.picklist(WHEELCHAIR), UNSAID.wheelchair),
		amenities: unless(v.array(v.picklist(AMENITIES)), UNSAID.amenities),
		spoken: unless(v.array(v.picklist(SPOKEN)), UNSAID.spoken),
		entryFree: unless(v.nullable(v.boolean()), UNSAID.entryFree),
		categories: unless(v.array(v.picklist(PRODUCT_CATEGORIES)), UNSAID.categories),
		products: unless(v.array(v.string()), UNSAID.products),
		labels: unless(
			v.array(v.object({ slug: v.string(), until: v.nullable(v.string()) })),
			UNSAID.labels,
		),
		photo: unless(v.nullable(v.string()), UNSAID.photo),
		example: unless(v.boolean(), UNSAID.example),
		positionConfirmed: unless(v.boolean(), UNSAID.positionConfirmed),
		licence: v.string(),
	}),
	v.transform((listing) => ({ ...listing, kind: kindOf(listing.subkind) })),
);
export type CompactListing = v.InferInput<typeof compactListing>;

/** Leaves out what goes without saying. */
export function compact(
	{ kind: _, schedule: __, ...listing }: Listing,
	schedule: number,
): CompactListing {
	const told = Object.entries(listing).filter(([field, value]) => {
		if (!Object.hasOwn(UNSAID, field)) return true;
		const unsaid = UNSAID[field as keyof typeof UNSAID];
		return Array.isArray(value) ? value.length > 0 : value !== unsaid;
	});
	return { ...Object.fromEntries(told), ...(schedule > 0 && { schedule }) } as CompactListing;
}
