import * as v from 'valibot';
import { isSame } from '#core/imports/changes.ts';
import type { Entries } from '#core/places/edit/entries.ts';
import { keepsNothing } from '#data/local/keeps-nothing.ts';
import { OtherTabs } from '#data/local/other-tabs.ts';
import { withLocalDatabase } from '#data/local/with-local-database.ts';
import { mergeWindows } from './merge-windows.ts';

/**
 * What somebody wrote about a place and the server does not have yet, in the store `kept`:
 *
 *     typed:<person>:<place>
 *
 * It is theirs: it stays when their session ends, and nobody else who signs in on the device sees it.
 */
const nameOf = (person: string, place: string) => `typed:${person}:${place}`;

const entries = v.record(
	v.string(),
	v.object({
		base: v.unknown(),
		mine: v.unknown(),
		theirs: v.optional(
			v.object({
				...{ value: v.unknown(), by: v.nullable(v.string()), at: v.nullable(v.string()) },
				tab: v.optional(v.boolean()),
			}),
		),
	}),
);

const typedPart = v.object({
	noun: v.picklist(['story', 'product']),
	id: v.string(),
	/** The server does not know it yet. */
	isNew: v.boolean(),
	isRemoved: v.boolean(),
	/** Somebody else has removed it while it was being changed. */
	isGone: v.boolean(),
	entries,
});
export type TypedPart = Omit<v.InferOutput<typeof typedPart>, 'entries'> & { entries: Entries };

const typedPlace = v.object({
	person: v.string(),
	placeId: v.string(),
	entries,
	parts: v.array(typedPart),
	/** Somebody said that it shall be saved: it is sent as soon as there is a network. */
	isWanted: v.boolean(),
	/** Milliseconds since 1970. */
	typedAt: v.number(),
});
export type TypedPlace = Omit<v.InferOutput<typeof typedPlace>, 'entries' | 'parts'> & {
	entries: Entries;
	parts: TypedPart[];
};

const readOne = (kept: unknown): TypedPlace | null => {
	const typed = v.safeParse(typedPlace, kept);
	return typed.success ? (typed.output as TypedPlace) : null;
};

export async function readTyped(person: string, place: string): Promise<TypedPlace | null> {
	try {
		return readOne(await withLocalDatabase((local) => local.get('kept', nameOf(person, place))));
	} catch (error) {
		if (keepsNothing(error)) return null;
		throw error;
	}
}

/** All that a person wrote and has not sent. */
export async function readAllTyped(person: string): Promise<TypedPlace[]> {
	try {
		const range = IDBKeyRange.bound(nameOf(person, ''), nameOf(person, '\uFFFF'));
		const kept = await withLocalDatabase((local) => local.getAll('kept', range));
		return kept.flatMap((one) => readOne(one) ?? []);
	} catch (error) {
		if (keepsNothing(error)) return [];
		throw error;
	}
}

export const blankTyped = (person: string, placeId: string): TypedPlace => ({
	...{ person, placeId, entries: {}, parts: [], isWanted: false, typedAt: 0 },
});

/**
 * What is typed about a place in this window, and in all others of the device: each keeps what it has with what the
 * others kept since, in one transaction, so that none writes over another.
 */
export class TypedDraft {
	/** What lay on the device when this window looked last. */
	#known: TypedPlace;
	#name: string;
	#tabs: OtherTabs;

	constructor(person: string, placeId: string) {
		this.#known = blankTyped(person, placeId);
		this.#name = nameOf(person, placeId);
		this.#tabs = new OtherTabs(this.#name);
	}

	/** Hears that another window has written. Answers with the way to stop. */
	listen(changed: () => void): () => void {
		return this.#tabs.listen(changed);
	}

	/**
	 * Keeps what is typed here, which grew from what was answered last. Answers with all that is typed by now; private
	 * windows keep nothing.
	 */
	async keep(mine: TypedPlace): Promise<{ typed: TypedPlace; isKept: boolean }> {
		try {
			const typed = await withLocalDatabase(async (local) => {
				const transaction = local.transaction('kept', 'readwrite');
				const kept = readOne(await transaction.store.get(this.#name));
				const theirs = kept ?? blankTyped(mine.person, mine.placeId);
				const both = isSame(this.#known, theirs) ? mine : mergeWindows(this.#known, theirs, mine);
				const merged = isSame(both, mine) ? mine : both;
				const isNews = !isSame(theirs, merged) && !(isEmpty(theirs) && isEmpty(merged));
				if (isNews && isEmpty(merged)) await transaction.store.delete(this.#name);
				else if (isNews) await transaction.store.put(merged, this.#name);
				await transaction.done;
				if (isNews) this.#tabs.tell();
				this.#known = isEmpty(merged) ? blankTyped(mine.person, mine.placeId) : merged;
				return merged;
			});
			return { typed, isKept: true };
		} catch (error) {
			if (keepsNothing(error)) return { typed: mine, isKept: false };
			throw error;
		}
	}
}

/** Whether anything is typed that the server does not have. */
export function isEmpty({ entries, parts }: TypedPlace): boolean {
	return Object.keys(entries).length === 0 && parts.length === 0;
}
