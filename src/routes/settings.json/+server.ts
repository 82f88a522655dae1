import type { RequestHandler } from './$types';
import { base } from '#base';
import { readLabelNames } from '#data/supabase/labels.ts';
import type { SiteSettings } from '#data/site/settings.ts';
import { basemapAddress } from '#server/basemap/served-archives.ts';
import { sharedBackend, sharedConfig } from '#server/shared-backend.ts';
import { json } from '@sveltejs/kit';

/** What every page has to know of this site. */
export const GET: RequestHandler = async ({ locals }) => {
	const { demo, now } = sharedConfig();
	const backend = await sharedBackend();
	const storage = backend.mode === 'hosted' ? backend.url : base;
	const settings: SiteSettings = {
		theme: locals.theme,
		basemapUrl: await basemapAddress(),
		demo,
		now: now?.toISOString() ?? null,
		photos: `${storage}/storage/v1/object/public/photos`,
		labels: await readLabelNames(backend.anonymous()),
	};
	return json(settings, { headers: { 'cache-control': 'no-cache', vary: 'Cookie' } });
};
