import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readDirectory, writeDirectory, type Entry } from './pmtiles-directory.ts';

const ENTRIES: Entry[] = [
	{ tileId: 0, offset: 0, length: 300, runLength: 1 },
	{ tileId: 5, offset: 300, length: 20, runLength: 7 },
	{ tileId: 12, offset: 0, length: 300, runLength: 1 },
	{ tileId: 357_913_941, offset: 138_507_309_367, length: 1, runLength: 2 },
	{ tileId: 400_000_000, offset: 0, length: 9000, runLength: 0 },
];
const written = gunzipSync(writeDirectory(ENTRIES));

test('a directory is read as it was written, numbers above 32 bits too', () => {
	expect(readDirectory(written)).toEqual(ENTRIES);
});

describe('a directory is not read when', () => {
	const raw = (...bytes: number[]) => Uint8Array.from(bytes);
	test.each<[string, Uint8Array]>([
		['it is broken off', written.subarray(0, -1)],
		['something follows it', Buffer.concat([written, raw(0)])],
		['it promises more entries than it has bytes', raw(0xff, 0xff, 0xff, 0x7f, 1, 1, 1, 1)],
		['it is empty', raw()],
		['a tile comes twice', raw(2, 5, 0, 1, 1, 1, 1, 1, 0)],
		['a tile lies within the run before it', raw(2, 5, 1, 3, 1, 1, 1, 1, 0)],
		['a tile has no bytes', raw(1, 5, 1, 0, 1)],
		['a tile begins before the beginning', raw(1, 5, 1, 1, 0)],
	])('%s', (_, bytes) => {
		expect(readDirectory(bytes)).toBeNull();
	});
});
