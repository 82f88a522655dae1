const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE = DIGITS.length;
const VALUES = new Map(Array.from(DIGITS, (digit, value) => [digit.charCodeAt(0), value]));

/**
 * Whole numbers from 0 as planes of digits: the first text holds the last digit of every number, the
 * next one the digit before it, and so on. High digits are nearly always the same and cost nothing
 * once compressed; in decimal notation they would be mixed with the restless low ones.
 *
 *     [1, 0, 65]  →  ['BAB', 'AAB']          all zero  →  []
 */
export function toPlanes(numbers: readonly number[]): string[] {
	const planes: string[] = [];
	let rest = numbers;
	while (rest.some((number) => number > 0)) {
		planes.push(rest.map((number) => DIGITS[number % BASE]).join(''));
		rest = rest.map((number) => Math.floor(number / BASE));
	}
	return planes;
}

/** The `count` numbers again. Throws a RangeError where a plane is no plane of so many digits. */
export function fromPlanes(planes: readonly string[], count: number): Float64Array {
	const numbers = new Float64Array(count);
	let worth = 1;
	for (const plane of planes) {
		if (plane.length !== count) throw new RangeError(`${plane.length} digits for ${count} numbers`);
		for (let i = 0; i < count; i++) {
			const digit = VALUES.get(plane.charCodeAt(i));
			if (digit === undefined) throw new RangeError(`no digit: ${plane[i]}`);
			numbers[i]! += digit * worth;
		}
		worth *= BASE;
	}
	return numbers;
}
