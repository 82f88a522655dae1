import { redirect, type Handle } from '@sveltejs/kit';
import { withinSite } from '#base';
import { localizeHref } from '#i18n/address.ts';
import { getLocale, isLocale } from '#i18n/paraglide/runtime.js';
import { paraglideMiddleware } from '#i18n/paraglide/server.js';
import { LANGUAGE_COOKIE, readTheme } from '#i18n/choices.ts';

/**
 * The address decides the language. A remembered choice counts only where the address says nothing:
 * on the bare home page. A link somebody shares always opens in the language it was shared in.
 */
export const handleLanguage: Handle = ({ event, resolve }) => {
	const path = withinSite(event.url.pathname);
	const chosen = event.cookies.get(LANGUAGE_COOKIE);
	if (path === '/' && event.request.method === 'GET' && isLocale(chosen) && chosen !== 'de') {
		redirect(307, localizeHref(`/${event.url.search}`, { locale: chosen }));
	}
	const answer = async () => {
		const response = await resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', getLocale()),
		});
		if (path === '/') response.headers.append('vary', 'Cookie');
		return response;
	};
	return paraglideMiddleware(event.request, answer, {
		effectiveRequestUrl: new URL(path, event.url),
	});
};

/** Light or dark as chosen; without a choice the page follows the device. */
export const handleTheme: Handle = ({ event, resolve }) => {
	event.locals.theme = readTheme(event.request.headers.get('cookie') ?? '');
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%theme%', event.locals.theme),
	});
};
