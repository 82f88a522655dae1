import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { readRange, type ByteRange } from './byte-range.ts';

/** A body that can be had in parts. */
export interface Bytes {
	size: number;
	/** Strong, with its quotes: another content has another one. */
	etag: string;
	modified: Date;
	/** The whole, or some of it; from then on it can be read, whatever becomes of the file. */
	open(range?: ByteRange): Promise<ReadableStream<Uint8Array>>;
}

/**
 * Answers GET and HEAD with ETag, 304, Range, If-Range and 416 (RFC 9110).
 *
 * @param headers of the answer; those about bytes are added
 */
export async function answerBytes(
	request: Request,
	bytes: Bytes,
	headers: Headers,
): Promise<Response> {
	headers.set('etag', bytes.etag);
	headers.set('last-modified', bytes.modified.toUTCString());
	headers.set('accept-ranges', 'bytes');
	if (isKnown(request, bytes)) return new Response(null, { status: 304, headers });

	const range = mayResume(request, bytes)
		? readRange(request.headers.get('range'), bytes.size)
		: null;
	if (range === 'unsatisfiable') {
		headers.set('content-range', `bytes */${bytes.size}`);
		return new Response(null, { status: 416, headers });
	}
	headers.set('content-length', String(range ? range.end - range.start + 1 : bytes.size));
	if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${bytes.size}`);
	const body = request.method === 'HEAD' ? null : await bytes.open(range ?? undefined);
	return new Response(body, { status: range ? 206 : 200, headers });
}

/** A file to be read, or some of it; rejects with ENOENT where there is none. */
export async function openFile(
	file: string,
	range?: ByteRange,
): Promise<ReadableStream<Uint8Array>> {
	const handle = await open(file);
	return Readable.toWeb(handle.createReadStream(range)) as ReadableStream<Uint8Array>;
}

function isKnown(request: Request, { etag }: Bytes): boolean {
	const known = request.headers.get('if-none-match')?.split(',') ?? [];
	return known.some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
}

/** `If-Range`: the rest of an older file must not be glued to the beginning of a newer one. */
function mayResume(request: Request, { etag, modified }: Bytes): boolean {
	const of = request.headers.get('if-range');
	return of === null || of === etag || of === modified.toUTCString();
}
