import * as v from 'valibot';
import { MEANINGS } from '#core/imports/columns.ts';
import { GROUP_NAMES } from '#core/imports/field-groups.ts';
import { SUBKIND_NAMES } from '#core/places/kinds.ts';
import { keepsNothing } from '#data/local/keeps-nothing.ts';
import { withLocalDatabase } from '#data/local/with-local-database.ts';

/**
 * A list that somebody is taking over, in the store `kept`: whoever loads the page anew goes on where they were.
 *
 *     studio:import:<organisation>        what was said and decided, and what has arrived
 *     studio:import-file:<organisation>   the file itself, written once
 *
 * Both go with signing out, as everything of the studio.
 */
const stateOf = (organisation: string) => `studio:import:${organisation}`;
const fileOf = (organisation: string) => `studio:import-file:${organisation}`;

const byRow = <Shape extends v.GenericSchema>(shape: Shape) => v.record(v.string(), shape);
const subkind = v.picklist(SUBKIND_NAMES);

const keptImport = v.object({
	id: v.string(),
	fileName: v.string(),
	licence: v.string(),
	attribution: v.string(),
	columns: v.record(v.string(), v.picklist(MEANINGS)),
	/** Somebody has said what the columns mean. */
	isRead: v.boolean(),
	subkind: v.nullable(subkind),
	fixes: byRow(
		v.object({
			name: v.optional(v.string()),
			subkind: v.optional(subkind),
			lon: v.optional(v.number()),
			lat: v.optional(v.number()),
		}),
	),
	choices: byRow(
		v.variant('do', [
			v.object({ do: v.literal('skip') }),
			v.object({ do: v.literal('separate') }),
			v.object({ do: v.literal('take'), groups: v.array(v.picklist(GROUP_NAMES)) }),
		]),
	),
	/** What is sent, settled when the sending began: what has arrived meanwhile would look like something else. */
	plan: v.nullable(
		v.array(
			v.object({
				number: v.number(),
				slug: v.string(),
				placeId: v.nullable(v.string()),
				take: v.array(v.string()),
			}),
		),
	),
	sent: byRow(
		v.object({
			row: v.number(),
			outcome: v.picklist(['new', 'changed', 'same', 'refused']),
			code: v.optional(v.string()),
			at: v.nullish(v.string()),
		}),
	),
});
export type KeptImport = v.InferOutput<typeof keptImport>;

export const keptImports = {
	/** Null where there is none, or of an older version of the app. */
	async read(organisation: string): Promise<{ state: KeptImport; bytes: ArrayBuffer } | null> {
		try {
			return await withLocalDatabase(async (database) => {
				const state = v.safeParse(keptImport, await database.get('kept', stateOf(organisation)));
				const bytes = await database.get('kept', fileOf(organisation));
				return state.success && bytes instanceof ArrayBuffer
					? { state: state.output, bytes }
					: null;
			});
		} catch (error) {
			if (keepsNothing(error)) return null;
			throw error;
		}
	},
	/** False where the browser keeps nothing: the list lives as long as the page. */
	async keep(organisation: string, state: KeptImport, bytes?: ArrayBuffer): Promise<boolean> {
		try {
			await withLocalDatabase(async (database) => {
				const transaction = database.transaction('kept', 'readwrite');
				await transaction.store.put(state, stateOf(organisation));
				if (bytes) await transaction.store.put(bytes, fileOf(organisation));
				await transaction.done;
			});
			return true;
		} catch (error) {
			if (keepsNothing(error)) return false;
			throw error;
		}
	},
	async forget(organisation: string): Promise<void> {
		try {
			await withLocalDatabase(async (database) => {
				const transaction = database.transaction('kept', 'readwrite');
				await transaction.store.delete(stateOf(organisation));
				await transaction.store.delete(fileOf(organisation));
				await transaction.done;
			});
		} catch (error) {
			if (!keepsNothing(error)) throw error;
		}
	},
};
