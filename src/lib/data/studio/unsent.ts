import * as v from 'valibot';
import { keepsNothing } from '#data/local/keeps-nothing.ts';
import { withLocalDatabase } from '#data/local/with-local-database.ts';

/** What signing out would take off this device although no server has it. */
export interface Unsent {
	checkIns: number;
	/** Pictures that wait to be sent, of all places. */
	photos: number;
	/** Pictures about which something was typed that has not been saved. */
	words: number;
	/** Lists of places that are being taken over. */
	imports: number;
}

/** What is told of a list that is being taken over; all of it: `kept-imports.ts`. */
const begun = v.object({
	plan: v.nullable(v.array(v.unknown())),
	sent: v.record(v.string(), v.unknown()),
});

const under = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);

/** Counts what `forgetAll` would erase for good. What is typed about places and hours stays, and needs no counting. */
export async function countUnsent(): Promise<Omit<Unsent, 'checkIns'>> {
	try {
		return await withLocalDatabase(async (database) => {
			const photos = await database.count('kept', under('studio:photo:'));
			const words = await database.count('kept', under('studio:photo-words:'));
			const lists = await database.getAll('kept', under('studio:import:'));
			const imports = lists.filter((list) => {
				const read = v.safeParse(begun, list);
				if (!read.success) return false;
				const { plan, sent } = read.output;
				return !plan || Object.keys(sent).length < plan.length;
			});
			return { photos, words, imports: imports.length };
		});
	} catch (error) {
		if (keepsNothing(error)) return { photos: 0, words: 0, imports: 0 };
		throw error;
	}
}
