import { browser } from '$app/environment';
import { App, bringDevice } from '#app';
import { fetchSettings } from '#data/site/settings.ts';
import { readTheme } from '#i18n/choices.ts';
import { isRendered } from './is-rendered.ts';
import type { LayoutLoad } from './$types';

/** One for as long as the browser's page lives; on the server one for each request. */
let app: App | undefined;

export const load: LayoutLoad = async ({ fetch }) => {
	// a page the server has not drawn shows what the device has: that is fetched beside the settings
	if (browser && !app && !isRendered('/settings.json')) void bringDevice();
	const settings = await fetchSettings(fetch);
	if (!browser) return { ...settings, app: new App(settings.now) };
	app ??= new App(settings.now);
	void app.open();
	return { ...settings, theme: readTheme(document.cookie), app };
};
