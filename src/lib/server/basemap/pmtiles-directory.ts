/** Directories of PMTiles version 3: where the tiles stand, as gaps and lengths in varints. */
import { gzipSync } from 'node:zlib';

export interface Entry {
	tileId: number;
	/** From the beginning of the tile data; of a leaf directory, from that of the leaf directories. */
	offset: number;
	length: number;
	/** This tile and the following ones have the same content; 0 marks a leaf directory. */
	runLength: number;
}

/** Four numbers an entry, none above 2⁵³: eight bytes each at most. */
const LARGEST_ENTRY = 4 * 8;

/** @returns the directory, compressed with gzip */
export function writeDirectory(entries: readonly Entry[]): Buffer {
	const bytes = Buffer.alloc(8 + entries.length * LARGEST_ENTRY);
	let end = 0;
	const write = (value: number) => {
		let rest = value;
		for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes[end++] = (rest % 0x80) | 0x80;
		bytes[end++] = rest;
	};
	write(entries.length);
	entries.forEach(({ tileId }, i) => write(tileId - (entries[i - 1]?.tileId ?? 0)));
	for (const { runLength } of entries) write(runLength);
	for (const { length } of entries) write(length);
	entries.forEach(({ offset }, i) => {
		const before = entries[i - 1];
		// 0 says "right after the one before"; any other offset is written plus one.
		write(before && offset === before.offset + before.length ? 0 : offset + 1);
	});
	return gzipSync(bytes.subarray(0, end), { level: 9 });
}

/**
 * @param bytes a directory, not compressed
 * @returns its entries, or null when it makes no sense: broken off, ids that do not ascend, empty tiles
 */
export function readDirectory(bytes: Uint8Array): Entry[] | null {
	let at = 0;
	const read = () => {
		let value = 0;
		for (let unit = 1; at < bytes.length; unit *= 0x80) {
			const byte = bytes[at++]!;
			value += (byte & 0x7f) * unit;
			if (byte < 0x80) return value;
		}
		return NaN; // the end, in the middle of a number
	};
	const count = read();
	// Each entry takes four bytes at least: no use in making room for what cannot be there.
	if (!(count * 4 <= bytes.length - at)) return null;
	const entries: Entry[] = Array.from({ length: count }, () => ({
		...{ tileId: 0, offset: 0, length: 0, runLength: 0 },
	}));
	let tileId = 0;
	for (const entry of entries) entry.tileId = tileId += read();
	for (const entry of entries) entry.runLength = read();
	for (const entry of entries) entry.length = read();
	entries.forEach((entry, i) => {
		const offset = read();
		const before = entries[i - 1];
		entry.offset = offset === 0 && before ? before.offset + before.length : offset - 1;
	});
	return at === bytes.length && entries.every(makesSense) ? entries : null;
}

function makesSense({ tileId, offset, length, runLength }: Entry, i: number, all: Entry[]) {
	const before = all[i - 1];
	const isAfter = !before || tileId >= before.tileId + Math.max(1, before.runLength);
	const isWhole = [tileId, offset, length, runLength].every(Number.isSafeInteger);
	return isWhole && isAfter && offset >= 0 && length > 0;
}
