import { onSite } from '#base';
import type { Texts } from '#core/places/texts.ts';

/** What pages have to know of this site; all but `theme` is the operator's. */
export interface SiteSettings {
	/** As chosen by this visitor. */
	theme: 'auto' | 'light' | 'dark';
	/** Base map instead of our own overview. */
	basemapUrl: string | null;
	demo: boolean;
	/** The instant at which the clock stands still (ISO 8601); null where it runs. */
	now: string | null;
	/** Public address of the photo bucket. */
	photos: string;
	/** What labels are called. */
	labels: { slug: string; name: Texts }[];
}

export const SETTINGS_PATH = onSite('/settings.json');

/** Enough to show what is on the device, where even the settings were never kept. */
const UNTOLD: SiteSettings = {
	theme: 'auto',
	basemapUrl: null,
	demo: false,
	now: null,
	photos: onSite('/storage/v1/object/public/photos'),
	labels: [],
};

/** Asks for the settings; a device without network and memory of them goes on with plain ones. */
export async function fetchSettings(fetch: typeof globalThis.fetch): Promise<SiteSettings> {
	try {
		const response = await fetch(SETTINGS_PATH);
		return response.ok ? ((await response.json()) as SiteSettings) : UNTOLD;
	} catch (error) {
		// fetch says TypeError for every failure of the network
		if (error instanceof TypeError || error instanceof SyntaxError) return UNTOLD;
		throw error;
	}
}
