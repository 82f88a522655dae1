import { distanceKm, type Position } from '../geo/position.ts';
import type { Access, Amenity, ProductCategory, Spoken, Wheelchair } from './attributes.ts';
import type { ClosureKind } from './closure-kinds.ts';
import type { Kind, Subkind } from './kinds.ts';
import type { Kreis } from './kreise.ts';
import type { Texts } from './texts.ts';

/**
 * A place with all that its page tells. Plain data: it travels from the server to the page as it is.
 * Days are wall days of the region (`YYYY-MM-DD`), instants ISO 8601.
 */
export interface Place extends Position {
	slug: string;
	kind: Kind;
	subkind: Subkind;
	name: Texts;
	summary: Texts | null;
	/** Leichte Sprache: a text of its own, not a summary. */
	easy: Texts | null;
	houseRules: Texts | null;
	positionConfirmed: boolean;
	street: string | null;
	postcode: string | null;
	locality: string;
	municipality: string;
	kreis: Kreis;
	naturePark: string | null;
	/** Of heritage: when it was built, in words. */
	period: string | null;
	phone: string | null;
	email: string | null;
	website: string | null;
	/** OSM `opening_hours` text as entered; null where nobody told us. */
	hours: string | null;
	hoursCheckedOn: string | null;
	access: Access | null;
	entryFree: boolean | null;
	wheelchair: Wheelchair;
	accessibility: Accessibility;
	amenities: Amenity[];
	spoken: Spoken[];
	example: boolean;
	licence: string;
	attribution: string;
	changedAt: string;
	organisation: Organisation | null;
	stories: Story[];
	products: Product[];
	labels: LabelHeld[];
	photos: Photo[];
	portraits: Photo[];
	sources: Source[];
	closures: Closure[];
}

export interface Organisation {
	slug: string;
	name: string;
	website: string | null;
}

/** Measured facts; null where nobody measured. */
export interface Accessibility {
	stepCm: number | null;
	doorCm: number | null;
	toilet: 'wheelchair' | 'yes' | 'no' | null;
}

export interface Story {
	title: Texts;
	/** Paragraphs, parted by empty lines, with a little Markdown: see prose.ts. */
	body: Texts;
	/** Only a person who agreed to be shown is ever here. */
	person: Person | null;
	licence: string;
	attribution: string;
}

export interface Person {
	name: string;
	role: Texts | null;
}

export interface Product {
	slug: string;
	name: Texts;
	category: ProductCategory;
	/** Months (1–12) in which it is to be had; empty means all year. */
	months: number[];
	inputs: ProductInput[];
}

/** What a product is made of, and where that comes from as far as anybody said. */
export interface ProductInput {
	name: Texts;
	origin: Origin | null;
}

export type Origin =
	| ({ type: 'place'; slug: string; name: Texts; kind: Kind } & Position)
	| { type: 'named'; name: Texts; position: Position | null };

export interface LabelHeld {
	slug: string;
	name: Texts;
	about: Texts;
	criteria: { slug: string; text: Texts }[];
	complain: Texts;
	issuer: string | null;
	from: string;
	until: string;
	evidence: string;
	example: boolean;
}

export interface Photo {
	/** In the bucket `photos`, without width and ending. */
	path: string;
	/** Widths in pixels that exist, ascending. */
	widths: number[];
	width: number;
	height: number;
	/** What stays in sight when it is cropped, in percent from its upper left corner; older devices kept none. */
	focus?: { x: number; y: number };
	alt: Texts;
	credit: string;
	licence: string;
	/** Drawn by us as a stand-in, not a photograph. */
	drawn: boolean;
}

export interface Source {
	source: string;
	externalId: string;
	licence: string;
	attribution: string;
	url: string | null;
	retrievedOn: string | null;
}

export interface Closure {
	kind: ClosureKind;
	firstDay: string;
	lastDay: string;
	reason: Texts | null;
}

/** How far an input travels: `own` premises, a straight line in km, or nobody said where from. */
export type InputDistance = { type: 'own' } | { type: 'km'; km: number } | { type: 'unknown' };

export function distanceOfInput(place: Place, { origin }: ProductInput): InputDistance {
	if (!origin) return { type: 'unknown' };
	if (origin.type === 'place') {
		if (origin.slug === place.slug) return { type: 'own' };
		return { type: 'km', km: distanceKm(place, origin) };
	}
	if (!origin.position) return { type: 'unknown' };
	return { type: 'km', km: distanceKm(place, origin.position) };
}

/** The rules of an hours text one by one, for a list. Only parted, never rewritten. */
export function hoursRules(text: string): string[] {
	// A semicolon inside "…" belongs to a comment and parts nothing.
	const rules = text.match(/(?:"[^"]*"?|[^";])+/g) ?? [];
	return rules.map((rule) => rule.trim()).filter((rule) => rule !== '');
}

/** Lines of the postal address; the locality stands before its municipality where they differ. */
export function addressLines(place: Place): string[] {
	const { street, postcode, locality, municipality } = place;
	const town = [postcode, municipality].filter(Boolean).join(' ');
	return [street, locality === municipality ? null : locality, town].filter(
		(line): line is string => Boolean(line),
	);
}

/** "Wenholthausen, Eslohe (Sauerland)", or the municipality alone where the locality is no other. */
export function whereabouts({
	locality,
	municipality,
}: Pick<Place, 'locality' | 'municipality'>): string {
	return locality === municipality ? municipality : `${locality}, ${municipality}`;
}

export interface DirectionsLinks {
	/** Opens the map app of a phone (RFC 5870). */
	geo: string;
	/** Route planner in the browser, destination filled in. */
	osm: string;
}

export function directionsTo({ lon, lat }: Position): DirectionsLinks {
	const at = `${lat.toFixed(5)},${lon.toFixed(5)}`;
	return {
		geo: `geo:${at}?q=${at}`,
		osm: `https://www.openstreetmap.org/directions?route=${encodeURIComponent(`;${at}`)}`,
	};
}

/** The link that dials a number as it is written for people. */
export function callTo(phone: string): string {
	return `tel:${phone.replace(/[^+\d]/g, '')}`;
}

const SOON_DAYS = 60;

/** Whether a label ends within the next two months of `today` (`YYYY-MM-DD`). */
export function expiresSoon({ until }: Pick<LabelHeld, 'until'>, today: string): boolean {
	return Date.parse(until) - Date.parse(today) <= SOON_DAYS * 86_400_000;
}
