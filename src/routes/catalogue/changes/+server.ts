import type { RequestHandler } from './$types';
import { toChangesMessage } from '#core/catalogue/index.ts';
import { sharedCatalogue } from '#server/catalogue/shared-catalogue.ts';
import { json } from '@sveltejs/kit';

const headers = { 'cache-control': 'no-cache' };

/** What happened since a number of the change sequence; 410 where the whole has to be taken. */
export const GET: RequestHandler = async ({ url }) => {
	const since = url.searchParams.get('since') ?? '';
	if (!/^\d{1,15}$/.test(since)) {
		return json({ code: 'invalid_parameter', at: 'since' }, { status: 400, headers });
	}
	const live = await sharedCatalogue();
	const answer = live.changesSince(Number(since));
	if (!answer.ok) return json({ code: answer.refusal.code }, { status: 410, headers });
	return json(toChangesMessage(answer.value), { headers });
};
