import { json } from '@sveltejs/kit';
import { sharedSlots } from '#server/visits/shared-visits.ts';
import type { RequestHandler } from './$types';

/** What can be visited at one place, as its page begins with it. */
export const GET: RequestHandler = async ({ params: { slug } }) => {
	const slots = (await sharedSlots().latest()).filter(({ place }) => place.slug === slug);
	return json({ slots }, { headers: { 'cache-control': 'no-cache' } });
};
