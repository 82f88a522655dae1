/**
 * Rewrites requests of supabase-js that the API layer does not understand although a hosted project
 * does. Everything else passes untouched.
 */
export async function understandClient(request: Request): Promise<Request> {
	const { pathname } = new URL(request.url);
	if (isFormUpload(request, pathname)) return unwrapUpload(request);
	if (pathname === '/auth/v1/verify' && request.method === 'POST') return nameCodeType(request);
	return request;
}

function isFormUpload(request: Request, pathname: string): boolean {
	const type = request.headers.get('content-type') ?? '';
	return (
		pathname.startsWith('/storage/v1/object/') &&
		['POST', 'PUT'].includes(request.method) &&
		type.startsWith('multipart/form-data')
	);
}

/** Blobs and Files come as a form whose file field has an empty name; the layer looks for `file`. */
async function unwrapUpload(request: Request): Promise<Request> {
	const form = await request.formData();
	const file = [...form.values()].find((value) => typeof value !== 'string');
	if (!file) return new Request(request.url, { ...copyOf(request), body: form });
	const { headers } = copyOf(request);
	headers.set('content-type', file.type || 'application/octet-stream');
	headers.set('content-length', String(file.size));
	const seconds = form.get('cacheControl');
	if (typeof seconds === 'string') headers.set('cache-control', `max-age=${seconds}`);
	const metadata = form.get('metadata');
	if (typeof metadata === 'string')
		headers.set('x-metadata', Buffer.from(metadata).toString('base64'));
	return new Request(request.url, {
		method: request.method,
		headers,
		body: await file.arrayBuffer(),
	});
}

/** `email` is the documented type of a six-digit code; the layer knows it as `magiclink`. */
async function nameCodeType(request: Request): Promise<Request> {
	const text = await request.text();
	const body = text.replace(/"type"\s*:\s*"email"/, '"type":"magiclink"');
	return new Request(request.url, { ...copyOf(request), body });
}

function copyOf(request: Request) {
	const headers = new Headers(request.headers);
	headers.delete('content-length');
	return { method: request.method, headers };
}
