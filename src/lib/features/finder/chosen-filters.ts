import { textIn, type Texts } from '#core/places/texts.ts';
import type { FinderQuery } from '#core/search/index.ts';
import { getLocale, m } from '#i18n';
import { AMENITY_WORDS, languageNames, PRODUCT_WORDS } from '#i18n/offers.ts';
import { SUBKIND_WORDS } from '#i18n/words.ts';
import { KREIS_NAMES } from '#region';

/** A label as the filters name it. */
export interface LabelName {
	slug: string;
	name: Texts;
}

/** A filter that is set: what it says, and the part of the query that takes it back. */
export interface ChosenFilter {
	/** Tells it from the others. */
	key: string;
	word: string;
	undo: Partial<FinderQuery>;
}

/** What the words of the filters depend on beside the query. */
export interface FilterWording {
	labels: readonly LabelName[];
	/** The name of the point `near`, where it has one. */
	centreName: string | null;
	/** The device knows where it is. */
	isLocated: boolean;
}

/**
 * All filters that are set, in the order of the panel. Kinds and words are not among them: they stand
 * beside the search field themselves.
 */
export function chosenFilters(query: FinderQuery, wording: FilterWording): ChosenFilter[] {
	const { subkinds, kreise, products, amenities, spoken, labels } = query;
	return [
		...aroundFilter(query, wording),
		...(query.bounds ? [{ key: 'view', word: m.filter_view(), undo: { bounds: null } }] : []),
		...each(
			'kreis',
			kreise,
			(kreis) => KREIS_NAMES[kreis],
			(kreise) => ({ kreise }),
		),
		...each(
			'subkind',
			subkinds,
			(one) => SUBKIND_WORDS[one](),
			(subkinds) => ({ subkinds }),
		),
		...each(
			'product',
			products,
			(one) => PRODUCT_WORDS[one](),
			(products) => ({ products }),
		),
		...each(
			'amenity',
			amenities,
			(one) => AMENITY_WORDS[one](),
			(amenities) => ({ amenities }),
		),
		...wheelchairFilter(query),
		...(query.free ? [{ key: 'free', word: m.filter_free(), undo: { free: false } }] : []),
		...(query.visits ? [{ key: 'visits', word: m.filter_visits(), undo: { visits: false } }] : []),
		...each(
			'spoken',
			spoken,
			(tag) => languageNames([tag]),
			(spoken) => ({ spoken }),
		),
		...each(
			'label',
			labels,
			(slug) => labelName(slug, wording.labels),
			(labels) => ({ labels }),
		),
	];
}

/** "um Winterberg", "um deinen Standort"; null where distances have nowhere to begin. */
export function aroundWords(
	{ near }: Pick<FinderQuery, 'near'>,
	{ centreName, isLocated }: Pick<FilterWording, 'centreName' | 'isLocated'>,
): string | null {
	if (near && centreName) return m.filter_around({ name: centreName });
	if (near) return m.filter_around_point();
	return isLocated ? m.filter_around_here() : null;
}

/** The name of a label in the visitor's language; its slug where nobody named it. */
export function labelName(slug: string, labels: readonly LabelName[]): string {
	const label = labels.find((one) => one.slug === slug);
	return label ? textIn(label.name, getLocale()).text : slug;
}

function aroundFilter(query: FinderQuery, wording: FilterWording): ChosenFilter[] {
	const { near, radius } = query;
	if (!near && radius === null) return [];
	const around = aroundWords(query, wording) ?? '';
	const word = radius === null ? around : m.filter_radius_around({ km: radius, around }).trim();
	return [{ key: 'around', word, undo: { near: null, radius: null } }];
}

function wheelchairFilter({ wheelchair }: FinderQuery): ChosenFilter[] {
	if (wheelchair === null) return [];
	const word = {
		yes: m.filter_chip_wheelchair_yes,
		limited: m.filter_chip_wheelchair_limited,
	}[wheelchair]();
	return [{ key: 'wheelchair', word, undo: { wheelchair: null } }];
}

function each<Name extends string>(
	facet: string,
	chosen: readonly Name[],
	word: (name: Name) => string,
	undo: (rest: Name[]) => Partial<FinderQuery>,
): ChosenFilter[] {
	return chosen.map((name) => ({
		key: `${facet}-${name}`,
		word: word(name),
		undo: undo(chosen.filter((other) => other !== name)),
	}));
}
