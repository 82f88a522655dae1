/** A seeded source of chance: the same seed gives the same picture on every machine. */
export interface Random {
	/** A number in [low, high). */
	between(low: number, high: number): number;
	/** A whole number in [low, high], both included. */
	whole(low: number, high: number): number;
	pick<T>(list: readonly T[]): T;
	/** True with the given probability (0…1). */
	chance(probability: number): boolean;
}

function hash(text: string): number {
	let value = 2166136261;
	for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0)!, 16777619);
	return value >>> 0;
}

/** Mulberry32 over an FNV-1a hash: small, even, and without any dependency. */
export function randomFrom(seed: string): Random {
	let state = hash(seed);
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let value = Math.imul(state ^ (state >>> 15), state | 1);
		value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
		return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
	};
	return {
		between: (low, high) => low + next() * (high - low),
		whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
		pick: (list) => list[Math.floor(next() * list.length)]!,
		chance: (probability) => next() < probability,
	};
}
