import { afterEach, describe, expect, test } from 'vitest';
import { RangeServer, type Faults } from '../../../../tests/tools/range-server.ts';
import { openHttpSource } from './http-source.ts';

const BYTES = Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7) % 251);

let server: RangeServer;
afterEach(() => server.close());

/** Without pauses; they are noted. */
const waits: number[] = [];
const options = {
	wait: async (milliseconds: number) => void waits.push(milliseconds),
	chance: () => 1,
};
async function serve(faults: Faults = {}): Promise<RangeServer> {
	waits.length = 0;
	return (server = await new RangeServer({ bytes: BYTES, etag: '"one"' }, faults).listen());
}

describe('an archive behind HTTP', () => {
	test('is read in parts, as they were asked for', async () => {
		const source = await openHttpSource((await serve()).url, options);
		expect(source.size).toBe(50_000);
		expect(source.state).toBe('"one", 50000 bytes');
		const read = await source.read(1000, 40_000);
		expect(read.equals(BYTES.subarray(1000, 41_000))).toBe(true);
		expect(waits).toEqual([]);
	});

	test('is taken up where the connection broke, and nothing is read twice', async () => {
		const source = await openHttpSource((await serve({ dropEvery: 2 })).url, options);
		let arrived = 0;
		const read = await source.read(0, 50_000, (bytes) => (arrived += bytes));
		expect(read.equals(BYTES)).toBe(true);
		expect(arrived).toBe(50_000);
		expect(server.sent).toBe(50_001); // and the byte that told the size
	});

	test('is asked again with pauses that double, when its server is busy', async () => {
		await serve({ refuse: (request) => (request > 1 && request < 6 ? 503 : undefined) });
		const source = await openHttpSource(server.url, options);
		await source.read(0, 10);
		expect(waits).toEqual([500, 1000, 2000, 4000]);
	});

	test('counts as unreachable when eight attempts brought nothing', async () => {
		await serve({ refuse: (request) => (request > 1 ? 502 : undefined) });
		const source = await openHttpSource(server.url, options);
		await expect(source.read(0, 10)).rejects.toMatchObject({
			code: 'unreachable',
			message: expect.stringContaining('it answers 502'),
		});
		expect(server.requests).toBe(9);
	});
});

describe('an archive is refused by name when', () => {
	test.each<[string, Faults, string, string]>([
		['its server ignores Range', { ignoresRange: true }, 'no_ranges', 'sends the whole file'],
		['it is not there', { refuse: () => 404 }, 'refused', 'answers 404'],
		['it may not be read', { refuse: () => 403 }, 'refused', 'answers 403'],
		['its server is out of order', { refuse: () => 500 }, 'unreachable', 'after 3 attempts'],
	])('%s', async (_, faults, code, sentence) => {
		await serve(faults);
		await expect(openHttpSource(server.url, options)).rejects.toMatchObject({
			code,
			message: expect.stringContaining(sentence),
		});
	});

	test('nobody listens there', async () => {
		const { url } = await serve();
		await server.close();
		await expect(openHttpSource(url, options)).rejects.toMatchObject({
			code: 'unreachable',
			message: expect.stringContaining('ECONNREFUSED'),
		});
	});

	test.each<[string, Faults, Uint8Array]>([
		['it changes meanwhile', {}, BYTES],
		['it changes its size on a server that names no state', { namesNoState: true }, BYTES.slice(1)],
		['it shrinks below what is wanted', { namesNoState: true }, BYTES.slice(0, 5)],
	])('%s', async (_, faults, bytes) => {
		await serve(faults);
		const source = await openHttpSource(server.url, options);
		server.served = { bytes, etag: '"two"' };
		await expect(source.read(10, 20)).rejects.toMatchObject({ code: 'changed' });
	});
});
