import * as v from 'valibot';
import { catalogueStamp, decodeCatalogue, type Catalogue } from '#core/catalogue/index.ts';
import { applyMessage, type Fetched } from './fetch-catalogue.ts';

/**
 * As it lies on the device: a whole file and the changes since, as they came. Small to write, and
 * nothing in it is ever edited: it is read again from the start, and each step is checked.
 *
 * ```
 * base    file of version a1…
 * deltas  changes a1… → b2…, changes b2… → c3…
 * head    c3…
 * ```
 */
const keptRecord = v.object({
	format: v.literal(1),
	base: v.object({ stamp: catalogueStamp, file: v.unknown() }),
	deltas: v.array(v.unknown()),
	head: v.string(),
	checkedAt: v.pipe(v.string(), v.isoTimestamp()),
});
type KeptRecord = v.InferOutput<typeof keptRecord>;

/** Where one record is kept. Changes happen whole or not at all, one after the other. */
export interface KeptStore {
	read(): Promise<unknown>;
	/** Writes what `change` makes of the present record; undefined takes it away. */
	change(change: (record: unknown) => unknown): Promise<void>;
}

/** After so many changes in a row the whole is taken anew. */
const MOST_DELTAS = 40;

/** What is kept; null where nothing is, or nothing that can be read. */
export async function readKept(
	store: KeptStore,
): Promise<{ catalogue: Catalogue; checkedAt: string } | null> {
	const record = v.safeParse(keptRecord, await store.read());
	if (!record.success) return null;
	const { base, deltas, head, checkedAt } = record.output;
	const places = decodeCatalogue(base.file);
	if (!places.ok) return null;
	let catalogue: Catalogue = { ...base.stamp, places: places.value };
	for (const message of deltas) {
		const applied = applyMessage(catalogue, message);
		if (!applied.ok) return null;
		catalogue = applied.value;
	}
	return catalogue.version === head ? { catalogue, checkedAt } : null;
}

interface Fresh extends Fetched {
	/** The catalogue these changes were asked for; null for a whole one. */
	since: Catalogue | null;
	checkedAt: string;
}

/**
 * Keeps a whole catalogue, or changes behind what they follow. Changes that follow something else are
 * left out: another tab has kept something newer.
 *
 * @returns whether the next refresh should bring the whole: nothing is there any more to add changes to,
 * or there are many already
 */
export async function keep(store: KeptStore, fresh: Fresh): Promise<boolean> {
	const { since, catalogue, source, checkedAt } = fresh;
	let wantsWhole = false;
	await store.change((present) => {
		if (!since) return whole(catalogue, source, checkedAt);
		const record = v.safeParse(keptRecord, present);
		wantsWhole = !record.success || record.output.deltas.length >= MOST_DELTAS;
		if (!record.success || record.output.head !== since.version) return present;
		if (catalogue === since) return { ...record.output, checkedAt } satisfies KeptRecord;
		const deltas = [...record.output.deltas, source];
		return { ...record.output, deltas, head: catalogue.version, checkedAt } satisfies KeptRecord;
	});
	return wantsWhole;
}

function whole({ places: _, ...stamp }: Catalogue, file: unknown, checkedAt: string): KeptRecord {
	return { format: 1, base: { stamp, file }, deltas: [], head: stamp.version, checkedAt };
}
