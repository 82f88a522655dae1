/**
 * The app as a site that has an archive of map tiles and stories, told and slowed down by the test: a small
 * server in front of the app. The archive is chance with a seed; whoever loads it does not look into it.
 */
import { createHash } from 'node:crypto';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CHUNK_BYTES, type ArchiveManifest } from '#core/packs/archive-manifest.ts';
import type { RegionPack } from '#core/packs/region-pack.ts';

export interface Archive {
	manifest: ArchiveManifest;
	bytes: Buffer;
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** An archive of so many chunks, the last one a half. Another seed is another version. */
export function makeArchive(seed: number, chunks: number): Archive {
	const words = new Uint32Array((chunks * CHUNK_BYTES - CHUNK_BYTES / 2) / 4);
	let state = seed;
	for (let index = 0; index < words.length; index++) {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		words[index] = state;
	}
	const bytes = Buffer.from(words.buffer);
	const digests = Array.from({ length: chunks }, (_, index) =>
		sha256(bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES)),
	);
	const version = sha256(digests.join('')).slice(0, 16);
	return {
		bytes,
		manifest: {
			file: `region-${version}.pmtiles`,
			version,
			bytes: bytes.length,
			chunkBytes: CHUNK_BYTES,
			chunks: digests,
			attribution: 'Zufall',
			minZoom: 0,
			maxZoom: 14,
			bounds: [7.35, 50.62, 9.05, 51.78],
			builtAt: '2026-11-20T08:00:00.000Z',
		},
	};
}

const STORIES = Array.from({ length: 50 }, (_, index) =>
	JSON.stringify({ slug: `ort-${index}`, told: 'Früh um fünf.' }),
).join('\n');

export class PackSite {
	/** Numbers of the chunks that were asked for, in their order. */
	asked: number[] = [];
	#archive: Archive;
	#mayPass = Infinity;
	#held: (() => void)[] = [];
	readonly #app: URL;
	readonly #server = createServer((asked, answer) => void this.#answer(asked, answer));

	constructor(app: string, archive: Archive) {
		this.#app = new URL(app);
		this.#archive = archive;
	}

	/** Opens the site; answers with its origin. */
	async open(): Promise<string> {
		await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
		return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
	}

	async close(): Promise<void> {
		this.pass(Infinity);
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	/** The operator puts another archive there: the old one is gone. */
	replace(archive: Archive): void {
		this.#archive = archive;
	}

	/** So many chunks are answered from now on; all others wait, as in a dead spot. */
	pass(chunks: number): void {
		this.#mayPass = chunks;
		for (const go of this.#held.splice(0)) go();
	}

	async #answer(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
		const { pathname } = new URL(asked.url ?? '/', this.#app);
		if (pathname === '/basemap/latest.json') return sendJson(answer, this.#archive.manifest);
		if (pathname.endsWith('.pmtiles') && pathname.startsWith('/basemap/region-'))
			return this.#answerArchive(pathname, asked, answer);
		if (pathname === '/catalogue/stories.ndjson') return sendJson(answer, STORIES);
		if (pathname === '/packs/region.json') return sendJson(answer, await this.#describe());
		this.#forward(asked, answer);
	}

	async #answerArchive(pathname: string, asked: IncomingMessage, answer: ServerResponse) {
		const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(asked.headers.range ?? '') ?? [];
		this.asked.push(Number(from) / CHUNK_BYTES);
		while (this.#mayPass <= 0) await new Promise<void>((go) => this.#held.push(go));
		this.#mayPass--;
		// looked at when it is answered: it may have been replaced meanwhile
		const { bytes, manifest } = this.#archive;
		if (pathname !== `/basemap/${manifest.file}`) return void answer.writeHead(404).end();
		const etag = `"${manifest.version}"`;
		const known = asked.headers['if-range'];
		if (from === undefined || (known && known !== etag))
			return void answer.writeHead(200, { etag }).end(bytes);
		const part = bytes.subarray(Number(from), Number(to) + 1);
		const range = `bytes ${from}-${to}/${bytes.length}`;
		answer
			.writeHead(206, { etag, 'content-range': range, 'content-length': part.length })
			.end(part);
	}

	/** As the app says it, but with our archive and our stories. */
	async #describe(): Promise<RegionPack> {
		const said = (await (
			await fetch(new URL('/packs/region.json', this.#app))
		).json()) as RegionPack;
		const { file, version, bytes } = this.#archive.manifest;
		return {
			...said,
			archive: { file, version, bytes },
			stories: { bytes: Buffer.byteLength(STORIES), version: sha256(STORIES).slice(0, 16) },
		};
	}

	#forward(asked: IncomingMessage, answer: ServerResponse): void {
		const { method, url, headers } = asked;
		const { hostname, port } = this.#app;
		const forwarded = request({ hostname, port, method, path: url, headers }, (answered) => {
			answer.writeHead(answered.statusCode ?? 502, answered.headers);
			answered.pipe(answer);
		});
		forwarded.on('error', () => answer.destroy());
		asked.pipe(forwarded);
	}
}

function sendJson(answer: ServerResponse, value: unknown): void {
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	answer.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' });
	answer.end(text);
}
