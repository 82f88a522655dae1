import { redirect, type Handle } from '@sveltejs/kit';
import { localizeHref } from '#i18n/address.ts';
import { getLocale, isLocale } from '#i18n/paraglide/runtime.js';
import { paraglideMiddleware } from '#i18n/paraglide/server.js';
import { LANGUAGE_COOKIE, THEME_COOKIE } from '#i18n/choices.ts';

/**
 * The address decides the language. A remembered choice counts only where the address says nothing:
 * on the bare home page. A link somebody shares always opens in the language it was shared in.
 */
export const handleLanguage: Handle = ({ event, resolve }) => {
	const chosen = event.cookies.get(LANGUAGE_COOKIE);
	if (
		event.url.pathname === '/' &&
		event.request.method === 'GET' &&
		isLocale(chosen) &&
		chosen !== 'de'
	) {
		redirect(307, localizeHref(`/${event.url.search}`, { locale: chosen }));
	}
	return paraglideMiddleware(event.request, async ({ request }) => {
		event.request = request;
		const response = await resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', getLocale()),
		});
		if (event.url.pathname === '/') response.headers.append('vary', 'Cookie');
		return response;
	});
};

const THEMES = ['light', 'dark'] as const;

/** Light or dark as chosen; without a choice the page follows the device. */
export const handleTheme: Handle = ({ event, resolve }) => {
	const chosen = event.cookies.get(THEME_COOKIE);
	event.locals.theme = THEMES.find((theme) => theme === chosen) ?? 'auto';
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%theme%', event.locals.theme),
	});
};
