type Ask = (request: Request) => Promise<Response>;

const SIGN_ONE = /^\/storage\/v1\/object\/(upload\/)?sign\/[^/]+\/./;
const SIGN_MANY = /^\/storage\/v1\/object\/sign\/[^/]+$/;

/**
 * Answers requests for signed addresses of objects. The API layer answers `signedUrl` with the
 * whole path, while supabase-js reads `signedURL` (download) or `url` (upload) without the prefix;
 * and it mistakes a request for many for a request for one without a name.
 *
 * @param ask the API layer
 * @returns null when the request is for something else
 */
export async function answerSigning(request: Request, ask: Ask): Promise<Response | null> {
	const { pathname } = new URL(request.url);
	if (request.method !== 'POST') return null;
	if (SIGN_MANY.test(pathname)) return signMany(request, ask);
	if (!SIGN_ONE.test(pathname)) return null;

	const response = await ask(request);
	if (!response.ok) return response;
	const signed = (await response.json()) as { signedUrl: string };
	const name = pathname.includes('/upload/sign/') ? 'url' : 'signedURL';
	const headers = new Headers(response.headers);
	headers.delete('content-length');
	const address = signed.signedUrl.replace(/^\/storage\/v1/, '');
	return Response.json({ ...signed, [name]: address }, { headers });
}

/** One after the other; a name that does not exist or may not be read is told in its own line. */
async function signMany(request: Request, ask: Ask): Promise<Response> {
	const { paths, expiresIn } = (await request.json()) as { paths: string[]; expiresIn: number };
	const headers = new Headers(request.headers);
	headers.delete('content-length');
	const lines = [];
	for (const path of paths) {
		const address = `${request.url}/${path.split('/').map(encodeURIComponent).join('/')}`;
		const body = JSON.stringify({ expiresIn });
		const one = await answerSigning(new Request(address, { method: 'POST', headers, body }), ask);
		const said = (await one!.json()) as { signedURL?: string; message?: string };
		lines.push({ path, signedURL: said.signedURL ?? null, error: said.message ?? null });
	}
	return Response.json(lines, { headers: { 'access-control-allow-origin': '*' } });
}
