import type { Kind } from '#core/places/kinds.ts';
import type { Listing } from '#core/places/listing.ts';
import { textIn } from '#core/places/texts.ts';
import type { RecentSearch } from '#data/device/recent-searches.ts';
import type { Town } from '#data/search/index.ts';
import { getLocale, m } from '#i18n';
import { SUBKIND_WORDS } from '#i18n/words.ts';

/** What fits the text that is being typed, the best first. */
export interface Suggest {
	towns: readonly Town[];
	places: readonly Listing[];
}

/** One line below the search field. */
export interface Suggestion {
	/** Tells it from the others, without spaces: it becomes an id of the page. */
	key: string;
	/** The shape of a kind, or an icon. */
	sign: { kind: Kind } | { icon: 'locate' | 'clock' };
	text: string;
	lang?: string;
	detail?: string;
	leads:
		| { to: 'town'; town: Town }
		| { to: 'place'; slug: string }
		| { to: 'text'; recent: RecentSearch };
}

export interface SuggestionGroup {
	key: string;
	title: string;
	suggestions: Suggestion[];
}

const MOST_TOWNS = 3;
const MOST_PLACES = 4;

/** Before anything is typed what was searched last, then towns to go to and the best places. */
export function suggestionGroups(
	text: string,
	{ towns, places }: Suggest,
	recent: readonly RecentSearch[],
): SuggestionGroup[] {
	const groups: SuggestionGroup[] =
		text.trim() === ''
			? [{ key: 'recent', title: m.search_recent(), suggestions: recent.map(fromRecent) }]
			: [
					{
						key: 'towns',
						title: m.search_towns(),
						suggestions: towns.slice(0, MOST_TOWNS).map(fromTown),
					},
					{
						key: 'places',
						title: m.search_places(),
						suggestions: places.slice(0, MOST_PLACES).map(fromPlace),
					},
				];
	return groups.filter(({ suggestions }) => suggestions.length > 0);
}

function fromTown(town: Town): Suggestion {
	const { name, municipality, lon, lat } = town;
	const around = m.search_around();
	return {
		key: `town-${lon},${lat}`,
		sign: { icon: 'locate' },
		text: name,
		detail: municipality === name ? around : `${municipality} · ${around}`,
		leads: { to: 'town', town },
	};
}

function fromPlace({ slug, name, kind, subkind, locality }: Listing): Suggestion {
	const { text, lang } = textIn(name, getLocale());
	return {
		key: `place-${slug}`,
		sign: { kind },
		text,
		lang,
		detail: `${SUBKIND_WORDS[subkind]()} · ${locality}`,
		leads: { to: 'place', slug },
	};
}

function fromRecent(recent: RecentSearch, index: number): Suggestion {
	const { text, town } = recent;
	return {
		key: `recent-${index}`,
		sign: { icon: town ? 'locate' : 'clock' },
		text,
		detail: town ? m.search_around() : undefined,
		leads: town ? { to: 'town', town: { name: text, ...town } } : { to: 'text', recent },
	};
}
