/** Cookies that remember what a visitor chose; nothing else is kept about anybody. */
export const LANGUAGE_COOKIE = 'language';
export const THEME_COOKIE = 'theme';

/** One year, in seconds. */
const KEPT_FOR = 31_536_000;

export function rememberCookie(name: string, value: string): string {
	return `${name}=${value}; path=/; max-age=${KEPT_FOR}; samesite=lax`;
}

/** The looks that were chosen, from a page's cookies; `auto` follows the device. */
export function readTheme(cookies: string): 'auto' | 'light' | 'dark' {
	const chosen = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookies)?.[1];
	return (chosen as 'light' | 'dark' | undefined) ?? 'auto';
}
