import * as v from 'valibot';

/** Characters that may be typed into a note. */
export const NOTE_MOST = 200;
/** Notes of two lists that are put together may be longer. */
const NOTE_KEPT = 1_000;

/** A place on somebody's list. Its name is kept too: the list is read without the catalogue, and after the place has left it. */
export const favourite = v.object({
	slug: v.pipe(v.string(), v.maxLength(80), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
	/** As it was shown when it was saved. */
	name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
	/** Milliseconds since 1970, by the device's clock. */
	savedAt: v.pipe(v.number(), v.finite()),
	/** Empty where there is none. */
	note: v.pipe(v.string(), v.maxLength(NOTE_KEPT)),
});
export type Favourite = v.InferOutput<typeof favourite>;

/** Two notes about the same place: what one says more is added, nothing is lost. */
export function joinNotes(ours: string, theirs: string): string {
	if (theirs === '' || ours.includes(theirs)) return ours;
	if (ours === '' || theirs.includes(ours)) return theirs;
	return `${ours}\n${theirs}`.slice(0, NOTE_KEPT);
}
