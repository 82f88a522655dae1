import type { RequestHandler } from './$types';
import { sentReport, type ReportRefusal } from '#core/reports/report.ts';
import { writeReport } from '#data/supabase/reports.ts';
import { sharedBackend } from '#server/shared-backend.ts';
import { networkOf } from '#server/visits/network.ts';
import { json } from '@sveltejs/kit';
import * as v from 'valibot';

const headers = { 'cache-control': 'no-store' };

const STATUS: Record<ReportRefusal, number> = {
	place_not_found: 404,
	report_kind_unknown: 422,
	report_day_in_future: 422,
	report_note_unfit: 422,
	report_unreadable: 422,
	too_many_reports: 429,
};

/** Takes a report of a place, from anybody. The same id sent again is answered the same, and written once. */
export const POST: RequestHandler = async ({ request, getClientAddress }) => {
	const read = v.safeParse(sentReport, await readJson(request));
	if (!read.success) return refused('report_unreadable');
	const backend = await sharedBackend();
	const network = networkOf(getClientAddress());
	const verdict = await writeReport(backend.service(), read.output, network);
	return verdict.ok ? json({ id: read.output.id }, { headers }) : refused(verdict.refusal.code);
};

function refused(code: ReportRefusal): Response {
	return json({ code }, { status: STATUS[code], headers });
}

/** Null for what is no JSON. */
async function readJson(request: Request): Promise<unknown> {
	try {
		return await request.json();
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
