/**
 * Serves one file by Range, with the faults that a bad line or a bad server has.
 *
 *     node tests/tools/range-server.ts FILE [--port 4310] [--drop-every 3]
 */
import { statSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { readRange } from '#server/byte-range.ts';

export interface Faults {
	/** Each so manieth connection is cut in the middle of the answer. */
	dropEvery?: number;
	/** Called before each answer; a number is answered as a status. */
	refuse?: (request: number) => number | undefined;
	/** The whole file, whatever was asked for. */
	ignoresRange?: boolean;
	/** Neither ETag nor Last-Modified. */
	namesNoState?: boolean;
}

/** What is served, and under which name of its state. */
export interface Served {
	bytes: Uint8Array;
	/** Strong, with its quotes. */
	etag: string;
}

export class RangeServer {
	/** May be changed while it runs, as a file may. */
	served: Served;
	faults: Faults;
	/** Requests so far, and bytes of bodies that were sent. */
	requests = 0;
	sent = 0;
	url = '';
	readonly #server: Server;

	constructor(served: Served, faults: Faults = {}) {
		this.served = served;
		this.faults = faults;
		this.#server = createServer((request, response) => this.#answer(request, response));
	}

	async listen(port = 0): Promise<this> {
		await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
		const { port: taken } = this.#server.address() as AddressInfo;
		this.url = `http://127.0.0.1:${taken}/archive.pmtiles`;
		return this;
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	#answer(request: IncomingMessage, response: ServerResponse): void {
		this.requests++;
		const { bytes, etag } = this.served;
		const { dropEvery, refuse, ignoresRange, namesNoState } = this.faults;
		const refused = refuse?.(this.requests);
		if (refused) return void response.writeHead(refused).end();
		const condition = request.headers['if-match'];
		if (condition && condition !== etag) return void response.writeHead(412).end();

		const range = ignoresRange ? null : readRange(request.headers.range ?? null, bytes.length);
		if (range === 'unsatisfiable')
			return void response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
		const body = range ? bytes.subarray(range.start, range.end + 1) : bytes;
		const headers = {
			...(namesNoState ? {} : { etag }),
			...(range ? { 'content-range': `bytes ${range.start}-${range.end}/${bytes.length}` } : {}),
			'content-length': body.length,
		};
		response.writeHead(range ? 206 : 200, headers);
		if (!dropEvery || this.requests % dropEvery !== 0) {
			this.sent += body.length;
			return void response.end(body);
		}
		const half = body.subarray(0, Math.floor(body.length / 2));
		this.sent += half.length;
		response.write(half, () => response.destroy());
	}
}

if (import.meta.main) {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { port: { type: 'string', default: '4310' }, 'drop-every': { type: 'string' } },
	});
	const [file] = positionals;
	if (!file) throw new Error('Name the FILE to serve.');
	const { size, mtimeMs } = statSync(file);
	const served = { bytes: readFileSync(file), etag: `"${size}-${Math.round(mtimeMs)}"` };
	const drop = Number(values['drop-every'] ?? 0);
	const server = new RangeServer(served, drop > 0 ? { dropEvery: drop } : {});
	await server.listen(Number(values.port));
	console.log(server.url);
	process.on('SIGTERM', () => {
		console.log(`${server.requests} requests, ${server.sent} bytes`);
		process.exit(0);
	});
}
