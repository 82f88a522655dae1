import type { SupabaseClient } from '@supabase/supabase-js';

const PAGE = 200;

/**
 * Writes the rows that are missing and leaves the others as they are, also where somebody changed them.
 *
 * @param key columns that tell a row, comma-separated
 * @returns how many rows were written
 * @throws Error naming table and cause when the database refuses
 */
export async function writeMissing(
	service: SupabaseClient,
	table: string,
	rows: readonly Record<string, unknown>[],
	key = 'id',
): Promise<number> {
	let written = 0;
	for (let from = 0; from < rows.length; from += PAGE) {
		const { data, error } = await service
			.from(table)
			.upsert(rows.slice(from, from + PAGE), { onConflict: key, ignoreDuplicates: true })
			.select(key);
		if (error) throw new Error(`The demo region's ${table} were refused: ${error.message}`);
		written += data.length;
	}
	return written;
}
