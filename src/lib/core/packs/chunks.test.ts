import { describe, expect, it } from 'vitest';
import { bytesOf, chunkAt, isWellCut } from './chunks.ts';

/** An archive of so many bytes, in chunks of ten. */
const cut = (bytes: number, chunks = Math.ceil(bytes / 10)) => ({
	bytes,
	chunkBytes: 10,
	chunks: Array.from({ length: chunks }, () => ''),
});

it.each([
	['the first chunk', 25, 0, { start: 0, end: 10, bytes: 10 }],
	['one in the middle', 25, 1, { start: 10, end: 20, bytes: 10 }],
	['the last one, which is shorter', 25, 2, { start: 20, end: 25, bytes: 5 }],
	['a last one that is full', 20, 1, { start: 10, end: 20, bytes: 10 }],
	['the only one', 3, 0, { start: 0, end: 3, bytes: 3 }],
])('knows where a chunk lies: %s', (_, bytes, index, expected) => {
	expect(chunkAt(cut(bytes), index)).toEqual(expected);
});

it.each([
	[0, 0],
	[2, 20],
	[3, 25],
])('%i chunks of 25 bytes are %i bytes', (done, bytes) => {
	expect(bytesOf(cut(25), done)).toBe(bytes);
});

describe('an archive is well cut', () => {
	it.each([
		['with a digest for each chunk', cut(25), true],
		['not with one too few', cut(25, 2), false],
		['not with one too many', cut(25, 4), false],
	])('%s', (_, archive, expected) => expect(isWellCut(archive)).toBe(expected));
});
