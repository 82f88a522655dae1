const SIGNING = /^\/storage\/v1\/object\/(upload\/)?sign\//;

interface Signed {
	signedUrl?: string;
}

/**
 * Signing answers `signedUrl` with the whole path, while supabase-js reads `signedURL` (download)
 * or `url` (upload), both without the prefix. Gives it what it reads.
 */
export async function nameSignedUrls(request: Request, response: Response): Promise<Response> {
	const signing = SIGNING.exec(new URL(request.url).pathname);
	if (request.method !== 'POST' || !response.ok || !signing) return response;
	const name = signing[1] ? 'url' : 'signedURL';
	const rename = (signed: Signed) => ({
		...signed,
		[name]: signed.signedUrl ? signed.signedUrl.replace(/^\/storage\/v1/, '') : null,
	});
	const body = (await response.json()) as Signed | Signed[];
	const headers = new Headers(response.headers);
	headers.delete('content-length');
	return Response.json(Array.isArray(body) ? body.map(rename) : rename(body), {
		status: response.status,
		headers,
	});
}
