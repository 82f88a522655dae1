import { getLocale } from '#i18n';
import { writeManifest } from '#server/manifest/manifest.ts';
import type { RequestHandler } from './$types';

/** The app for home screens, in the language of the address: `/en/manifest.webmanifest`. */
export const GET: RequestHandler = () =>
	new Response(JSON.stringify(writeManifest(getLocale())), {
		headers: {
			'content-type': 'application/manifest+json',
			'cache-control': 'public, max-age=3600',
		},
	});
