/** First and last byte, both included. */
export interface ByteRange {
	start: number;
	end: number;
}

/**
 * Reads a Range header for a body of `size` bytes (RFC 9110, 14.1.2).
 *
 * @returns the range, `'unsatisfiable'` (416), or null when the whole body is to be sent:
 * no header, an unknown unit, nonsense, or several ranges at once
 */
export function readRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
	const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
	if (from === undefined || to === undefined || (from === '' && to === '')) return null;
	if (from === '') {
		const last = Math.min(Number(to), size);
		return last === 0 ? 'unsatisfiable' : { start: size - last, end: size - 1 };
	}
	const start = Number(from);
	const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
	if (to !== '' && Number(to) < start) return null;
	return start >= size ? 'unsatisfiable' : { start, end };
}
