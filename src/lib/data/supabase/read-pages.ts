import type { PostgrestError } from '@supabase/supabase-js';
import { accept } from '#core/result.ts';
import { ask, type Answer } from './hosts.ts';

/** A hosted project and the embedded backend both give no more rows at once. */
const PAGE = 1000;

interface Page {
	order(column: string): {
		range(
			from: number,
			to: number,
		): PromiseLike<{ data: unknown[] | null; error: PostgrestError | null; status: number }>;
	};
}

/**
 * All rows of a query, page by page in the order of a unique column.
 *
 * @param query makes the query anew for each page
 */
export async function readPages(query: () => Page, orderedBy: string): Promise<unknown[]> {
	const rows: unknown[] = [];
	for (;;) {
		const { data, error } = await query()
			.order(orderedBy)
			.range(rows.length, rows.length + PAGE - 1);
		if (error) throw new Error(`The database did not answer: ${error.message}`, { cause: error });
		rows.push(...(data ?? []));
		if (!data || data.length < PAGE) return rows;
	}
}

/** The same for members, who may be without network: answers with why not. */
export async function askPages(query: () => Page, orderedBy: string): Answer<unknown[]> {
	const rows: unknown[] = [];
	for (;;) {
		const page = query()
			.order(orderedBy)
			.range(rows.length, rows.length + PAGE - 1);
		const answer = await ask(page, (data) => data as unknown[]);
		if (!answer.ok) return answer;
		rows.push(...answer.value);
		if (answer.value.length < PAGE) return accept(rows);
	}
}
