import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compress } from '../compress.ts';
import type { ArchiveManifest } from '#core/packs/archive-manifest.ts';
import {
	answerFile,
	answerManifest,
	newestArchive,
	removeOlderArchives,
} from './served-archives.ts';

const OLD = '00000000000000aa';
const NEW = '11111111111111bb';
const BODY = 'PMTiles, and so on';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'served-'));
});
afterEach(() => rm(folder, { recursive: true }));

const manifestOf = (version: string, builtAt: string): ArchiveManifest => ({
	...{ file: `region-${version}.pmtiles`, version, bytes: BODY.length, chunkBytes: 1024 * 1024 },
	...{ chunks: ['a'.repeat(64)], attribution: 'X', minZoom: 0, maxZoom: 14 },
	...{ bounds: [7, 50, 9, 52], builtAt },
});
async function put(version: string, builtAt: string): Promise<void> {
	await writeFile(path.join(folder, `region-${version}.pmtiles`), BODY);
	const manifest = JSON.stringify(manifestOf(version, builtAt));
	await writeFile(path.join(folder, `region-${version}.json`), manifest);
}
const ask = (name: string, headers: Record<string, string> = {}, method = 'GET') =>
	answerFile(new Request('http://localhost/', { method, headers }), folder, name);

describe('an archive of the data folder', () => {
	beforeEach(() => put(NEW, '2026-11-27T00:00:00.000Z'));
	const name = `region-${NEW}.pmtiles`;
	const etag = `"${NEW}-${BODY.length}"`;

	test('is given whole, to keep for ever', async () => {
		const answer = await ask(name);
		expect(answer.status).toBe(200);
		expect(await answer.text()).toBe(BODY);
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			etag,
			'accept-ranges': 'bytes',
			'cache-control': 'public, max-age=31536000, immutable',
			'content-length': String(BODY.length),
			'content-type': 'application/vnd.pmtiles',
		});
	});

	test.each<[string, Record<string, string>, number, string, string | null]>([
		['a part', { range: 'bytes=0-6' }, 206, 'PMTiles', 'bytes 0-6/18'],
		['its end', { range: 'bytes=-2' }, 206, 'on', 'bytes 16-17/18'],
		['a part of this one', { range: 'bytes=0-6', 'if-range': etag }, 206, 'PMTiles', 'bytes 0-6/18'],
		['the whole, where somebody has the beginning of another', { range: 'bytes=7-', 'if-range': '"other"' }, 200, BODY, null],
		['nothing behind its end', { range: 'bytes=18-' }, 416, '', 'bytes */18'],
		['nothing to who has it', { 'if-none-match': etag }, 304, '', null],
	])('gives %s', async (_, headers, status, text, range) => {
		const answer = await ask(name, headers);
		expect(answer.status).toBe(status);
		expect(await answer.text()).toBe(text);
		expect(answer.headers.get('content-range')).toBe(range);
	}); // prettier-ignore

	test('is not compressed on its way, however long it is', async () => {
		await writeFile(path.join(folder, name), 'PMTiles'.repeat(1000));
		const request = new Request('http://localhost/', { headers: { 'accept-encoding': 'gzip' } });
		const sent = await compress(request, await answerFile(request, folder, name));
		expect(sent.headers.get('content-encoding')).toBeNull();
		expect(sent.headers.get('content-length')).toBe('7000');
	});

	test('tells its size without being sent', async () => {
		const answer = await ask(name, {}, 'HEAD');
		expect(answer.headers.get('content-length')).toBe('18');
		expect(answer.body).toBeNull();
	});

	test('has its manifest beside it, which is asked for anew each time', async () => {
		const answer = await ask(`region-${NEW}.json`);
		expect(await answer.json()).toEqual(manifestOf(NEW, '2026-11-27T00:00:00.000Z'));
		expect(answer.headers.get('cache-control')).toBe('no-cache');
		const again = await ask(`region-${NEW}.json`, {
			'if-none-match': answer.headers.get('etag')!,
		});
		expect(again.status).toBe(304);
	});

	test.each([
		'region.pmtiles',
		'region.pmtiles.part',
		`region-${OLD}.pmtiles`,
		`region-${OLD}.json`,
		`../${NEW}.pmtiles`,
		`region-${NEW}.pmtiles/..`,
		`region-${NEW}.pmtiles\0`,
		'../keys.json',
		'',
	])('is the only thing that is given: not "%s"', async (other) => {
		const answer = await ask(other);
		expect(answer.status).toBe(404);
		expect(await answer.json()).toEqual({ code: 'no_archive' });
	});
});

describe('the newest archive', () => {
	test('is the one that was made last, whatever its name', async () => {
		await put(NEW, '2026-11-27T00:00:00.000Z');
		await put(OLD, '2026-11-28T00:00:00.000Z');
		expect((await newestArchive(folder))?.version).toBe(OLD);
	});

	test.each<[string, () => Promise<unknown>]>([
		['an empty folder', async () => {}],
		['an archive that has no manifest yet', () => writeFile(path.join(folder, `region-${NEW}.pmtiles`), BODY)],
		['a manifest without an archive', () => writeFile(path.join(folder, `region-${NEW}.json`), JSON.stringify(manifestOf(NEW, '')))],
		['a manifest that cannot be read', async () => {
			await put(NEW, '');
			await writeFile(path.join(folder, `region-${NEW}.json`), '{');
		}],
		['the manifest of another archive', async () => {
			await put(NEW, '');
			await writeFile(path.join(folder, `region-${NEW}.json`), JSON.stringify(manifestOf(OLD, '')));
		}],
	])('is not there with %s', async (_, prepare) => {
		await prepare();
		expect(await newestArchive(folder)).toBeNull();
		expect(answerManifest(new Request('http://localhost/'), null).status).toBe(404);
	}); // prettier-ignore
	test('is not there without a folder', async () => {
		expect(await newestArchive(path.join(folder, 'nowhere'))).toBeNull();
	});

	test('does not push out the one that the operator has named', async () => {
		await put(OLD, '2026-11-26T00:00:00.000Z');
		await put(NEW, '2026-11-27T00:00:00.000Z');
		expect(await removeOlderArchives(folder, `/basemap/region-${OLD}.pmtiles`)).toEqual([]);
	});

	test('alone stays when the app starts; what is not ours is left alone', async () => {
		await put(OLD, '2026-11-26T00:00:00.000Z');
		await put(NEW, '2026-11-27T00:00:00.000Z');
		await writeFile(path.join(folder, 'region.pmtiles.part'), '');
		await writeFile(path.join(folder, 'mine.pmtiles'), '');
		expect(await removeOlderArchives(folder, null)).toEqual([`region-${OLD}.pmtiles`]);
		expect((await readdir(folder)).sort()).toEqual([
			'mine.pmtiles',
			`region-${NEW}.json`,
			`region-${NEW}.pmtiles`,
			'region.pmtiles.part',
		]);
	});
});
