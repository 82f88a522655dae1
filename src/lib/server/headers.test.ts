import type { RequestEvent } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { handleHeaders, widen } from './headers.ts';

const POLICY =
	"default-src 'none'; script-src 'self' 'sha256-x'; img-src 'self' data:; connect-src 'self'";

it('lets data and pictures of a chosen origin in, and no script', () => {
	expect(widen(POLICY, ['https://tiles.example'])).toBe(
		"default-src 'none'; script-src 'self' 'sha256-x'; img-src 'self' https://tiles.example data:; connect-src 'self' https://tiles.example",
	);
});

it('leaves the policy as it is where nobody else is chosen', () =>
	expect(widen(POLICY, [])).toBe(POLICY));

async function answered(url: string, headers: Record<string, string> = {}, status = 200) {
	const event = { url: new URL(url) } as RequestEvent;
	const handle = handleHeaders(() => []);
	return (await handle({ event, resolve: async () => new Response('', { headers, status }) }))
		.headers;
}

it('forbids everything to what is no page', async () => {
	const headers = await answered('http://localhost/catalogue/latest');
	expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
	expect(headers.get('x-content-type-options')).toBe('nosniff');
});

it('keeps a policy that is there, and asks for https only where https is', async () => {
	const http = await answered('http://localhost/', { 'content-security-policy': 'sandbox' });
	expect(http.get('content-security-policy')).toBe('sandbox');
	expect(http.has('strict-transport-security')).toBe(false);
	const https = await answered('https://karte.example/');
	expect(https.get('strict-transport-security')).toMatch(/max-age=\d+/);
});

it('lets browsers ask again where something has moved: it may come back', async () => {
	const cacheOf = async (status: number, headers = {}) =>
		(await answered('http://localhost/places/x', headers, status)).get('cache-control');
	expect(await cacheOf(301)).toBe('no-cache');
	expect(await cacheOf(301, { 'cache-control': 'max-age=60' })).toBe('max-age=60');
	expect(await cacheOf(200)).toBeNull();
});
