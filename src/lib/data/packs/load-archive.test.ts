import { beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { chunksFromFile, chunksFromSite } from './chunk-source.ts';
import type { Fetch } from './fetch-bytes.ts';
import { findDamaged, loadChunks } from './load-archive.ts';
import { PAUSES } from './patience.ts';
import { MemoryPart, smallArchive } from './testing/memory-shelf.ts';

let manifest: ArchiveManifest;
let content: Uint8Array<ArrayBuffer>;
beforeAll(async () => ({ manifest, content } = await smallArchive(45)));

/** How a site answers its n-th question; by default as it should. */
type Mood = (question: number) => 'well' | 'lost' | 'busy' | 'garbled' | 'whole' | 'gone';

/** A site with the archive, the ranges it was asked for, and the waits in between. */
function siteIn(mood: Mood = () => 'well') {
	const asked: string[] = [];
	const conditions: (string | undefined)[] = [];
	const waits: number[] = [];
	const fetch: Fetch = async (_, init) => {
		const headers = init?.headers as Record<string, string>;
		const [, from, to] = /(\d+)-(\d+)/.exec(headers.range!)!;
		asked.push(`${from}-${to}`);
		conditions.push(headers['if-range']);
		const how = mood(asked.length);
		if (how === 'lost') throw new TypeError('connection lost');
		if (how === 'busy' || how === 'gone')
			return new Response('', { status: how === 'busy' ? 503 : 404 });
		const bytes = content.slice(Number(from), Number(to) + 1);
		if (how === 'garbled') bytes[0]! ^= 1;
		return new Response(bytes, { status: how === 'whole' ? 200 : 206, headers: { etag: '"v"' } });
	};
	const wait = async (milliseconds: number) => void waits.push(milliseconds);
	return { asked, conditions, waits, fetch, wait };
}

async function load(part: MemoryPart, mood?: Mood, signal = new AbortController().signal) {
	const site = siteIn(mood);
	const told: number[] = [];
	const outcome = await loadChunks(manifest, part, {
		source: chunksFromSite(manifest, site.fetch),
		signal,
		wait: site.wait,
		progress: (bytes) => told.push(bytes),
	});
	return { ...site, told, code: outcome.ok ? 'done' : outcome.refusal.code };
}

it('loads chunk by chunk, tells how far it is, and holds all answers to the first ETag', async () => {
	const part = new MemoryPart(manifest);
	const { asked, told, conditions, code } = await load(part);
	expect(code).toBe('done');
	expect(asked).toEqual(['0-9', '10-19', '20-29', '30-39', '40-44']);
	expect(told).toEqual([0, 10, 20, 30, 40, 45]);
	expect(conditions).toEqual([undefined, '"v"', '"v"', '"v"', '"v"']);
	expect(part.content).toEqual(content);
});

describe('resumes', () => {
	it.each([
		['where it was', 3, 3, '30-39'],
		['one chunk earlier, where the last one noted was not written', 3, 2, '20-29'],
		['from the beginning, where nothing of what is noted is there', 3, 0, '0-9'],
		['with the last chunk, which is shorter', 4, 4, '40-44'],
	])('%s', async (_, noted, written, first) => {
		const part = new MemoryPart(manifest, { noted });
		part.content.set(content.slice(0, written * 10));
		const { asked, code } = await load(part);
		expect(code).toBe('done');
		expect(asked[0]).toBe(first);
		expect(part.content).toEqual(content);
	});
});

describe('a site that', () => {
	it.each<[string, Mood, string, number, number]>([
		['loses the connection once is asked again', (n) => (n === 2 ? 'lost' : 'well'), 'done', 6, 5],
		['is busy twice is asked again', (n) => (n < 3 ? 'busy' : 'well'), 'done', 7, 5],
		['garbles a chunk once is asked again', (n) => (n === 3 ? 'garbled' : 'well'), 'done', 6, 5],
		['garbles every chunk is given up', () => 'garbled', 'damaged', PAUSES.length + 1, 0],
		[
			'stays silent after two chunks is given up',
			(n) => (n > 2 ? 'lost' : 'well'),
			'unreachable',
			PAUSES.length + 3,
			2,
		],
		[
			'has another archive under the address is not asked again',
			(n) => (n === 3 ? 'whole' : 'well'),
			'changed',
			3,
			2,
		],
		['has the archive no longer is given up', () => 'gone', 'unreachable', PAUSES.length + 1, 0],
	])('%s', async (_, mood, code, questions, noted) => {
		const part = new MemoryPart(manifest);
		const outcome = await load(part, mood);
		expect(outcome.code).toBe(code);
		expect(outcome.asked).toHaveLength(questions);
		expect(part.noted).toBe(noted);
	});

	it('does not answer is left alone longer each time', async () => {
		expect((await load(new MemoryPart(manifest), () => 'lost')).waits).toEqual(PAUSES);
	});
});

it('a full device keeps what is there', async () => {
	const part = new MemoryPart(manifest, { room: 25 });
	expect(await load(part)).toMatchObject({ code: 'no_space' });
	expect(part.noted).toBe(2);
	part.room = Infinity;
	const { code, asked } = await load(part);
	expect(code).toBe('done');
	expect(asked[0]).toBe('20-29');
});

it('stops when told, and keeps what is there', async () => {
	const part = new MemoryPart(manifest);
	const stop = new AbortController();
	const stopAfterTwo: Mood = (question) => {
		if (question === 3) stop.abort();
		return 'well';
	};
	expect((await load(part, stopAfterTwo, stop.signal)).code).toBe('stopped');
	expect(part.noted).toBe(2);
});

it('takes an archive from a file, but no chunk that is other than its digest', async () => {
	const wait = async () => {};
	const around = { signal: new AbortController().signal, wait, progress: () => {} };
	const good = new MemoryPart(manifest);
	const source = chunksFromFile(manifest, new Blob([content]));
	expect((await loadChunks(manifest, good, { ...around, source })).ok).toBe(true);
	expect(good.content).toEqual(content);

	const corrupted = content.slice();
	corrupted[31]! ^= 1;
	const bad = new MemoryPart(manifest);
	const other = chunksFromFile(manifest, new Blob([corrupted]));
	const refused = await loadChunks(manifest, bad, { ...around, source: other });
	expect(!refused.ok && refused.refusal).toEqual({ code: 'damaged', at: '3' });
	expect(bad.noted).toBe(3);
});

it.each([
	['none', [], []],
	['one byte', [31], [3]],
	['the last byte, and the first', [44, 0], [0, 4]],
])('checking finds what is damaged: %s', async (_, bytes, chunks) => {
	const part = new MemoryPart(manifest);
	part.content.set(content);
	for (const at of bytes) part.content[at]! ^= 1;
	const { signal } = new AbortController();
	expect(await findDamaged(manifest, part, signal, () => {})).toEqual(chunks);
});
