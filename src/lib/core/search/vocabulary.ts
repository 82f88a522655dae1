import SearchableMap from 'minisearch/SearchableMap';
import { fold, sortKey } from './fold.ts';

/** How a word of the places answers a word that is asked; the first is the closest. */
const LIKENESSES = ['exact', 'prefix', 'compound', 'typo'] as const;
type Likeness = (typeof LIKENESSES)[number];

/** From this many letters on a word is looked for inside of others. */
const SHORTEST_PART = 3;
/** From this many letters on one may have slipped, and from the other on two. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;

/** All words that places are found by, and which of them answer a word that is asked. */
export class Vocabulary {
	/** Folded word → its number. */
	readonly #words = new SearchableMap<number>();
	/**
	 * Words as they are looked through for parts. Folding reaches over the seam of a compound
	 * (`Bioeier` → `bioier`), so where it changed a word, its spelling before that stands here as well.
	 */
	readonly #forms: { form: string; word: number }[] = [];
	/** The map itself counts anew whenever it is asked. */
	#size = 0;
	readonly #known = new Map<string, number[]>();

	/** Numbers of the words of a text, new ones learnt. */
	learn(text: string): number[] {
		let numbers = this.#known.get(text);
		if (!numbers) {
			numbers = sortKey(text)
				.split(' ')
				.filter((word) => word !== '')
				.map((word) => this.#number(word));
			this.#known.set(text, numbers);
		}
		return numbers;
	}

	#number(plain: string): number {
		const folded = fold(plain);
		let word = this.#words.get(folded);
		if (word === undefined) {
			word = this.#size++;
			this.#words.set(folded, word);
			this.#forms.push({ form: folded, word });
		}
		if (plain !== folded) this.#forms.push({ form: plain, word });
		return word;
	}

	/** Words that answer a word, by their number, and how: as the place of it in LIKENESSES. */
	answer(asked: string): Map<number, number> {
		const answers = new Map<number, number>();
		const take = (word: number | undefined, likeness: Likeness) => {
			if (word !== undefined && !answers.has(word)) answers.set(word, LIKENESSES.indexOf(likeness));
		};
		const folded = fold(asked);
		take(this.#words.get(folded), 'exact');
		for (const word of this.#words.atPrefix(folded).values()) take(word, 'prefix');
		const isBegun = answers.size > 0;
		if (folded.length >= SHORTEST_PART) {
			const plain = sortKey(asked);
			for (const { form, word } of this.#forms) {
				if (form.includes(folded) || form.includes(plain)) take(word, 'compound');
			}
		}
		// whoever spelt the beginning of a word right did not slip
		if (!isBegun && folded.length >= ONE_SLIP) {
			for (const word of this.#misspelt(folded)) take(word, 'typo');
		}
		return answers;
	}

	/** Words a slip or two away: a letter too many, too few, another, or two in the wrong order. */
	*#misspelt(folded: string): Iterable<number | undefined> {
		const slips = folded.length < TWO_SLIPS ? 1 : 2;
		for (const [word] of this.#words.fuzzyGet(folded, slips).values()) yield word;
		for (let i = 1; i < folded.length; i++)
			yield this.#words.get(
				folded.slice(0, i - 1) + folded[i]! + folded[i - 1]! + folded.slice(i + 1),
			);
	}
}
