import type { Handle } from '@sveltejs/kit';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const gzipped = promisify(gzip);

/** Smaller than this, an answer fits into one packet anyway. */
const WORTH_COMPRESSING = 1_400;

/** Pages, data and feeds travel small. Files of the build are compressed when it is made. */
export const handleCompression: Handle = async ({ event, resolve }) =>
	compress(event.request, await resolve(event));

/** Compresses a page, JSON, XML or CSV for who takes it; ETag and all other headers stay. */
export async function compress(request: Request, response: Response): Promise<Response> {
	const { headers } = response;
	const isText = /json|csv|xml|text\//.test(headers.get('content-type') ?? '');
	const accepts = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(
		request.headers.get('accept-encoding') ?? '',
	);
	if (!isText || headers.has('content-encoding') || !response.body || request.method === 'HEAD')
		return response;
	if (response.status === 206) return response;

	const bytes = new Uint8Array(await response.arrayBuffer());
	const varied = new Headers(headers);
	varied.append('vary', 'Accept-Encoding');
	const isWorthIt = accepts && bytes.length >= WORTH_COMPRESSING;
	const body = isWorthIt ? new Uint8Array(await gzipped(bytes, { level: 5 })) : bytes;
	if (isWorthIt) varied.set('content-encoding', 'gzip');
	varied.set('content-length', String(body.length));
	return new Response(body, { status: response.status, headers: varied });
}
