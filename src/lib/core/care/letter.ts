import * as v from 'valibot';

const texts = v.object({
	de: v.string(),
	en: v.exactOptional(v.string()),
	nl: v.exactOptional(v.string()),
});

/** A place that somebody is asked about: are its hours still right? */
export const askedPlace = v.object({
	slug: v.string(),
	name: texts,
	hours: v.string(),
	/** Wall day on which somebody last looked; null where nobody did. */
	checkedOn: v.nullable(v.pipe(v.string(), v.isoDate())),
});
export type AskedPlace = v.InferOutput<typeof askedPlace>;

/** What `POST /confirm/places` takes: the key of a letter, and the places whose hours are right; none only looks. */
export const letterRequest = v.object({
	token: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
	slugs: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(1000)),
});
export type LetterRequest = v.InferOutput<typeof letterRequest>;

/** `care_link_unknown`: no such key, or it is older than sixty days. */
export const LETTER_REFUSALS = ['care_link_unknown', 'request_unreadable'] as const;
export type LetterRefusal = (typeof LETTER_REFUSALS)[number];
