import * as v from 'valibot';
import { onSite } from '#base';
import type { ReportCommand, Unanswered } from '#core/outbox/index.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import { postJson } from '../site/post-json.ts';

const taken = v.object({ id: v.string() });
const refused = v.object({ code: v.string() });

/**
 * Hands a report in. Only our own words count as an answer: whatever else comes back (the page of a
 * hotel's network, a proxy's error) says nothing about the report.
 */
export async function postReport(
	{ id, payload }: ReportCommand,
	fetch: typeof globalThis.fetch,
): Promise<Result<null, string>> {
	const posted = await postJson(onSite('/reports'), { id, ...payload }, fetch);
	if (!posted.ok) return posted;
	const { status, answer } = posted.value;
	if (status === 200 && v.is(taken, answer) && answer.id === id) return accept(null);
	if (status >= 400 && status < 500 && v.is(refused, answer)) return refuse(answer.code);
	return refuse('server_error' satisfies Unanswered);
}
