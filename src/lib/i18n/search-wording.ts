import type { Wording } from '#core/search/index.ts';
import { PRODUCT_WORDS } from './offers.ts';
import type { Locale } from './paraglide/runtime.js';
import { KINDS_WORDS, SUBKIND_WORDS, type Word } from './words.ts';

/** Words by which places are found, in the language of the page and in German. */
export function searchWording(language: Locale): Wording {
	const inBoth = <Name extends string>(words: Record<Name, Word>) =>
		Object.fromEntries(
			Object.entries<Word>(words).map(([name, word]) => {
				const both = new Set([word({}, { locale: language }), word({}, { locale: 'de' })]);
				return [name, [...both].join(' ')];
			}),
		) as Record<Name, string>;
	return {
		language,
		kinds: inBoth(KINDS_WORDS),
		subkinds: inBoth(SUBKIND_WORDS),
		products: inBoth(PRODUCT_WORDS),
	};
}
