import * as v from 'valibot';
import { packedSchedules } from '../hours/pack.ts';
import { ACCESS, AMENITIES, PRODUCT_CATEGORIES, SPOKEN, WHEELCHAIR } from '../places/attributes.ts';
import { SUBKIND_NAMES } from '../places/kinds.ts';
import { KREISE } from '../places/kreise.ts';

/** Counts up whenever a reader of before would misread the file. */
export const FORMAT = 3;

const planes = v.array(v.string());
const column = <Value extends v.GenericSchema>(value: Value) =>
	v.object({ values: v.array(value), at: planes });

/**
 * The catalogue as it travels: columns, places sorted along the Hilbert curve. Nothing in it depends
 * on when it was built but the days of its schedules, so that the same places are the same bytes all
 * day long and its hash is its version.
 */
export const catalogueFile = v.object({
	format: v.literal(FORMAT),
	count: v.pipe(v.number(), v.integer(), v.minValue(0)),
	grid: v.object({
		west: v.pipe(v.number(), v.integer()),
		south: v.pipe(v.number(), v.integer()),
		order: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(26)),
	}),
	/** Steps along the curve. */
	steps: planes,
	names: v.array(v.string()),
	/** Names in other languages; empty where there is none. */
	namesEn: column(v.string()),
	namesNl: column(v.string()),
	/** Only what cannot be derived from the name: see slugs.ts. */
	slugs: column(v.string()),
	localities: column(v.tuple([v.string(), v.string(), v.picklist(KREISE)])),
	subkinds: column(v.picklist(SUBKIND_NAMES)),
	hours: column(v.nullable(v.string())),
	/** Compiled hours, each different one once. */
	schedules: packedSchedules,
	/** Which of them each place has, counted from 1; 0 is none. */
	schedule: planes,
	access: column(v.nullable(v.picklist(ACCESS))),
	wheelchair: column(v.picklist(WHEELCHAIR)),
	amenities: column(v.array(v.picklist(AMENITIES))),
	spoken: column(v.array(v.picklist(SPOKEN))),
	entryFree: column(v.nullable(v.boolean())),
	categories: column(v.array(v.picklist(PRODUCT_CATEGORIES))),
	products: column(v.array(v.string())),
	labels: column(v.array(v.string())),
	/** One for each label held, place by place. */
	labelsUntil: column(v.nullable(v.string())),
	photos: column(v.nullable(v.string())),
	examples: column(v.boolean()),
	positionsConfirmed: column(v.boolean()),
	licences: column(v.string()),
});
export type CatalogueFile = v.InferOutput<typeof catalogueFile>;
