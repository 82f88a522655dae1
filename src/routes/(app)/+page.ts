import { browser } from '$app/environment';
import { bringLater, type Later } from '#features/finder/index.ts';
import { localizeHref } from '#i18n';
import type { FirstAnswer } from './first-answer.ts';
import { isRendered } from '../is-rendered.ts';
import type { PageLoad } from './$types';

/** What the server answers, or else what the device answers by itself with the catalogue it has. */
type Loaded = (FirstAnswer | { first: null; centre: null }) & {
	/** What it takes to find places here, where nothing is shown without it. */
	later: Later | null;
};

/** Without network it may not be had; the page says what it waits for then. */
const bringFinding = () => bringLater().catch(() => null);

// Untracked: filters change the address all the time, and the device answers them itself.
export const load: PageLoad = async ({ url, fetch, parent, untrack }): Promise<Loaded> => {
	const search = untrack(() => url.search);
	const isTold = !browser || isRendered('/first.json');
	const finding = isTold ? null : bringFinding();
	const { app } = await parent();
	if (!browser || (!app.isUp && isTold)) return ask();
	await app.open();
	if (!app.catalogue) return ask().catch(byItself);
	return byItself();

	async function ask(): Promise<Loaded> {
		const response = await fetch(localizeHref(`/first.json${search}`));
		if (!response.ok) throw new Error(`the first list: ${response.status}`);
		return { ...((await response.json()) as FirstAnswer), later: null };
	}

	async function byItself(): Promise<Loaded> {
		return { first: null, centre: null, later: await (finding ?? bringFinding()) };
	}
};
