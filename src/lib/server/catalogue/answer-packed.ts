import type { Packed } from './packed.ts';

/** Answers with a packed text in the encoding that is asked for, or with 304 to who has it already. */
export function answerPacked(
	request: Request,
	packed: Packed,
	{ version, type, cache }: { version: string; type: string; cache: string },
): Response {
	const etag = `W/"${version}"`;
	const headers = new Headers({ etag, 'cache-control': cache, vary: 'Accept-Encoding' });
	if (request.headers.get('if-none-match')?.includes(etag))
		return new Response(null, { status: 304, headers });
	const { encoding, bytes } = packed.for(request.headers.get('accept-encoding'));
	headers.set('content-type', type);
	headers.set('content-length', String(bytes.length));
	if (encoding !== 'identity') headers.set('content-encoding', encoding);
	return new Response(bytes, { headers });
}
