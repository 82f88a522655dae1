import type { SupabaseClient } from '@supabase/supabase-js';
import { REPORT_REFUSALS, type ReportRefusal, type SentReport } from '#core/reports/report.ts';
import { accept, refuse, type Result } from '#core/result.ts';

/**
 * Hands a report to the database, which takes an id once.
 *
 * @throws what is no refusal: the database is not reached, or answers with what nobody knows
 */
export async function writeReport(
	client: SupabaseClient,
	{ id, slug, kind, visitedOn, note }: SentReport,
): Promise<Result<null, ReportRefusal>> {
	const { error } = await client.rpc('report_place', {
		report_id: id,
		place_slug: slug,
		report_kind: kind,
		visited: visitedOn,
		report_note: note,
	});
	if (!error) return accept(null);
	const code = REPORT_REFUSALS.find((refusal) => refusal === error.hint);
	if (!code) throw new Error(`report_place answered ${error.code}: ${error.message}`);
	return refuse(code);
}
