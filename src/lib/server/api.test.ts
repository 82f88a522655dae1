import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { handleForms } from './api.ts';
import { compress } from './compress.ts';

const SITE = 'https://karte.example';

/** The status after the guard: 200 means that the request got through. */
async function statusOf(method: string, headers: Record<string, string>, url = `${SITE}/melden`) {
	const request = new Request(url, { method, headers });
	const event = { request, url: new URL(`${SITE}/melden`) } as RequestEvent;
	const response = await handleForms({ event, resolve: async () => new Response('through') });
	return response.status;
}

describe('handleForms', () => {
	const form = { 'content-type': 'application/x-www-form-urlencoded' };
	it.each<[string, string, Record<string, string>, number]>([
		['a form of our own', 'POST', { ...form, origin: SITE }, 200],
		['a form of another site', 'POST', { ...form, origin: 'https://evil.example' }, 403],
		['a form without origin', 'POST', form, 403],
		['a form of nowhere', 'POST', { ...form, origin: 'null' }, 403],
		[
			'an upload of another site',
			'POST',
			{ 'content-type': 'multipart/form-data; boundary=x', origin: 'https://e.x' },
			403,
		],
		[
			'plain text, which forms can send',
			'PUT',
			{ 'content-type': 'TEXT/PLAIN', origin: 'https://e.x' },
			403,
		],
		['no type at all', 'DELETE', { origin: 'https://e.x' }, 403],
		[
			'the same site under its other name',
			'POST',
			{ ...form, origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' },
			200,
		],
		[
			'JSON, which needs a permission of its own',
			'POST',
			{ 'content-type': 'application/json', origin: 'https://e.x' },
			200,
		],
		['reading', 'GET', { origin: 'https://evil.example' }, 200],
	])('answers %s', async (_title, method, headers, status) => {
		expect(await statusOf(method, headers)).toBe(status);
	});
});

describe('compress', () => {
	const long = JSON.stringify(Array.from({ length: 500 }, (_, id) => ({ id, name: 'Hof' })));
	const ask = (accept: string) => new Request(SITE, { headers: { 'accept-encoding': accept } });
	const answer = (type = 'application/json', init: ResponseInit = {}) =>
		new Response(long, { ...init, headers: { 'content-type': type, etag: '"a"' } });

	it('makes JSON small and keeps its ETag', async () => {
		const small = await compress(ask('gzip, br'), answer());
		expect(small.headers.get('content-encoding')).toBe('gzip');
		expect(small.headers.get('etag')).toBe('"a"');
		expect(small.headers.get('vary')).toBe('Accept-Encoding');
		expect(Number(small.headers.get('content-length'))).toBeLessThan(long.length / 5);
		const text = await new Response(
			small.body!.pipeThrough(new DecompressionStream('gzip')),
		).text();
		expect(text).toBe(long);
	});

	it.each<[string, Request, Response]>([
		['nobody takes it', ask('br'), answer()],
		['it is declined', ask('gzip;q=0, br'), answer()],
		['it is a picture', ask('gzip'), answer('image/webp')],
		['it is a part of something', ask('gzip'), answer('application/json', { status: 206 })],
	])('leaves an answer as it is when %s', async (_title, request, response) => {
		const same = await compress(request, response);
		expect(same.headers.get('content-encoding')).toBeNull();
		expect(await same.text()).toBe(long);
	});

	it('keeps what has no body', async () => {
		expect((await compress(ask('gzip'), new Response(null, { status: 204 }))).status).toBe(204);
	});
});
