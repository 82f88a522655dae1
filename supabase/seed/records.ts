/** The demo region as it is written down in data/*.json. */
import type {
	Access,
	Amenity,
	ProductCategory,
	Spoken,
	Wheelchair,
} from '#core/places/attributes.ts';
import type { Kind, Subkind } from '#core/places/kinds.ts';
import type { Kreis } from '#core/places/kreise.ts';
import type { Texts } from '#core/places/texts.ts';
import type { Look } from './art/portrait.ts';
import type { SceneName } from './art/scenes/index.ts';
import labels from './data/labels.json' with { type: 'json' };
import landmarks from './data/landmarks.json' with { type: 'json' };
import organisations from './data/organisations.json' with { type: 'json' };
import places from './data/places.json' with { type: 'json' };
import slots from './data/slots.json' with { type: 'json' };

interface Whereabouts {
	slug: string;
	/** A proper name: the same in every language. */
	name: string;
	kind: Kind;
	subkind: Subkind;
	locality: string;
	municipality: string;
	kreis: Kreis;
	lon: number;
	lat: number;
	summary: Required<Texts>;
	/** Leichte Sprache. */
	easy: Texts;
	website?: string;
	opening_hours?: string;
}

/** A heritage or nature site: real, facts only. */
export interface LandmarkRecord extends Whereabouts {
	kind: 'heritage' | 'nature_site';
	/** What is drawn for it. */
	scene: SceneName;
	position_confirmed: boolean;
	/** Who says so and what the position was compared with, in words for visitors. */
	source: string;
	access: Access;
	nature_park?: string;
	period?: string;
}

/** A farm or workshop: invented. */
export interface PlaceRecord extends Whereabouts {
	kind: 'farm' | 'workshop';
	organisation: string;
	street: string;
	postcode: string;
	phone?: string;
	email?: string;
	hours_checked_on?: string;
	wheelchair?: Wheelchair;
	accessibility?: Record<string, string | number>;
	amenities?: Amenity[];
	spoken?: Spoken[];
	house_rules?: Texts;
	story: {
		title: Required<Texts>;
		body: Required<Texts>;
		person: { name: string; role: Required<Texts>; look: Look };
	};
	products: ProductRecord[];
	awards?: AwardRecord[];
}

interface ProductRecord {
	slug: string;
	name: Required<Texts>;
	category: ProductCategory;
	/** 1–12; absent means all year. */
	months?: number[];
	inputs?: InputRecord[];
}

interface InputRecord {
	name: Required<Texts>;
	/** Slug of another place of the demo region. */
	from_place?: string;
	from_text?: Required<Texts>;
	lon?: number;
	lat?: number;
}

interface AwardRecord {
	label: string;
	valid_from: string;
	valid_until: string;
	evidence: string;
}

interface LabelRecord {
	slug: string;
	/** Slug of the organisation that awards it. */
	issuer: string;
	name: Required<Texts>;
	about: Required<Texts>;
	criteria: { slug: string; text: Required<Texts> }[];
	complain: Required<Texts>;
	validity_months: number;
}

/** Something to visit at an invented place: once, or as a series. */
export interface VisitRecord {
	slug: string;
	/** Slug of the place. */
	place: string;
	/** The first one is on this day of the week, at least so many weeks from today. */
	weekday: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
	weeks: number;
	/** `HH:MM` on the wall. */
	time: string;
	duration_min: number;
	rrule: string | null;
	book_until_hours: number;
	capacity: number;
	party_min: number;
	party_max: number;
	price_cents: number | null;
	price_per: 'person' | 'party';
	languages: Spoken[];
	title: Required<Texts>;
	description: Required<Texts>;
}

interface OrganisationRecord {
	slug: string;
	name: string;
	kind: 'producer' | 'association' | 'nature_park' | 'label_issuer';
	about?: Required<Texts>;
	email?: string;
	website?: string;
	example: boolean;
}

export const ORGANISATIONS = organisations as OrganisationRecord[];
export const LABELS = labels as LabelRecord[];
export const LANDMARKS = landmarks as LandmarkRecord[];
export const PLACES = places as unknown as PlaceRecord[];
export const VISITS = slots as VisitRecord[];
