import { expect, it } from 'vitest';
import { readRange } from './byte-range.ts';

it.each<[string | null, number, ReturnType<typeof readRange>]>([
	[null, 100, null],
	['bytes=0-9', 100, { start: 0, end: 9 }],
	['bytes=90-', 100, { start: 90, end: 99 }],
	['bytes=90-500', 100, { start: 90, end: 99 }],
	['bytes=-10', 100, { start: 90, end: 99 }],
	['bytes=-500', 100, { start: 0, end: 99 }],
	['bytes=0-0', 100, { start: 0, end: 0 }],
	['bytes=100-', 100, 'unsatisfiable'],
	['bytes=-0', 100, 'unsatisfiable'],
	['bytes=0-', 0, 'unsatisfiable'],
	['bytes=-5', 0, 'unsatisfiable'],
	['bytes=9-3', 100, null],
	['bytes=-', 100, null],
	['bytes=0-1,5-9', 100, null],
	['lines=0-9', 100, null],
	['nonsense', 100, null],
])('reads "%s" of %i bytes', (header, size, expected) => {
	expect(readRange(header, size)).toEqual(expected);
});
