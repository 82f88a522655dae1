import { textIn, type Texts } from '#core/places/texts.ts';
import { getLocale } from './paraglide/runtime.js';

/** A text in the visitor's language; `lang` only where it is in another one than the page. */
export function say(texts: Texts): { text: string; lang: string | undefined } {
	const { text, lang } = textIn(texts, getLocale());
	return { text, lang: lang === getLocale() ? undefined : lang };
}
