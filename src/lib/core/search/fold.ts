const LIGATURES: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

/**
 * Lower-case letters and digits without marks, words parted by one space: `Käse & Brot` → `kase brot`.
 * Compared character by character this is the order of German dictionaries (DIN 5007-1), and it is
 * the same in every browser and on the server.
 */
export function sortKey(text: string): string {
	return text
		.toLowerCase()
		.replace(/[ßæœøłđ]/g, (letter) => LIGATURES[letter]!)
		.normalize('NFD')
		.replace(/[\u0300-\u036f]+/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/**
 * What two spellings of a word have in common: `Käse`, `Kaese` and `Kase` all fold to `kase`.
 * A beginning of a word folds to a beginning of the folded word, so one may search while typing.
 */
export function fold(text: string): string {
	return sortKey(text).replace(/([aou])e/g, '$1');
}
