import * as v from 'valibot';
import type { Entries } from '#core/places/edit/entries.ts';
import { keepsNothing } from '#data/local/keeps-nothing.ts';
import { withLocalDatabase } from '#data/local/with-local-database.ts';

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
			v.object({ value: v.unknown(), by: v.nullable(v.string()), at: v.nullable(v.string()) }),
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

/** Answers whether it is kept: private windows keep nothing. */
export async function keepTyped(typed: TypedPlace): Promise<boolean> {
	try {
		const name = nameOf(typed.person, typed.placeId);
		await withLocalDatabase((local) => local.put('kept', typed, name));
		return true;
	} catch (error) {
		if (keepsNothing(error)) return false;
		throw error;
	}
}

export async function forgetTyped(person: string, place: string): Promise<void> {
	try {
		await withLocalDatabase((local) => local.delete('kept', nameOf(person, place)));
	} catch (error) {
		if (!keepsNothing(error)) throw error;
	}
}
