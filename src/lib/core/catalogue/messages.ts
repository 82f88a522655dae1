import * as v from 'valibot';
import { packedSchedules, packSchedules, unpackSchedules } from '../hours/pack.ts';
import type { CatalogueChanges } from './catalogue.ts';
import { compact, compactListing } from './compact.ts';
import { numberSchedules, scheduleOf } from './schedule-numbers.ts';

const hex16 = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const stamp = {
	version: hex16,
	digest: hex16,
	seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
	builtAt: v.pipe(v.string(), v.isoTimestamp()),
};

/** What is said of a catalogue, as it is kept on a device. */
export const catalogueStamp = v.object(stamp);

/** `GET /catalogue/latest`: which catalogue stands, and where it lies for good. */
export const latestCatalogue = v.object({
	...stamp,
	url: v.string(),
	/** Last day the file knows opening times of; null where it holds none. */
	horizon: v.nullable(v.string()),
	places: v.number(),
});
export type LatestCatalogue = v.InferOutput<typeof latestCatalogue>;

/** `GET /catalogue/changes?since=<seq>`. Refuses schedules that cannot be read. */
export const catalogueChanges = v.pipe(
	v.object({
		...stamp,
		schedules: packedSchedules,
		changed: v.array(compactListing),
		removed: v.array(v.string()),
	}),
	v.rawTransform(({ dataset, addIssue, NEVER }): CatalogueChanges => {
		const { schedules, changed, ...rest } = dataset.value;
		try {
			const known = unpackSchedules(schedules);
			const listings = changed.map((listing) => ({
				...listing,
				schedule: scheduleOf(known, listing.schedule),
			}));
			return { ...rest, changed: listings };
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			addIssue({ message: error.message });
			return NEVER;
		}
	}),
);
export type CatalogueChangesMessage = v.InferInput<typeof catalogueChanges>;

/** Changes as they travel. */
export function toChangesMessage(changes: CatalogueChanges): CatalogueChangesMessage {
	const { changed, removed, ...stamp } = changes;
	const { schedules, numbers } = numberSchedules(changed);
	return {
		...stamp,
		schedules: packSchedules(schedules),
		changed: changed.map((listing, i) => compact(listing, numbers[i]!)),
		removed: [...removed],
	};
}

/** `GET /catalogue/people.json`: names of the people portrayed at places, by slug. */
export const portrayedPeople = v.object({ people: v.record(v.string(), v.array(v.string())) });
