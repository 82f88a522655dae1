import type { ProductCategory } from '../places/attributes.ts';
import type { Kind, Subkind } from '../places/kinds.ts';
import type { TextLanguage } from '../places/texts.ts';

/** Words by which places are found besides their own: in the visitor's language and in German. */
export interface Wording {
	/** Decides which of a place's names it is sorted by; it is found by all of them. */
	language: TextLanguage;
	kinds: Record<Kind, string>;
	subkinds: Record<Subkind, string>;
	products: Record<ProductCategory, string>;
}

/** Names of the people portrayed at a place, by its slug. */
export type PeopleBySlug = Readonly<Record<string, readonly string[]>>;
