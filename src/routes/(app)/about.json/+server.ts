import libraries from 'virtual:libraries';
import type { RequestHandler } from './$types';
import type { ComponentProps } from 'svelte';
import type { AboutPage } from '#features/about/index.ts';
import { readAttributions } from '#data/supabase/attributions.ts';
import { OVERVIEW_ATTRIBUTION } from '#core/geo/overview.ts';
import { basemapAddress } from '#server/basemap/served-archives.ts';
import { sharedBackend } from '#server/shared-backend.ts';
import { json } from '@sveltejs/kit';

export type AboutAnswer = Omit<ComponentProps<typeof AboutPage>, 'demo'>;

/** Whom the map is owed to. */
export const GET: RequestHandler = async () => {
	const backend = await sharedBackend();
	const answer: AboutAnswer = {
		attributions: await readAttributions(backend.anonymous()),
		libraries,
		// a foreign style names its sources itself; an archive lies on the overview
		overview: (await basemapAddress())?.endsWith('.json') ? null : OVERVIEW_ATTRIBUTION,
	};
	return json(answer, { headers: { 'cache-control': 'no-cache' } });
};
