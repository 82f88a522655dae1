import type { PageServerLoad } from './$types';
import { firstSight } from '#server/catalogue/first-sight.ts';

// Untracked: filters change the address all the time, and the device answers them itself.
export const load: PageServerLoad = async ({ url, untrack }) => ({
	first: await firstSight(untrack(() => url.searchParams)),
});
