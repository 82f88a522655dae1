import { accept, refuse, type Result } from '../result.ts';

/** Control characters, invisible joiners and marks that turn the reading direction: no part of a name. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** An opening tag, closing tag or comment, also written with character references. */
const MARKUP = /(<|&lt;|&#0*60;|&#x0*3c;)\s*[a-z!/?]/i;

export type TextRefusal = 'markup_in_text' | 'text_too_long';

/**
 * What becomes of markup. Where nobody looks at the rows it is `refused` rather than stripped: who writes
 * `<script>` into a name did not mean what would be left of it. Where somebody looks at each it is kept, as the
 * text it is.
 */
export type Markup = 'refused' | 'kept';

/** A text from outside as we show it: one line, nothing invisible. */
export function cleanText(
	value: string | null,
	longest: number,
	at: string,
	markup: Markup = 'refused',
): Result<string | null, TextRefusal> {
	if (value === null) return accept(null);
	const text = value.normalize('NFC').replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
	if (markup === 'refused' && MARKUP.test(text)) return refuse('markup_in_text', { at });
	if (text.length > longest) return refuse('text_too_long', { at, values: { most: longest } });
	return accept(text || null);
}
