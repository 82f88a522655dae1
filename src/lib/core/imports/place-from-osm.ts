import { SUBKINDS, type Subkind } from '../places/kinds.ts';
import type { Texts } from '../places/texts.ts';
import { shortName, whereIs } from '../places/whereabouts.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Candidate } from './candidate.ts';
import { cleanText, type Markup, type TextRefusal } from './clean-text.ts';
import { accessibilityOf, amenitiesOf, entryFreeOf, spokenOf, wheelchairOf } from './osm-access.ts';
import { contactOf, readWebsite } from './osm-contact.ts';
import { subkindOf, type KindRefusal } from './osm-kind.ts';
import { businessOf, nameFor } from './osm-name.ts';
import { categoriesOf } from './osm-products.ts';
import { isObject, type RawFeature } from './read-geojson.ts';
import { readPosition, type PositionRefusal } from './read-position.ts';
import { firstOf, listOf, readTags, type Tags } from './tags.ts';

export type FeatureRefusal =
	| PositionRefusal
	| KindRefusal
	| TextRefusal
	| 'no_identity'
	| 'no_name'
	| 'too_many_tags'
	| 'tag_too_long';

export interface ReadCandidate extends Candidate {
	warnings: 'coordinates_as_text'[];
}

const OSM_OBJECT = /^(node|way|relation)\/\d{1,19}$/;

/** Texts that we show, and how much of them the database takes. */
const SHOWN: Record<string, number> = {
	name: 160,
	'name:de': 160,
	'name:en': 160,
	'name:nl': 160,
	operator: 160,
	description: 800,
	'description:de': 800,
	'description:en': 800,
	'description:nl': 800,
	'addr:street': 120,
	'addr:place': 120,
	'addr:housenumber': 30,
	'addr:suburb': 120,
	'addr:village': 120,
	'addr:hamlet': 120,
	'addr:city': 120,
	opening_hours: 1000,
};

/** The identity of a feature within its source: `node/123` for OpenStreetMap. Null where it has none. */
export function identityOf({ id, properties }: RawFeature): string | null {
	const own = isObject(properties) ? (properties['@id'] ?? properties.id) : undefined;
	for (const candidate of [own, id])
		if (typeof candidate === 'string' && OSM_OBJECT.test(candidate)) return candidate;
	return null;
}

/** What somebody who looks at an object says of it. */
interface Said {
	markup?: Markup;
	/** Instead of what the tags say. */
	subkind?: Subkind | undefined;
}

/** Makes a place of an OpenStreetMap object, or says by name why it is none. Nothing is invented. */
export function placeFromOsm(
	feature: RawFeature,
	said: Said = {},
): Result<ReadCandidate, FeatureRefusal> {
	const externalId = identityOf(feature);
	if (!externalId) return refuse('no_identity');
	const read = readTags(feature.properties);
	if (!read.ok) return read;
	const shown = cleanShown(read.value, said.markup);
	if (!shown.ok) return shown;
	const tags = shown.value;

	const subkind = said.subkind ? accept(said.subkind) : subkindOf(tags);
	if (!subkind.ok) return subkind;
	const position = readPosition(feature.geometry);
	if (!position.ok) return position;
	const { lon, lat, wasText } = position.value;

	const postcode = /^\d{5}$/.exec(tags.get('addr:postcode') ?? '')?.[0] ?? null;
	const city = tags.get('addr:city') ?? null;
	const where = whereIs({ lon, lat }, { city, postcode });
	if (!where) return refuse('outside_region', { values: { lon, lat } });
	const { municipality, toldBy } = where;
	const locality = localityOf(tags) ?? shortName(municipality.name);

	const products = categoriesOf(tags);
	const goods = listOf(tags.get('vending')).includes('food') ? [] : products;
	const business = businessOf(firstOf(tags, 'operator', 'brand'));
	const ownName = nameOf(tags);
	const name = ownName ?? nameFor(subkind.value, goods, business, locality);
	if (!name) return refuse('no_name');

	const [onlyPostcode, another] = municipality.postcodes;
	const filledPostcode = toldBy === 'city' && !another ? (onlyPostcode ?? null) : null;
	return accept({
		externalId,
		url: `https://www.openstreetmap.org/${externalId}`,
		tags: Object.fromEntries(read.value),
		hasMadeName: ownName === null,
		warnings: wasText ? ['coordinates_as_text'] : [],
		fields: {
			kind: SUBKINDS[subkind.value].kind,
			subkind: subkind.value,
			name,
			summary: summaryOf(tags),
			lon,
			lat,
			positionConfirmed: !/position|lage|location/i.test(firstOf(tags, 'fixme', 'FIXME') ?? ''),
			street: streetOf(tags),
			postcode: postcode ?? filledPostcode,
			locality,
			municipality: municipality.name,
			kreis: municipality.kreis,
			...contactOf(tags),
			hours: tags.get('opening_hours') ?? null,
			hoursCheckedOn: checkedOn(tags),
			entryFree: entryFreeOf(tags),
			wheelchair: wheelchairOf(tags),
			accessibility: accessibilityOf(tags),
			amenities: amenitiesOf(tags),
			spoken: spokenOf(tags),
			provenance: {
				...(ownName ? {} : { name: 'made_from_tags' }),
				...(toldBy === 'position' ? { municipality: 'nearest_centre' } : {}),
				...(!postcode && filledPostcode ? { postcode: 'municipality' } : {}),
			},
			products,
		},
	});
}

/** The tags with every text that we show cleaned; hours stay as entered. */
function cleanShown(tags: Tags, markup?: Markup): Result<Tags, TextRefusal> {
	const cleaned = new Map(tags);
	for (const [key, longest] of Object.entries(SHOWN)) {
		const text = cleanText(tags.get(key) ?? null, longest, key, markup);
		if (!text.ok) return text;
		if (text.value === null) cleaned.delete(key);
		else if (key !== 'opening_hours') cleaned.set(key, text.value);
	}
	return accept(cleaned);
}

function nameOf(tags: Tags): Texts | null {
	const de = firstOf(tags, 'name:de', 'name');
	return de ? inLanguages(de, tags.get('name:en'), tags.get('name:nl')) : null;
}

function summaryOf(tags: Tags): Texts | null {
	const de = firstOf(tags, 'description:de', 'description');
	if (!de || readWebsite(de)) return null;
	return inLanguages(de, tags.get('description:en'), tags.get('description:nl'));
}

function inLanguages(de: string, en: string | undefined, nl: string | undefined): Texts {
	return { de, ...(en ? { en } : {}), ...(nl ? { nl } : {}) };
}

/** `addr:place` stands in for the street in hamlets without streets. */
function streetOf(tags: Tags): string | null {
	const street = firstOf(tags, 'addr:street', 'addr:place');
	const number = tags.get('addr:housenumber');
	return street && number ? `${street} ${number}` : street;
}

function localityOf(tags: Tags): string | null {
	const village = firstOf(tags, 'addr:suburb', 'addr:village', 'addr:hamlet');
	return village ?? (tags.has('addr:street') ? (tags.get('addr:place') ?? null) : null);
}

/** The day somebody looked at the hours, else at the place; only where it is a whole date. */
function checkedOn(tags: Tags): string | null {
	if (!tags.has('opening_hours')) return null;
	const day = firstOf(tags, 'check_date:opening_hours', 'check_date') ?? '';
	return /^\d{4}-\d{2}-\d{2}$/.test(day) && isDay(day) ? day : null;
}

function isDay(day: string): boolean {
	const instant = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}
