import { expect, it } from 'vitest';
import { progressOf, quarterOf, sampled, secondsLeft, type Sample } from './progress.ts';

it.each([
	['nothing', [], { done: 0, bytes: 0, share: 0 }],
	['one part', [['map', 100, 25]], { done: 25, bytes: 100, share: 0.25 }],
	[
		'several parts by their bytes',
		[
			['map', 90, 90],
			['photos', 10, 0],
		],
		{ done: 90, bytes: 100, share: 0.9 },
	],
	['never more than all', [['photos', 10, 12]], { done: 10, bytes: 10, share: 1 }],
] as const)('sums %s', (_, parts, expected) => {
	const given = parts.map(([name, bytes, done]) => ({ name, bytes, done }));
	expect(progressOf(given)).toEqual(expected);
});

it.each([
	[0, 0],
	[0.249, 0],
	[0.25, 25],
	[0.74, 50],
	[0.999, 75],
	[1, 100],
	[1.01, 100],
])('%f is told as %i %%', (share, quarter) => expect(quarterOf(share)).toBe(quarter));

const samples = (...pairs: [seconds: number, done: number][]): Sample[] =>
	pairs.map(([seconds, done]) => ({ at: seconds * 1000, done }));

it.each([
	['nobody knows before anything was measured', [], null],
	['nobody knows after a second', samples([0, 0], [1, 10]), null],
	['nobody knows while nothing moves', samples([0, 10], [9, 10]), null],
	['ten bytes a second', samples([0, 0], [5, 50]), 10],
	['two bytes a second', samples([10, 100], [15, 110]), 50],
])('time left for 100 bytes: %s', (_, given, expected) => {
	expect(secondsLeft(given, 100)).toBe(expected);
});

it('a pace of long ago is forgotten', () => {
	const fast = samples([0, 0], [5, 500], [30, 510]);
	const kept = fast.reduce<Sample[]>((before, sample) => sampled(before, sample), []);
	expect(kept).toEqual(samples([30, 510]));
});
