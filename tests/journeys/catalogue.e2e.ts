import type { APIRequestContext } from '@playwright/test';
import { decodeCatalogue, latestCatalogue } from '#core/catalogue/index.ts';
import * as v from 'valibot';
import { expect, test } from './fixtures.ts';

const askLatest = async (request: APIRequestContext) =>
	v.parse(latestCatalogue, await (await request.get('/catalogue/latest')).json());

test('the latest catalogue is asked for each time and costs nothing when it is known', async ({
	request,
}) => {
	const answer = await request.get('/catalogue/latest');
	const { etag, 'cache-control': cache } = answer.headers();
	expect(cache).toBe('no-cache');
	const again = await request.get('/catalogue/latest', { headers: { 'if-none-match': etag! } });
	expect(again.status()).toBe(304);
});

test('an edition is immutable, packed by Brotli, and holds every place', async ({ request }) => {
	const { url, places } = await askLatest(request);
	const answer = await request.get(url, { headers: { 'accept-encoding': 'br' } });
	expect(answer.headers()).toMatchObject({
		'cache-control': expect.stringContaining('immutable'),
		'content-encoding': 'br',
		vary: expect.stringContaining('Accept-Encoding'),
	});
	const decoded = decodeCatalogue(await answer.json());
	expect(decoded.ok && decoded.value).toHaveLength(places);
	expect(places).toBeGreaterThan(100);
});

test('an unknown edition says so by name', async ({ request }) => {
	const answer = await request.get('/catalogue/0123456789abcdef.json');
	expect(answer.status()).toBe(404);
	expect(await answer.json()).toEqual({ code: 'unknown_version' });
});

test('changes since the latest number are none', async ({ request }) => {
	const { seq, version } = await askLatest(request);
	const answer = await request.get(`/catalogue/changes?since=${seq}`);
	expect(await answer.json()).toMatchObject({ seq, version, changed: [], removed: [] });
});

test('too much to tell, or a number not yet reached, means: take the whole', async ({
	request,
}) => {
	const { seq } = await askLatest(request);
	for (const since of [0, seq + 1]) {
		const answer = await request.get(`/catalogue/changes?since=${since}`);
		expect(answer.status(), `since ${since}`).toBe(410);
		expect(await answer.json()).toEqual({ code: 'gone' });
	}
});

for (const search of ['', '?since=', '?since=1.5', '?since=-1', '?since=gestern']) {
	test(`changes${search} is refused, naming what is missing`, async ({ request }) => {
		const answer = await request.get(`/catalogue/changes${search}`);
		expect(answer.status()).toBe(400);
		expect(await answer.json()).toEqual({ code: 'invalid_parameter', at: 'since' });
	});
}
