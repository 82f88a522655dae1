import type { ArchiveSource } from './archive-source.ts';

/** Some bytes of an archive. */
export interface Piece {
	offset: number;
	length: number;
}

/** Pieces that lie close together, read at once. */
export interface Span<P extends Piece = Piece> extends Piece {
	pieces: P[];
}

/** Reading so many bytes for nothing costs less than another request. */
const WORTH_SKIPPING = 32 * 1024;

/** What is read at once: lost at most when the connection, or we, are killed. */
const LARGEST_SPAN = 2 * 1024 * 1024;

/** How many requests are under way at once; times LARGEST_SPAN, the memory that reading takes. */
const AT_ONCE = 4;

/** Puts pieces that lie close together into spans, in the order of their offsets. */
export function toSpans<P extends Piece>(pieces: readonly P[]): Span<P>[] {
	const spans: Span<P>[] = [];
	for (const piece of [...pieces].sort((a, b) => a.offset - b.offset)) {
		const last = spans.at(-1);
		const end = piece.offset + piece.length;
		const isNear = last && piece.offset - (last.offset + last.length) <= WORTH_SKIPPING;
		if (isNear && end - last.offset <= LARGEST_SPAN) {
			last.length = Math.max(last.length, end - last.offset);
			last.pieces.push(piece);
		} else spans.push({ offset: piece.offset, length: piece.length, pieces: [piece] });
	}
	return spans;
}

/**
 * Reads spans, some at once, and hands each on when it is there; in no special order.
 *
 * @param begin offset in the archive from which the spans count
 * @param arrived is told of bytes as they come
 */
export async function readSpans<P extends Piece>(
	source: ArchiveSource,
	begin: number,
	spans: readonly Span<P>[],
	visit: (span: Span<P>, bytes: Buffer) => void | Promise<void>,
	arrived?: (bytes: number) => void,
): Promise<void> {
	const waiting = spans.values();
	let failed = false;
	const reader = async () => {
		for (const span of waiting) {
			if (failed) return;
			try {
				await visit(span, await source.read(begin + span.offset, span.length, arrived));
			} catch (error) {
				failed = true; // the others need not go on
				throw error;
			}
		}
	};
	// All of them have ended before anybody closes the source or the output.
	const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, reader));
	for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** The bytes of each piece. */
export async function readPieces(
	source: ArchiveSource,
	begin: number,
	pieces: readonly Piece[],
): Promise<Map<Piece, Buffer>> {
	const read = new Map<Piece, Buffer>();
	await readSpans(source, begin, toSpans(pieces), (span, bytes) => {
		for (const piece of span.pieces) read.set(piece, cutOut(piece, span, bytes));
	});
	return read;
}

/** The part of a span that is this piece. */
export function cutOut(piece: Piece, span: Span, bytes: Buffer): Buffer {
	const start = piece.offset - span.offset;
	return bytes.subarray(start, start + piece.length);
}
