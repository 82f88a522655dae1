import { browser } from '$app/environment';
import { onSite } from '#base';
import type { VisitSlot } from '#core/visits/index.ts';
import { isRendered } from '../../is-rendered.ts';
import type { PageLoad } from './$types';

/** The server tells with the page what comes; in the app the device has it, and asks by itself. */
export const load: PageLoad = async ({ fetch, parent }) => {
	const { app } = await parent();
	if (browser && (app.isUp || !isRendered('/catalogue/slots'))) return { told: null };
	const response = await fetch(onSite('/catalogue/slots')).catch(() => null);
	if (!response?.ok) return { told: null };
	return { told: ((await response.json()) as { slots: VisitSlot[] }).slots };
};
