import * as v from 'valibot';
import { keepsNothing } from '#data/local/keeps-nothing.ts';
import { withLocalDatabase } from '#data/local/with-local-database.ts';

/**
 * Pictures and words that the server does not have yet, in the store `kept`:
 *
 *     studio:photo:<place>:<id>      a picture, as it came from camera or folder
 *     studio:photo-words:<id>        what was typed about a picture
 *
 * A closed tab or a broken line loses neither. Both go with signing out, as everything of the studio.
 */
const photosOf = (place: string) => `studio:photo:${place}:`;
const wordsOf = (id: string) => `studio:photo-words:${id}`;

const keptPhoto = v.object({
	id: v.string(),
	placeId: v.string(),
	name: v.string(),
	/** Milliseconds since 1970; the order in which they are sent. */
	addedAt: v.number(),
	file: v.blob(),
});
export type KeptPhoto = v.InferOutput<typeof keptPhoto>;

const text = v.string();
const words = v.object({
	alt: v.nullable(v.object({ de: text, en: v.optional(text), nl: v.optional(text) })),
	credit: v.nullable(text),
	licence: v.nullable(text),
	personsConsent: v.nullable(v.picklist(['none_shown', 'given', 'withdrawn'])),
});
export type KeptWords = v.InferOutput<typeof words>;

/** What a browser that keeps nothing answers; no other error is ordinary. */
async function unlessNothing<Value>(work: () => Promise<Value>, otherwise: Value): Promise<Value> {
	try {
		return await work();
	} catch (error) {
		if (keepsNothing(error)) return otherwise;
		throw error;
	}
}

export const keptPhotos = {
	/** In the order in which they were added. */
	read: (place: string): Promise<KeptPhoto[]> =>
		unlessNothing(async () => {
			const prefix = photosOf(place);
			const range = IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);
			const found = await withLocalDatabase((database) => database.getAll('kept', range));
			return found
				.flatMap((one) => {
					const read = v.safeParse(keptPhoto, one);
					return read.success ? [read.output] : [];
				})
				.toSorted((a, b) => a.addedAt - b.addedAt);
		}, []),
	/** Whether it is kept: a device may be full. */
	keep: (photo: KeptPhoto): Promise<boolean> =>
		unlessNothing(async () => {
			await withLocalDatabase((database) =>
				database.put('kept', photo, photosOf(photo.placeId) + photo.id),
			);
			return true;
		}, false),
	remove: ({ placeId, id }: Pick<KeptPhoto, 'placeId' | 'id'>): Promise<void> =>
		unlessNothing(
			() => withLocalDatabase((database) => database.delete('kept', photosOf(placeId) + id)),
			undefined,
		),
};

export const keptPhotoWords = {
	read: (id: string): Promise<KeptWords | null> =>
		unlessNothing(async () => {
			const found = await withLocalDatabase((database) => database.get('kept', wordsOf(id)));
			const read = v.safeParse(words, found);
			return read.success ? read.output : null;
		}, null),
	keep: (id: string, said: KeptWords): Promise<unknown> =>
		unlessNothing<unknown>(
			() => withLocalDatabase((database) => database.put('kept', said, wordsOf(id))),
			null,
		),
	remove: (id: string): Promise<void> =>
		unlessNothing(
			() => withLocalDatabase((database) => database.delete('kept', wordsOf(id))),
			undefined,
		),
};
