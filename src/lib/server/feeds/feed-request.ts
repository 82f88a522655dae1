import { FINDER_PARAMETERS, type FinderParameter, type FinderQuery } from '#core/search/query.ts';
import { readFinderQuery } from '#core/search/index.ts';
import { accept, type Result } from '#core/result.ts';
import { locales, type Locale } from '#i18n';

/** What is wrong with a parameter, for who wrote the request. */
export interface FeedError {
	parameter: string;
	value: string;
	expected: string;
}

export interface FeedRequest {
	query: FinderQuery;
	language: Locale;
}

/** Parameters of the finder that only a page has a use for. */
const OF_THE_PAGE: readonly FinderParameter[] = ['place', 'map'];
const KNOWN: readonly string[] = [
	...FINDER_PARAMETERS.filter((name) => !OF_THE_PAGE.includes(name)),
	'lang',
];

const EXPECTED: Record<FinderParameter, string> = {
	kind: 'farm, workshop, heritage, nature_site',
	subkind: 'sub-kinds as the property subkind has them, parted by commas',
	kreis: 'soest, hochsauerland, maerkischer-kreis, olpe, siegen-wittgenstein',
	q: 'at most 80 characters',
	product: 'product categories, parted by commas',
	amenity: 'amenities as the property amenities has them, parted by commas',
	wheelchair: 'yes or limited',
	free: 'yes',
	visits: 'yes',
	spoken: 'language tags, parted by commas',
	label: 'slugs of labels, parted by commas',
	near: 'longitude,latitude in degrees, like 8.5347,51.1946',
	radius: 'kilometres from 1 to 200',
	bbox: 'west,south,east,north in degrees',
	at: 'a time by the clock of the region, like 2026-11-29T14:00',
	travel: 'foot, bike or car',
	sort: 'distance, opening or name',
	place: '',
	map: '',
};

/** Reads a request. Other than the page, which leaves out what it cannot read, the feed names it. */
export function readFeedRequest(
	parameters: URLSearchParams,
): Result<FeedRequest, 'invalid_parameters'> & { errors?: FeedError[] } {
	const errors: FeedError[] = [];
	for (const [parameter, value] of parameters) {
		if (KNOWN.includes(parameter)) continue;
		errors.push({ parameter, value, expected: `one of ${KNOWN.join(', ')}` });
	}
	const { query, dropped } = readFinderQuery(parameters);
	for (const { name, value } of dropped) {
		if (KNOWN.includes(name)) errors.push({ parameter: name, value, expected: EXPECTED[name] });
	}
	const lang = parameters.get('lang') || 'de';
	const language = locales.find((locale) => locale === lang);
	if (!language)
		errors.push({ parameter: 'lang', value: lang, expected: `one of ${locales.join(', ')}` });
	for (const parameter of ['radius', 'travel'] as const) {
		if (query[parameter] !== null && !query.near)
			errors.push({
				parameter,
				value: String(query[parameter]),
				expected: 'together with near: the feed does not know where you are',
			});
	}
	if (errors.length > 0 || !language)
		return { ok: false, refusal: { code: 'invalid_parameters' }, errors };
	return accept({ query, language });
}
