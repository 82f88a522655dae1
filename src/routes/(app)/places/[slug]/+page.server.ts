import { error, redirect } from '@sveltejs/kit';
import { dayAt } from '#core/day.ts';
import { suggestAlike, suggestNear } from '#core/places/suggest.ts';
import { readPlace } from '#data/supabase/places.ts';
import { localizeHref } from '#i18n';
import { ZONE } from '#region';
import { catalogue } from '#server/catalogue/shared-catalogue.ts';
import { locate } from '#server/locator.ts';
import { sharedBackend, sharedConfig } from '#server/shared-backend.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, setHeaders }) => {
	const backend = await sharedBackend();
	const found = await readPlace(backend.anonymous(), params.slug);
	if (found.state === 'moved') redirect(301, localizeHref(`/places/${found.slug}`) + url.search);

	const asked = params.slug.replaceAll('-', ' ');
	if (found.state === 'archived')
		error(410, {
			message: 'place_gone',
			place: {
				gone: { name: found.name, reason: found.reason },
				asked,
				suggestions: suggestNear(found, (await catalogue()).places),
			},
		});
	if (found.state === 'unknown')
		error(404, {
			message: 'place_unknown',
			place: {
				gone: null,
				asked,
				suggestions: suggestAlike(params.slug, (await catalogue()).places),
			},
		});

	// Reload asks again: a place may be corrected or taken off at any time.
	setHeaders({ 'cache-control': 'private, no-cache' });
	return {
		place: found.place,
		origin: url.origin,
		locator: locate(found.place),
		today: dayAt(sharedConfig().now ?? new Date(), ZONE),
	};
};
