import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newestBuild } from './protomaps-builds.ts';

let server: Server;
let base: string;
let list: unknown;

beforeAll(async () => {
	server = createServer((_, response) => response.end(JSON.stringify(list)));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

const build = (key: string) => ({
	key,
	size: 138_507_309_367,
	uploaded: '2026-11-26T06:00:00.000Z',
	version: '4.15.2',
});

test('the newest daily build is taken, in whatever order the list names them', async () => {
	list = ['20261125', '20261126', '20261031'].map((day) => build(`${day}.pmtiles`));
	(list as unknown[]).push(build('v4-preview.pmtiles'));
	expect(await newestBuild({ list: base, builds: 'https://builds.example/' })).toBe(
		'https://builds.example/20261126.pmtiles',
	);
});

test.each<[string, unknown]>([
	['is empty', []],
	['names no daily build', [build('preview.pmtiles')]],
	['is no list', { message: 'moved' }],
])('a list that %s is refused by name', async (_, answer) => {
	list = answer;
	await expect(newestBuild({ list: base, builds: base })).rejects.toMatchObject({
		code: 'refused',
		message: expect.stringContaining('names no daily build'),
	});
});

test('without a network it is said that the list cannot be read', async () => {
	await expect(
		newestBuild({ list: 'http://127.0.0.1:1/builds.json', builds: base }),
	).rejects.toMatchObject({
		code: 'unreachable',
		message: expect.stringContaining('builds.json cannot be read'),
	});
});
