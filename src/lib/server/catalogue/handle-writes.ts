import type { Handle } from '@sveltejs/kit';
import { nudgeCatalogue } from './shared-catalogue.ts';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** After a write through the API the catalogue looks at once. Stands before the one that answers the API. */
export const handleWrites: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const isData = event.url.pathname.startsWith('/rest/v1/');
	if (isData && response.ok && !READS.includes(event.request.method)) nudgeCatalogue();
	return response;
};
