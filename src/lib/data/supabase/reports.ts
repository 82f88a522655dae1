import type { SupabaseClient } from '@supabase/supabase-js';
import { REPORT_REFUSALS, type ReportRefusal, type SentReport } from '#core/reports/report.ts';
import { accept, refuse, type Result } from '#core/result.ts';

/**
 * Hands a report to the database, which takes an id once.
 *
 * @param service the service: of the network it came from, the database believes nobody else
 * @param network a key of it, as `networkOf` makes them
 * @throws what is no refusal: the database is not reached, or answers with what nobody knows
 */
export async function writeReport(
	service: SupabaseClient,
	{ id, slug, kind, visitedOn, note }: SentReport,
	network: string,
): Promise<Result<null, ReportRefusal>> {
	const { error } = await service.rpc('report_place', {
		report_id: id,
		place_slug: slug,
		report_kind: kind,
		visited: visitedOn,
		report_note: note,
		network,
	});
	if (!error) return accept(null);
	const code = REPORT_REFUSALS.find((refusal) => refusal === error.hint);
	if (!code) throw new Error(`report_place answered ${error.code}: ${error.message}`);
	return refuse(code);
}
