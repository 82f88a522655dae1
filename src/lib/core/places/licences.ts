interface Licence {
	name: string;
	/** Canonical address of the licence's text. */
	url: string;
}

/** Licences a record, story or picture may stand under: SPDX ids, and the names of German open data. */
const LICENCES: Record<string, Licence> = {
	'CC0-1.0': {
		name: 'CC0 1.0',
		url: 'https://creativecommons.org/publicdomain/zero/1.0/',
	},
	'CC-BY-4.0': { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
	'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
	'ODbL-1.0': { name: 'ODbL 1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' },
	'DL-DE-BY-2.0': { name: 'dl-de/by-2-0', url: 'https://www.govdata.de/dl-de/by-2-0' },
	'DL-DE-ZERO-2.0': { name: 'dl-de/zero-2-0', url: 'https://www.govdata.de/dl-de/zero-2-0' },
};

export const LICENCE_CODES = Object.keys(LICENCES);
/** All rights are the photographer's: shown on this site, taken along by nobody. */
export const SHOWN_HERE_ONLY = 'shown-here-only';

/** What photos of members may stand under, as in the database; the first is proposed. */
export const PHOTO_LICENCES = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0', SHOWN_HERE_ONLY] as const;

/** What is called what and where it stands; an unknown licence is shown by its code, without a link. */
export function licenceOf(code: string): { name: string; url: string | null } {
	if (code === SHOWN_HERE_ONLY) return { name: '©', url: null };
	return LICENCES[code] ?? { name: code, url: null };
}

/** Whether everybody may take records under it along, on its terms. Only these are ever exported. */
export function isOpenLicence(code: string): boolean {
	return Object.hasOwn(LICENCES, code);
}

/** OpenStreetMap's licence: whoever mixes its records into a database shares that database alike. */
export const SHARE_ALIKE = 'ODbL-1.0';

/** The licences under which somebody may give their own words, the freest last. */
export const OPEN_LICENCES = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0'] as const;
