import { fromPlanes, toPlanes } from './planes.ts';

/** A column whose values repeat: each distinct one once, and for every row which one it is. */
export interface Column<Value> {
	values: Value[];
	at: string[];
}

/** Values in the order in which they first appear, so that neighbours share high digits. */
export function toColumn<Value>(rows: readonly Value[]): Column<Value> {
	const numbers = new Map<unknown, number>();
	const values: Value[] = [];
	const at = rows.map((value) => {
		const key = typeof value === 'object' ? JSON.stringify(value) : value;
		const known = numbers.get(key);
		if (known !== undefined) return known;
		numbers.set(key, values.length);
		return values.push(value) - 1;
	});
	return { values, at: toPlanes(at) };
}

/** The value of each row. Throws a RangeError where a row names a value that is not there. */
export function fromColumn<Value>({ values, at }: Column<Value>, count: number): Value[] {
	return Array.from(fromPlanes(at, count), (number) => {
		if (number >= values.length) throw new RangeError(`value ${number} of ${values.length}`);
		return values[number]!;
	});
}
