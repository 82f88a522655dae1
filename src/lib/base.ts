/** Set by vite.config.ts; nobody sets it where commands and tests run. */
declare const __BASE_PATH__: string;

/**
 * The folder of its host that the app lives in, without a slash at the end: `''` at the root, `/schatzkarte` in a
 * folder. Chosen when the pages are built (`BASE_PATH`), and the same as Kit's `base`, which floors below cannot have.
 */
export const base = typeof __BASE_PATH__ === 'string' ? __BASE_PATH__ : '';

/** Address of something on this site: `/settings.json` → `/schatzkarte/settings.json`. */
export const onSite = (path: string): string => base + path;

/** A path as the app knows it, without its folder; what lies outside of that stays as it is. */
export function withinSite(path: string): string {
	if (!path.startsWith(base)) return path;
	const rest = path.slice(base.length);
	return /^$|^[/?#]/.test(rest) ? rest || '/' : path;
}
