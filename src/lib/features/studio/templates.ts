import * as v from 'valibot';
import { newSlot, type NewSlot, type Slot } from '#core/visits/index.ts';
import type { SeriesPreview } from '#core/visits/series.ts';

/** Things that a host offers, at most. */
const MOST = 6;

/** What a host offered, once each by its title, as something new would begin. */
export function templatesOf(latest: readonly Slot[]): NewSlot[] {
	const byTitle = new Map<string, NewSlot>();
	for (const slot of latest)
		if (!byTitle.has(slot.title.de)) byTitle.set(slot.title.de, v.parse(newSlot, slot));
	return [...byTitle.values()].slice(0, MOST);
}

export const unique = <Value>(values: Value[]): Value[] => [...new Set(values)];

/** The same rows have the same ids, however often they are sent: an answer that got lost writes nothing twice. */
export class LastingIds {
	#ids = new Map<string, string>();

	lend({ series, rows }: SeriesPreview): SeriesPreview {
		return {
			series: series && this.#lasting(series),
			rows: rows.map((row) => ({ ...row, slot: this.#lasting(row.slot) })),
		};
	}

	#lasting<Row extends { id: string }>(row: Row): Row {
		const key = JSON.stringify({ ...row, id: null });
		const id = this.#ids.get(key) ?? row.id;
		this.#ids.set(key, id);
		return { ...row, id };
	}
}
