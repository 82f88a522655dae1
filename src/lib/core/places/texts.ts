/** A text that visitors read, by language. German must exist; the others may be missing. */
export interface Texts {
	de: string;
	en?: string;
	nl?: string;
}

export type TextLanguage = keyof Texts;

/**
 * The text in the wanted language, else German; `lang` says which one it is, so that a page can mark
 * a German text inside an English page with the right `lang` attribute.
 */
export function textIn(texts: Texts, language: TextLanguage): { text: string; lang: TextLanguage } {
	const wanted = texts[language]?.trim();
	return wanted ? { text: wanted, lang: language } : { text: texts.de, lang: 'de' };
}
