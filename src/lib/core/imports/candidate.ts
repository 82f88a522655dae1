import type { Amenity, ProductCategory, Spoken, Wheelchair } from '../places/attributes.ts';
import type { Kind, Subkind } from '../places/kinds.ts';
import type { Kreis } from '../places/kreise.ts';
import type { Texts } from '../places/texts.ts';
import type { KnownAccess } from './osm-access.ts';

/** What an import writes of a place. Everything else about it belongs to its people. */
export interface ImportedFields {
	kind: Kind;
	subkind: Subkind;
	name: Texts;
	summary: Texts | null;
	lon: number;
	lat: number;
	positionConfirmed: boolean;
	street: string | null;
	postcode: string | null;
	locality: string;
	municipality: string;
	kreis: Kreis;
	phone: string | null;
	email: string | null;
	website: string | null;
	hours: string | null;
	hoursCheckedOn: string | null;
	entryFree: boolean | null;
	wheelchair: Wheelchair;
	accessibility: KnownAccess;
	amenities: Amenity[];
	spoken: Spoken[];
	/** Field → how it was made, where the source does not say it itself. */
	provenance: Record<string, string>;
	products: ProductCategory[];
}

export type ImportedField = keyof ImportedFields;

/** A feature that can become a place. */
export interface Candidate {
	externalId: string;
	/** Where the source shows the object. */
	url: string | null;
	/** As they came: also what we do not show. */
	tags: Record<string, string>;
	fields: ImportedFields;
	/** Made from tags and locality, because the source has none: says nothing about being the same. */
	hasMadeName: boolean;
}
