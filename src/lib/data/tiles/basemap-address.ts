import { onSite } from '#base';

/** Where a base map comes from: an archive of tiles that we draw, or a finished foreign style. */
export type BasemapAddress = { kind: 'archive'; url: string } | { kind: 'style'; url: string };

export const OVERVIEW_PATH = onSite('/basemap/overview.pmtiles');

/**
 * Reads BASEMAP_URL. Paths are taken from `origin`; no value means our own overview.
 * @returns null for an address that is neither `.pmtiles` nor `.json` on http(s)
 */
export function readBasemapAddress(
	value: string | null | undefined,
	origin: string,
): BasemapAddress | null {
	const text = value?.trim().replace(/^pmtiles:\/\//, '') || OVERVIEW_PATH;
	const url = URL.parse(text, origin);
	if (!url || !/^https?:$/.test(url.protocol)) return null;
	if (url.pathname.endsWith('.pmtiles')) return { kind: 'archive', url: url.href };
	return url.pathname.endsWith('.json') ? { kind: 'style', url: url.href } : null;
}
