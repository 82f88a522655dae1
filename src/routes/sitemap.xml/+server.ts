import { readRealAddresses } from '#data/supabase/places.ts';
import { locales, localizeHref } from '#i18n';
import { sharedBackend } from '#server/shared-backend.ts';
import { writeSitemap } from '#server/sitemap.ts';
import type { RequestHandler } from './$types';

/** Every page a search engine should know, in every language; invented places are none of them. */
export const GET: RequestHandler = async ({ url }) => {
	const backend = await sharedBackend();
	const places = await readRealAddresses(backend.anonymous());
	const xml = writeSitemap(
		[
			{ path: '/' },
			{ path: '/about' },
			{ path: '/privacy' },
			...places.map(({ slug, changedAt }) => ({ path: `/places/${slug}`, changedAt })),
		],
		locales.map((language) => ({
			language,
			address: (path: string) => url.origin + localizeHref(path, { locale: language }),
		})),
	);
	return new Response(xml, {
		headers: { 'content-type': 'application/xml', 'cache-control': 'public, max-age=3600' },
	});
};
