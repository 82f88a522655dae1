import type { Handle } from '@sveltejs/kit';
import { withinSite } from '#base';
import { nudgePhotos } from '#server/media/shared-photos.ts';
import { forgetAccount, nudgeVisits } from '#server/visits/shared-visits.ts';
import { nudgeCatalogue } from './shared-catalogue.ts';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** After a write through the API catalogue, slots, postman and photos look at once. Stands before the one that answers the API. */
export const handleWrites: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (!response.ok || READS.includes(event.request.method)) return response;
	const path = withinSite(event.url.pathname);
	if (path.startsWith('/rest/v1/')) {
		nudgeCatalogue();
		nudgeVisits();
		nudgePhotos();
	}
	if (path === '/rest/v1/rpc/delete_account') forgetAccount();
	// a code for signing in waits for the postman
	if (path.startsWith('/auth/v1/')) nudgeVisits();
	return response;
};
