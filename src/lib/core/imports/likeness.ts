import { slugify } from '../places/slug.ts';

/** Words that say what a place is, not which one. */
const COMMON = new Set(
	(
		'hof hofladen hoflaedchen laden imkerei imker honig honigverkauf bienen der die das zum zur am im in an ' +
		'und von dr familie fam bauer bauernhof biohof bio landwirt automat milchtankstelle markt wochenmarkt ' +
		'regional s'
	).split(' '),
);

/** The words by which a name is recognised; of a name that has only common words, all of them. */
function telling(name: string): string[] {
	const words = slugify(name).split('-').filter(Boolean);
	const own = words.filter((word) => !COMMON.has(word));
	return own.length > 0 ? own : words;
}

/**
 * How much two names are alike, 0 to 1: the share of letter pairs they have in common (Dice), of the
 * words that tell. `Konrad Moellering` and `Imkerei Konrad Moellering` → 1.
 */
export function likeness(a: string, b: string): number {
	const [first, second] = [pairsOf(a), pairsOf(b)];
	const total = first.length + second.length;
	if (total === 0) return 0;
	const left = new Map<string, number>();
	for (const pair of first) left.set(pair, (left.get(pair) ?? 0) + 1);
	let common = 0;
	for (const pair of second) {
		const count = left.get(pair) ?? 0;
		if (count > 0) {
			left.set(pair, count - 1);
			common++;
		}
	}
	return (2 * common) / total;
}

function pairsOf(name: string): string[] {
	return telling(name)
		.sort()
		.flatMap((word) => {
			const marked = ` ${word} `;
			return Array.from({ length: marked.length - 1 }, (_, i) => marked.slice(i, i + 2));
		});
}
