import type { RequestHandler } from './$types';
import { readHostCalendar } from '#data/supabase/visits.ts';
import { locales } from '#i18n';
import { answerText } from '#server/answer-text.ts';
import { CALENDAR } from '#server/feeds/open.ts';
import { sharedBackend, sharedConfig } from '#server/shared-backend.ts';
import { hostCalendar } from '#server/visits/calendars.ts';

const PRIVATE = { 'cache-control': 'private, no-cache' };

/** A host's own visits, behind a secret that only the host knows and can revoke. */
export const GET: RequestHandler = async ({ url, request }) => {
	const lang = url.searchParams.get('lang') || 'de';
	const language = locales.find((locale) => locale === lang);
	if (!language) {
		const expected = `one of ${locales.join(', ')}`;
		const errors = [{ parameter: 'lang', value: lang, expected }];
		return Response.json({ errors }, { status: 400, headers: PRIVATE });
	}
	const secret = url.searchParams.get('secret') ?? '';
	const service = (await sharedBackend()).service();
	const calendar = /^[0-9a-f]{32}$/.test(secret) ? await readHostCalendar(service, secret) : null;
	if (!calendar)
		return Response.json({ code: 'feed_not_found' }, { status: 404, headers: PRIVATE });
	const { origin } = sharedConfig();
	return answerText(request, hostCalendar(calendar, { origin, language }), {
		...PRIVATE,
		'content-type': CALENDAR,
	});
};
