import * as v from 'valibot';
import { keepsNothing } from '#data/local/keeps-nothing.ts';
import { withLocalDatabase } from '#data/local/with-local-database.ts';
import { placeHours, type PlaceHours } from '#data/supabase/place-hours.ts';

/**
 * Hours that somebody wrote and the server does not have yet, in the store `kept`, beside what the server said last:
 *
 *     typed-hours:<person>:<place>     theirs: they stay when the session ends
 *     studio:hours:<place>             for opening them without a network
 */
const typedOf = (person: string, place: string) => `typed-hours:${person}:${place}`;
const knownOf = (place: string) => `studio:hours:${place}`;

const typedHours = v.object({
	/** The text that it began with: what the server had. */
	base: v.string(),
	text: v.string(),
	/** Somebody said that it shall be saved: it is sent as soon as there is a network. */
	isWanted: v.boolean(),
	/** The days (`YYYY-MM-DD`) on which the hours were checked: the one before, and the one on which that was said. */
	checked: v.optional(v.object({ was: v.nullable(v.string()), is: v.string() })),
	/** The server had another text by then: somebody has to choose. */
	isContested: v.optional(v.boolean()),
});
export type TypedHours = v.InferOutput<typeof typedHours>;

async function read<Shape extends v.GenericSchema>(
	name: string,
	shape: Shape,
): Promise<v.InferOutput<Shape> | null> {
	try {
		const kept = v.safeParse(shape, await withLocalDatabase((local) => local.get('kept', name)));
		return kept.success ? kept.output : null;
	} catch (error) {
		if (keepsNothing(error)) return null;
		throw error;
	}
}

/** Null takes it away. */
async function put(name: string, value: unknown): Promise<void> {
	try {
		await withLocalDatabase<unknown>((local) =>
			value === null ? local.delete('kept', name) : local.put('kept', value, name),
		);
	} catch (error) {
		if (!keepsNothing(error)) throw error;
	}
}

export const keptTypedHours = {
	read: (person: string, place: string) => read(typedOf(person, place), typedHours),
	keep: (person: string, place: string, typed: TypedHours | null) =>
		put(typedOf(person, place), typed),
	/** Those of all places that somebody wrote hours of. */
	async readAll(person: string): Promise<{ placeId: string; typed: TypedHours }[]> {
		const prefix = typedOf(person, '');
		try {
			const names = await withLocalDatabase((local) =>
				local.getAllKeys('kept', IDBKeyRange.bound(prefix, `${prefix}\uFFFF`)),
			);
			const all = names.map(async (name) => ({
				placeId: name.slice(prefix.length),
				typed: await read(name, typedHours),
			}));
			return (await Promise.all(all)).flatMap(({ placeId, typed }) =>
				typed ? [{ placeId, typed }] : [],
			);
		} catch (error) {
			if (keepsNothing(error)) return [];
			throw error;
		}
	},
};

export const keptPlaceHours = {
	read: (place: string) => read(knownOf(place), placeHours),
	keep: (hours: PlaceHours) => put(knownOf(hours.id), hours),
};
