import * as v from 'valibot';
import { compactListing } from './compact.ts';

const stamp = {
	version: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
	seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
	builtAt: v.pipe(v.string(), v.isoTimestamp()),
};

/** `GET /catalogue/latest`: which catalogue stands, and where it lies for good. */
export const latestCatalogue = v.object({
	...stamp,
	url: v.string(),
	/** Last day the file knows opening times of; null as long as it holds none. */
	horizon: v.nullable(v.string()),
	places: v.number(),
});
export type LatestCatalogue = v.InferOutput<typeof latestCatalogue>;

/** `GET /catalogue/changes?since=<seq>`. */
export const catalogueChanges = v.object({
	...stamp,
	changed: v.array(compactListing),
	removed: v.array(v.string()),
});
export type CatalogueChangesMessage = v.InferInput<typeof catalogueChanges>;
