/**
 * A column of sets, such as each place's amenities: one bit per name, in as many words of 32 bits as it
 * takes.
 */
export class SetColumn<Name extends string> {
	readonly names: readonly Name[];
	#words: number;
	#bits: Uint32Array;

	constructor(names: readonly Name[], rows: readonly (readonly Name[])[]) {
		this.names = names;
		this.#words = Math.max(1, Math.ceil(names.length / 32));
		this.#bits = new Uint32Array(rows.length * this.#words);
		const numbers = new Map(names.map((name, number) => [name, number]));
		rows.forEach((row, i) => {
			for (const name of row) {
				const number = numbers.get(name);
				if (number !== undefined)
					this.#bits[i * this.#words + (number >> 5)]! |= 1 << (number & 31);
			}
		});
	}

	/** The bits of some names, to ask with; a name that nobody has is none of them. */
	mask(some: readonly Name[]): Uint32Array {
		return new SetColumn(this.names, [some]).#bits;
	}

	hasAny(row: number, mask: Uint32Array): boolean {
		for (let word = 0; word < this.#words; word++) {
			if ((this.#bits[row * this.#words + word]! & mask[word]!) !== 0) return true;
		}
		return false;
	}

	hasAll(row: number, mask: Uint32Array): boolean {
		for (let word = 0; word < this.#words; word++) {
			if ((this.#bits[row * this.#words + word]! & mask[word]!) >>> 0 !== mask[word]) return false;
		}
		return true;
	}

	/** Adds one to the count of each name that the row has. */
	count(row: number, counts: Uint32Array): void {
		for (let word = 0; word < this.#words; word++) {
			let bits = this.#bits[row * this.#words + word]!;
			while (bits !== 0) {
				counts[word * 32 + 31 - Math.clz32(bits & -bits)]!++;
				bits &= bits - 1;
			}
		}
	}
}
