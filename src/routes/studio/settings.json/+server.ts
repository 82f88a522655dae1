import type { RequestHandler } from './$types';
import type { StudioSettings } from '#data/studio/session.ts';
import { sharedBackend } from '#server/shared-backend.ts';
import { json } from '@sveltejs/kit';

/** How the studio reaches the API. Nothing of it is secret. */
export const GET: RequestHandler = async () => {
	const { mode, url, publishableKey } = await sharedBackend();
	const settings: StudioSettings = { url: mode === 'hosted' ? url : null, publishableKey };
	return json(settings, { headers: { 'cache-control': 'no-cache' } });
};
