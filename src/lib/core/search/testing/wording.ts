import { PRODUCT_CATEGORIES } from '../../places/attributes.ts';
import { KINDS, SUBKIND_NAMES, type Subkind } from '../../places/kinds.ts';
import type { Wording } from '../wording.ts';

/** No words of its own, but those that are said for some sub-kinds. */
export function wordingWith(
	subkinds: Partial<Record<Subkind, string>>,
	{
		language = 'de',
		products = {},
	}: Partial<Pick<Wording, 'language'>> & {
		products?: Partial<Wording['products']>;
	} = {},
): Wording {
	return {
		language,
		kinds: silent(KINDS),
		subkinds: { ...silent(SUBKIND_NAMES), ...subkinds },
		products: { ...silent(PRODUCT_CATEGORIES), ...products },
	};
}

function silent<Name extends string>(names: readonly Name[]): Record<Name, string> {
	return Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>;
}
