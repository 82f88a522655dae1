import { browser } from '$app/environment';
import { invalidate } from '$app/navigation';
import { error, redirect } from '@sveltejs/kit';
import { onSite } from '#base';
import type { VisitSlot } from '#core/visits/index.ts';
import { fetchPlace } from '#data/places/fetch-place.ts';
import { localizeHref } from '#i18n';
import { isRendered } from '../../../is-rendered.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({
	params: { slug },
	url,
	fetch,
	parent,
	depends,
	setHeaders,
}) => {
	const { app } = await parent();
	const isAsked = `place:${slug}` as const;
	depends(isAsked);
	const found = await (browser && (app.isUp || !isRendered('/place.json'))
		? app.place(slug, fetch, () => void invalidate(isAsked))
		: fetchPlace(slug, fetch));
	if (!found.ok) {
		if (found.refusal.code === 'unreachable') error(503, { message: 'offline' });
		error(500, { message: 'place_failed' });
	}
	/** The server tells with the page what comes; in the app the device has it, and asks by itself. */
	async function visitsOf(slug: string): Promise<VisitSlot[]> {
		if (browser && (app.isUp || !isRendered('/visits.json'))) return [];
		const response = await fetch(onSite(`/places/${slug}/visits.json`)).catch(() => null);
		return response?.ok ? ((await response.json()) as { slots: VisitSlot[] }).slots : [];
	}
	const answer = found.value;
	switch (answer.state) {
		case 'moved':
			redirect(301, localizeHref(`/places/${answer.slug}`) + url.search);
			break;
		case 'gone':
			return error(410, { message: 'place_gone', place: answer });
		case 'unknown':
			return error(404, { message: 'place_unknown', place: answer });
		case 'published':
			// Reload asks again: a place may be corrected or taken off at any time.
			setHeaders({ 'cache-control': 'private, no-cache' });
			return { isOutline: false, ...answer, origin: url.origin, visits: await visitsOf(slug) };
	}
};
