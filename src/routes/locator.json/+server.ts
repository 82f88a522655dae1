import type { RequestHandler } from './$types';
import { locatorGround } from '#server/locator.ts';
import { json } from '@sveltejs/kit';

/** What devices draw the small still map of a place from when they have no network. */
export const GET: RequestHandler = () =>
	json(locatorGround(), { headers: { 'cache-control': 'public, max-age=86400' } });
