import { describe, expect, it } from 'vitest';
import { compact, encodeCatalogue, type Catalogue } from '#core/catalogue/index.ts';
import type { Listing } from '#core/places/listing.ts';
import { syntheticRegion } from '../../../../tests/bench/synthetic-region.ts';
import { fetchCatalogue, refreshCatalogue } from './index.ts';

const [a, b] = syntheticRegion(2) as [Listing, Listing];
const V1 = { version: '1'.repeat(16), seq: 7, builtAt: '2026-11-24T08:00:00.000Z' };
const V2 = { version: '2'.repeat(16), seq: 9, builtAt: '2026-11-24T09:00:00.000Z' };
const BEFORE: Catalogue = { ...V1, places: [a] };

/** A server that answers each path with a body, a status, or a broken line. */
function server(answers: Record<string, unknown>) {
	const asked: string[] = [];
	const fetch = async (address: string) => {
		asked.push(address);
		const answer = answers[address];
		if (answer instanceof Error) throw answer;
		if (answer === undefined) return new Response('{}', { status: 404 });
		if (typeof answer === 'number') return new Response('{}', { status: answer });
		return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer));
	};
	return { fetch, asked };
}

const latest = { ...V2, url: '/catalogue/2.json', horizon: null, places: 1 };
const whole = { '/catalogue/latest': latest, '/catalogue/2.json': encodeCatalogue([b]) };
const broken = new TypeError('fetch failed');

describe('fetchCatalogue', () => {
	it('brings the latest catalogue', async () => {
		const { fetch } = server(whole);
		expect(await fetchCatalogue(fetch)).toEqual({ ok: true, value: { ...V2, places: [b] } });
	});

	it.each<[string, Record<string, unknown>]>([
		['unreachable', { '/catalogue/latest': broken }],
		['unreachable', { '/catalogue/latest': 500 }],
		['unreachable', { '/catalogue/latest': latest }],
		['unreadable', { '/catalogue/latest': '<html>' }],
		['unreadable', { '/catalogue/latest': { ...latest, version: '../x' } }],
		['unreadable', { ...whole, '/catalogue/2.json': '{"format":1' }],
		['unreadable', { ...whole, '/catalogue/2.json': { format: 1 } }],
		['unknown_format', { ...whole, '/catalogue/2.json': { format: 99 } }],
	])('refuses as %s: %j', async (code, answers) => {
		const answer = await fetchCatalogue(server(answers).fetch);
		expect(answer).toMatchObject({ ok: false, refusal: { code } });
	});
});

describe('refreshCatalogue', () => {
	it('asks since its own sequence and applies what came', async () => {
		const { fetch, asked } = server({
			'/catalogue/changes?since=7': { ...V2, changed: [compact(b)], removed: [a.slug] },
		});
		expect(await refreshCatalogue(BEFORE, fetch)).toEqual({
			ok: true,
			value: { ...V2, places: [b] },
		});
		expect(asked).toHaveLength(1);
	});

	it('gives the very same catalogue back when nothing changed', async () => {
		const { fetch } = server({ '/catalogue/changes?since=7': { ...V1, changed: [], removed: [] } });
		const answer = await refreshCatalogue(BEFORE, fetch);
		expect(answer.ok && answer.value).toBe(BEFORE);
	});

	it('takes the whole where the changes are no longer known', async () => {
		const { fetch } = server({ ...whole, '/catalogue/changes?since=7': 410 });
		expect(await refreshCatalogue(BEFORE, fetch)).toMatchObject({ ok: true, value: V2 });
	});

	it.each<[string, unknown]>([
		['unreachable', broken],
		['unreachable', 503],
		['unreadable', { ...V2, changed: [{ slug: 'half' }], removed: [] }],
	])('refuses as %s, not asking for the whole: %j', async (code, answer) => {
		const { fetch, asked } = server({ ...whole, '/catalogue/changes?since=7': answer });
		expect(await refreshCatalogue(BEFORE, fetch)).toMatchObject({ ok: false, refusal: { code } });
		expect(asked).toHaveLength(1);
	});
});
