/**
 * What of a place, a story and a product may be edited, named as an edit, a conflict and the history name it.
 * The limits are the database's; a test compares both.
 */
import * as v from 'valibot';
import { ACCESS, AMENITIES, PRODUCT_CATEGORIES, SPOKEN, WHEELCHAIR } from '../attributes.ts';
import { KINDS, kindOf, SUBKIND_NAMES } from '../kinds.ts';
import { KREISE } from '../kreise.ts';
import type { TextLanguage, Texts } from '../texts.ts';

const texts = v.object({
	de: v.string(),
	en: v.optional(v.string()),
	nl: v.optional(v.string()),
});
const text = v.nullable(v.string());

export const placeFields = v.object({
	kind: v.picklist(KINDS),
	subkind: v.picklist(SUBKIND_NAMES),
	name: texts,
	summary: v.nullable(texts),
	easy: v.nullable(texts),
	house_rules: v.nullable(texts),
	lon: v.number(),
	lat: v.number(),
	position_confirmed: v.boolean(),
	street: text,
	postcode: text,
	locality: v.string(),
	municipality: v.string(),
	kreis: v.picklist(KREISE),
	nature_park: text,
	period: text,
	phone: text,
	email: text,
	website: text,
	opening_hours: text,
	hours_checked_on: text,
	access: v.nullable(v.picklist(ACCESS)),
	entry_free: v.nullable(v.boolean()),
	wheelchair: v.picklist(WHEELCHAIR),
	accessibility: v.record(v.string(), v.unknown()),
	amenities: v.array(v.picklist(AMENITIES)),
	spoken: v.array(v.picklist(SPOKEN)),
});
export type PlaceFields = v.InferOutput<typeof placeFields>;

export const storyFields = v.object({
	position: v.number(),
	title: texts,
	body: texts,
	person_name: text,
	person_role: v.nullable(texts),
	person_consent_on: text,
	licence: v.string(),
	attribution: v.string(),
});
export type StoryFields = v.InferOutput<typeof storyFields>;

const inputFields = v.object({
	id: v.string(),
	name: texts,
	from_place: text,
	from_text: v.nullable(texts),
	lon: v.nullable(v.number()),
	lat: v.nullable(v.number()),
});
export type InputFields = v.InferOutput<typeof inputFields>;

export const productFields = v.object({
	position: v.number(),
	name: texts,
	category: v.picklist(PRODUCT_CATEGORIES),
	months: v.array(v.number()),
	inputs: v.array(inputFields),
});
export type ProductFields = v.InferOutput<typeof productFields>;

/** Characters at most. */
export const LONGEST = {
	place: {
		...{ name: 160, summary: 800, easy: 4000, house_rules: 2000, street: 160, locality: 120 },
		...{ municipality: 120, nature_park: 120, period: 80, phone: 60, email: 320, website: 500 },
		opening_hours: 1000,
	},
	story: {
		title: 200,
		body: 12_000,
		person_name: 120,
		person_role: 200,
		licence: 40,
		attribution: 300,
	},
	product: { name: 160 },
	input: { name: 160, from_text: 160 },
} as const;

/** Fields that say something. */
const REQUIRED = {
	place: ['name', 'locality', 'municipality'],
	story: ['title', 'body', 'attribution'],
	product: ['name'],
	input: ['name'],
} as const;

export type Noun = 'place' | 'story' | 'product';

/** What is wrong with a field. No sentences. */
export interface Fault {
	field: string;
	code:
		| 'missing'
		| 'german_missing'
		| 'too_long'
		| 'no_postcode'
		| 'no_email'
		| 'no_website'
		| 'off_the_map'
		| 'kind_unfit'
		| 'control_character'
		| 'input_unfit';
	/** The language of the text, where there are several. */
	language?: TextLanguage;
	most?: number;
}

/** The same as in the database, so that what passes here passes there. */
const FORMS: Record<string, [RegExp, Fault['code']]> = {
	postcode: [/^[0-9]{5}$/, 'no_postcode'],
	email: [/^[^@\s]+@[^@\s]+$/, 'no_email'],
	website: [/^https?:\/\/[^\s]+$/, 'no_website'],
};

/** The bounds outside of which no place lies. */
export const MAP_EDGES = { west: 5.5, east: 10.5, south: 49.5, north: 53 } as const;

// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\x01-\x08\x0B-\x1F\x7F]/;

type Fields = Readonly<Record<string, unknown>>;

/**
 * What the database would refuse of these fields, each by its name. Where only some are given, only these are looked
 * at; `isNew` misses those that must be there.
 */
export function faultsOf(noun: Noun | 'input', fields: Fields, isNew = false): Fault[] {
	const longest: Readonly<Record<string, number>> = LONGEST[noun];
	const required: readonly string[] = REQUIRED[noun];
	const faults: Fault[] = [];
	const asked = isNew ? [...new Set([...Object.keys(fields), ...required])] : Object.keys(fields);
	for (const field of asked) {
		const value = fields[field];
		const most = longest[field];
		if (value === null || value === undefined) {
			if (required.includes(field)) faults.push({ field, code: 'missing' });
		} else if (typeof value === 'string') {
			if (required.includes(field) && value.trim() === '') faults.push({ field, code: 'missing' });
			else if (most !== undefined && lengthOf(value) > most)
				faults.push({ field, code: 'too_long', most });
			else if (FORMS[field] && !FORMS[field][0].test(value))
				faults.push({ field, code: FORMS[field][1] });
		} else if (v.is(texts, value)) faults.push(...faultsOfTexts(field, value, most));
		else if (field === 'inputs' && Array.isArray(value)) {
			const isUnfit = value.some((input: Fields) => faultsOf('input', input, true).length > 0);
			if (isUnfit) faults.push({ field, code: 'input_unfit' });
		}
	}
	return noun === 'place' ? [...faults, ...faultsTogether(fields)] : faults;
}

function faultsOfTexts(field: string, value: Texts, most: number | undefined): Fault[] {
	if (!/\S/.test(value.de)) return [{ field, code: 'german_missing', language: 'de' }];
	return (Object.entries(value) as [TextLanguage, string][]).flatMap(
		([language, said]): Fault[] => {
			if (most !== undefined && lengthOf(said) > most)
				return [{ field, code: 'too_long', language, most }];
			return CONTROL.test(said) ? [{ field, code: 'control_character', language }] : [];
		},
	);
}

function faultsTogether({ kind, subkind, lon, lat }: Fields): Fault[] {
	const faults: Fault[] = [];
	const isBetween = (value: unknown, least: number, most: number) =>
		value === undefined || (typeof value === 'number' && value >= least && value <= most);
	if (kind && subkind && kindOf(subkind as (typeof SUBKIND_NAMES)[number]) !== kind)
		faults.push({ field: 'subkind', code: 'kind_unfit' });
	if (!isBetween(lon, MAP_EDGES.west, MAP_EDGES.east))
		faults.push({ field: 'lon', code: 'off_the_map' });
	if (!isBetween(lat, MAP_EDGES.south, MAP_EDGES.north))
		faults.push({ field: 'lat', code: 'off_the_map' });
	return faults;
}

/** As the database counts: code points, not halves of them. */
const lengthOf = (said: string) => [...said].length;
