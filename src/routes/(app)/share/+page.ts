import { redirect } from '@sveltejs/kit';
import { readShared } from '#core/places/read-shared.ts';
import { deLocalizeHref, localizeHref } from '#i18n';
import { localeOf } from '#i18n/address.ts';
import type { PageLoad } from './$types';

/**
 * The device's share sheet leads here (`share_target` of the manifest), with network and without: on to the place or
 * search that was meant, in the language of whom it was shared with. The page itself is for what cannot be read.
 */
export const load: PageLoad = ({ url }) => {
	const part = (name: string) => url.searchParams.get(name);
	const found = readShared(
		{ title: part('title'), text: part('text'), url: part('url') },
		{ origin: url.origin, withoutLanguage: deLocalizeHref },
	);
	if (!found) return;
	const path = 'page' in found ? found.page : `/?q=${encodeURIComponent(found.words)}`;
	redirect(303, localizeHref(path, { locale: localeOf(url.pathname) }));
};
