import { expect, it } from 'vitest';
import { answerJson } from './answer-json.ts';

const ask = (known?: string) =>
	new Request('http://localhost/x.json', { headers: known ? { 'if-none-match': known } : {} });

it('answers once with the whole, then with 304 until it says something else', async () => {
	const first = answerJson(ask(), { places: 3 }, { 'access-control-allow-origin': '*' });
	expect(await first.json()).toEqual({ places: 3 });
	const etag = first.headers.get('etag')!;
	expect(etag).toMatch(/^W\//);
	const again = answerJson(ask(etag), { places: 3 }, { 'access-control-allow-origin': '*' });
	expect([again.status, again.body]).toEqual([304, null]);
	expect(again.headers.get('access-control-allow-origin')).toBe('*');
	expect(answerJson(ask(etag), { places: 4 }).status).toBe(200);
});

it('may be sent in another type, and is never used unasked', () => {
	const { headers } = answerJson(ask(), {}, { 'content-type': 'application/geo+json' });
	expect(headers.get('content-type')).toBe('application/geo+json');
	expect(headers.get('cache-control')).toBe('no-cache');
});
