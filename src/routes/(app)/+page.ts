import { browser } from '$app/environment';
import { bringLater } from '#features/finder/index.ts';
import { localizeHref } from '#i18n';
import type { FirstAnswer } from './first-answer.ts';
import { isRendered } from '../is-rendered.ts';
import type { PageLoad } from './$types';

/** What the catalogue of the device answers by itself as soon as it is there. */
const NOT_YET = { first: null, centre: null };

// Untracked: filters change the address all the time, and the device answers them itself.
export const load: PageLoad = async ({ url, fetch, parent, untrack }) => {
	const search = untrack(() => url.search);
	const { app } = await parent();
	if (!browser || (!app.isUp && isRendered('/first.json'))) return ask();
	// without a list from the server nothing is shown before the finding is here
	void bringLater();
	await app.open();
	return app.catalogue ? NOT_YET : ask().catch(() => NOT_YET);

	async function ask(): Promise<FirstAnswer | typeof NOT_YET> {
		const response = await fetch(localizeHref(`/first.json${search}`));
		if (!response.ok) throw new Error(`the first list: ${response.status}`);
		return (await response.json()) as FirstAnswer;
	}
};
