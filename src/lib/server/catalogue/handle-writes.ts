import type { Handle } from '@sveltejs/kit';
import { withinSite } from '#base';
import { nudgeVisits } from '#server/visits/shared-visits.ts';
import { nudgeCatalogue } from './shared-catalogue.ts';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** After a write through the API catalogue, slots and postman look at once. Stands before the one that answers the API. */
export const handleWrites: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const isData = withinSite(event.url.pathname).startsWith('/rest/v1/');
	if (isData && response.ok && !READS.includes(event.request.method)) {
		nudgeCatalogue();
		nudgeVisits();
	}
	return response;
};
