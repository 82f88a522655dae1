import libraries from 'virtual:libraries';
import type { PageServerLoad } from './$types';
import { readAttributions } from '#data/supabase/attributions.ts';
import { OVERVIEW_ATTRIBUTION } from '#core/geo/overview.ts';
import { sharedBackend, sharedConfig } from '#server/shared-backend.ts';

export const load: PageServerLoad = async () => {
	const backend = await sharedBackend();
	return {
		attributions: await readAttributions(backend.anonymous()),
		libraries,
		/** Null when the operator shows another base map, which names its own sources. */
		overview: sharedConfig().basemapUrl ? null : OVERVIEW_ATTRIBUTION,
	};
};
