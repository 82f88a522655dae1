import type { PageServerLoad } from './$types';
import { firstSight, prepare, readFinderQuery, type SearchIndex } from '#core/search/index.ts';
import type { Catalogue } from '#core/catalogue/index.ts';
import { getLocale, type Locale } from '#i18n';
import { searchWording } from '#i18n/words.ts';
import { catalogue } from '#server/catalogue/shared-catalogue.ts';

// Untracked: filters change the address all the time, and the device answers them itself.
export const load: PageServerLoad = async ({ url, untrack }) => {
	const parameters = untrack(() => url.searchParams);
	const { query } = readFinderQuery(parameters);
	const index = indexOf(await catalogue(), getLocale());
	return { first: firstSight(index, query, Number(parameters.get('page') ?? 1)) };
};

/** One index per language, made anew when the catalogue is. */
const indices = new Map<Locale, { of: Catalogue; index: SearchIndex }>();

function indexOf(latest: Catalogue, language: Locale): SearchIndex {
	const known = indices.get(language);
	if (known?.of === latest) return known.index;
	const index = prepare(latest.places, searchWording(language));
	indices.set(language, { of: latest, index });
	return index;
}
