import { browser } from '$app/environment';
import { App, bringDevice } from '#app';
import { fetchSettings } from '#data/site/settings.ts';
import { readTheme } from '#i18n/choices.ts';
import { isRendered } from './is-rendered.ts';
import type { LayoutLoad } from './$types';

/** One for as long as the browser's page lives; on the server one for each request. */
let app: App | undefined;

// a page the server has not drawn shows what the device has: that is fetched before Kit knows which page it is
if (browser && !isRendered('/settings.json')) void bringDevice();

export const load: LayoutLoad = async ({ fetch }) => {
	const settings = await fetchSettings(fetch);
	if (!browser) return { ...settings, app: new App(settings.now) };
	app ??= new App(settings.now);
	void app.open();
	return { ...settings, theme: readTheme(document.cookie), app };
};
