/** Repeatable chance: the same seed draws the same numbers everywhere (mulberry32). */
export class Chance {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** In [0, 1). */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let t = this.#state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	}

	/** True in `share` of the cases. */
	happens(share: number): boolean {
		return this.next() < share;
	}

	/** A whole number below `end`. */
	below(end: number): number {
		return Math.floor(this.next() * end);
	}

	one<Value>(values: readonly Value[]): Value {
		return values[this.below(values.length)]!;
	}

	/** As `one`, but the first ones far more often than the last, as words and habits are spread. */
	common<Value>(values: readonly Value[]): Value {
		return values[Math.floor(values.length ** this.next()) - 1]!;
	}

	/** Each value for itself with the same share, in their order. */
	some<Value>(values: readonly Value[], share: number): Value[] {
		return values.filter(() => this.happens(share));
	}

	/** Around 0, mostly within ±1 (standard deviation 0.5). */
	scatter(): number {
		return (this.next() + this.next() + this.next() + this.next() - 2) * 0.87;
	}
}
