/**
 * Rewrites requests of supabase-js that the API layer does not understand although a hosted project
 * does. Everything else passes untouched.
 */
export async function understandClient(request: Request): Promise<Request> {
	const { pathname } = new URL(request.url);
	const sends = request.method === 'POST' || request.method === 'PUT';
	if (sends && isForm(request) && pathname.startsWith('/storage/v1/object/'))
		return measure(await unwrapUpload(request));
	if (sends && UPLOAD.test(pathname)) return measure(request);
	if (sends && pathname === '/auth/v1/verify') return nameCodeType(request);
	return request;
}

/** Writing an object, but none of the other things one can ask about objects. */
const UPLOAD = /^\/storage\/v1\/object\/(upload\/sign\/|(?!(list|move|copy|info|sign|upload)\/))./;

const isForm = (request: Request) =>
	request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;

/** Blobs and Files come as a form whose file field has an empty name; the layer looks for `file`. */
async function unwrapUpload(request: Request): Promise<Request> {
	const form = await request.formData();
	const file = [...form.values()].find((value) => typeof value !== 'string');
	const headers = new Headers(request.headers);
	headers.set('content-type', file?.type || 'application/octet-stream');
	const seconds = form.get('cacheControl');
	if (typeof seconds === 'string') headers.set('cache-control', `max-age=${seconds}`);
	const metadata = form.get('metadata');
	if (typeof metadata === 'string')
		headers.set('x-metadata', Buffer.from(metadata).toString('base64'));
	return new Request(request.url, { method: request.method, headers, body: file ?? null });
}

/** The layer believes `content-length`, which not everybody sends, when it minds a bucket's limit. */
async function measure(request: Request): Promise<Request> {
	const body = await request.arrayBuffer();
	const headers = new Headers(request.headers);
	headers.set('content-length', String(body.byteLength));
	return new Request(request.url, { method: request.method, headers, body });
}

/** `email` is the documented type of a six-digit code; the layer knows it as `magiclink`. */
async function nameCodeType(request: Request): Promise<Request> {
	const text = await request.text();
	const headers = new Headers(request.headers);
	headers.delete('content-length');
	const body = text.replace(/"type"\s*:\s*"email"/, '"type":"magiclink"');
	return new Request(request.url, { method: request.method, headers, body });
}
