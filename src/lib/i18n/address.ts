import { onSite, withinSite } from '#base';
import { getLocale, locales, type Locale } from './paraglide/runtime.js';

/**
 * Address of a page in a language: `/places/x`, `/en/places/x`, in the folder the app lives in. The same as Paraglide's
 * function of this name, for our one pattern; that one costs half a millisecond, and a list has fifty links.
 *
 * @param path address without folder and language, with its query
 */
export function localizeHref(
	path: string,
	{ locale = getLocale() }: { locale?: Locale } = {},
): string {
	if (locale === 'de') return onSite(path);
	return onSite(`/${locale}${/^\/($|[?#])/.test(path) ? path.slice(1) : path}`);
}

const PREFIX = new RegExp(
	`^/(${locales.filter((locale) => locale !== 'de').join('|')})(?=$|[/?#])`,
);

/** The language of an address: that of its first part, else German. */
export function localeOf(path: string): Locale {
	return (PREFIX.exec(withinSite(path))?.[1] as Locale | undefined) ?? 'de';
}

/** The address without folder and language, as routes and {@link localizeHref} know it. */
export function deLocalizeHref(path: string): string {
	const bare = withinSite(path).replace(PREFIX, '');
	return bare.startsWith('/') ? bare : `/${bare}`;
}
