import { setTimeout as pause } from 'node:timers/promises';
import { ArchiveProblem } from './archive-problem.ts';
import type { ArchiveSource } from './archive-source.ts';

export interface HttpOptions {
	/** Waits before another attempt; milliseconds. */
	wait?: (milliseconds: number) => Promise<unknown>;
	/** In [0, 1): spreads the attempts of many who were dropped at once. */
	chance?: () => number;
}

/** Attempts without a single new byte, after which an archive counts as unreachable. */
const ATTEMPTS = 8;
/** Nobody wants to wait a minute to hear that there is no such host. */
const FIRST_ATTEMPTS = 3;

const FIRST_WAIT = 500; // milliseconds, doubled each time
const LONGEST_WAIT = 30_000;
/** A connection on which nothing comes for so long is given up, milliseconds. */
const SILENCE = 30_000;

/** Some hosts answer nobody who does not say what he is. */
const USER_AGENT = 'schatzkarte-basemap/1 (+PMTiles extract)';

/** What the first answer told of the archive. */
interface Known {
	size: number;
	/** Strong ETag with its quotes; null where there is none. */
	etag: string | null;
	modified: string | null;
}

/** Another attempt may help. */
class Dropped extends Error {
	/** Milliseconds that the server asks us to wait. */
	readonly wait: number;
	constructor(message: string, wait = 0) {
		super(message);
		this.wait = wait;
	}
}

/**
 * Reads an archive by Range requests. A dropped connection is taken up where it broke, again and again
 * with growing pauses; every request says which content it wants (`If-Match`).
 *
 * @throws ArchiveProblem: unreachable, refused, no_ranges
 */
export async function openHttpSource(
	url: string,
	{ wait = pause, chance = Math.random }: HttpOptions = {},
): Promise<ArchiveSource> {
	/** Fills `bytes` from `offset` on; a failure counts as one attempt, a new byte begins the count anew. */
	async function fill(
		bytes: Buffer,
		offset: number,
		known: Known | null,
		attempts: number,
		arrived?: (bytes: number) => void,
	): Promise<Known> {
		let filled = 0;
		let failures = 0;
		for (;;) {
			const take = (chunk: Uint8Array) => {
				bytes.set(chunk, filled);
				filled += chunk.length;
				failures = 0;
				arrived?.(chunk.length);
			};
			try {
				const range = { start: offset + filled, end: offset + bytes.length - 1 };
				known = await request(url, range, known, take);
				if (filled === bytes.length) return known;
				throw new Dropped('it breaks off');
			} catch (error) {
				if (!(error instanceof Dropped)) throw error;
				failures++;
				if (failures >= attempts)
					throw new ArchiveProblem(
						'unreachable',
						`${url} cannot be reached (${error.message}), after ${attempts} attempts.`,
					);
				const growing = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1));
				await wait(Math.max(error.wait, growing * (0.5 + chance() / 2)));
			}
		}
	}

	const known = await fill(Buffer.alloc(1), 0, null, FIRST_ATTEMPTS);
	const { size, etag, modified } = known;
	return {
		name: url,
		size,
		state: [etag ?? modified ?? 'no ETag', `${size} bytes`].join(', '),
		async read(offset, length, arrived) {
			if (offset + length > size)
				throw new ArchiveProblem('damaged', `${url} is broken off: it ends at byte ${size}.`);
			const bytes = Buffer.alloc(length);
			if (length > 0) await fill(bytes, offset, known, ATTEMPTS, arrived);
			return bytes;
		},
		close: async () => {},
	};
}

/** One request; what comes is handed on as it comes. */
async function request(
	url: string,
	{ start, end }: { start: number; end: number },
	known: Known | null,
	take: (chunk: Uint8Array) => void,
): Promise<Known> {
	const silence = new AbortController();
	const giveUp = () => silence.abort(new Error(`silent for ${SILENCE / 1000} s`));
	let timer = setTimeout(giveUp, SILENCE);
	try {
		const response = await fetch(url, {
			signal: silence.signal,
			headers: {
				range: `bytes=${start}-${end}`,
				'accept-encoding': 'identity',
				'user-agent': USER_AGENT,
				...(known?.etag ? { 'if-match': known.etag } : {}),
			},
		});
		const told = judge(url, response, start, known);
		let room = end - start + 1;
		for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
			clearTimeout(timer);
			timer = setTimeout(giveUp, SILENCE);
			take(chunk.subarray(0, room));
			room -= Math.min(room, chunk.length);
		}
		return told;
	} catch (error) {
		if (error instanceof ArchiveProblem || error instanceof Dropped) throw error;
		// fetch says everything else as a TypeError with a cause, or as the reason of the abort
		throw new Dropped(reasonOf(error as Error));
	} finally {
		clearTimeout(timer);
		// an answer that nobody wants must not go on arriving
		silence.abort();
	}
}

function judge(url: string, response: Response, start: number, known: Known | null): Known {
	const { status, headers } = response;
	if (status === 408 || status === 429 || status >= 500)
		throw new Dropped(`it answers ${status}`, retryAfter(headers));
	if (status === 412 || (status === 416 && known)) throw changed(url);
	if (status === 200)
		throw new ArchiveProblem(
			'no_ranges',
			`${url} sends the whole file instead of the part that was asked for: its server does not answer Range requests. Download the file and name it as SOURCE.`,
		);
	if (status === 416) throw new ArchiveProblem('no_archive', `${url} is empty.`);
	if (status !== 206) throw new ArchiveProblem('refused', `${url} answers ${status}.`);

	const [, from, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
	if (Number(from) !== start)
		throw new ArchiveProblem(
			'no_ranges',
			`${url} answers Range requests in a way that makes no sense (Content-Range: ${headers.get('content-range') ?? 'missing'}).`,
		);
	const etag = headers.get('etag');
	const told: Known = {
		size: Number(total),
		etag: etag?.startsWith('W/') ? null : etag,
		modified: headers.get('last-modified'),
	};
	// Not every server knows If-Match, and an ETag that only some answers carry tells nothing.
	const isOther = (was?: string | null, is?: string | null) => !!was && !!is && was !== is;
	if (
		known &&
		(told.size !== known.size ||
			isOther(known.etag, told.etag) ||
			(!known.etag && isOther(known.modified, told.modified)))
	)
		throw changed(url);
	return known ?? told;
}

const changed = (url: string) =>
	new ArchiveProblem('changed', `${url} changed while it was read. Begin anew.`);

/** `Retry-After` in milliseconds; as a date it is ignored, and never longer than our own longest pause. */
function retryAfter(headers: Headers): number {
	const seconds = Number(headers.get('retry-after'));
	return Number.isFinite(seconds) ? Math.min(LONGEST_WAIT, Math.max(0, seconds * 1000)) : 0;
}

function reasonOf(error: Error): string {
	const cause = error.cause as NodeJS.ErrnoException | undefined;
	return cause?.code ?? cause?.message ?? error.message;
}

/**
 * A small JSON document of a host, in one attempt.
 *
 * @throws ArchiveProblem when it cannot be had
 */
export async function fetchDocument(url: string): Promise<unknown> {
	try {
		const response = await fetch(url, {
			headers: { 'user-agent': USER_AGENT },
			signal: AbortSignal.timeout(SILENCE),
		});
		if (!response.ok) throw new Error(`it answers ${response.status}`);
		return await response.json();
	} catch (error) {
		// no network, no such host, no JSON: the same to whoever asked
		throw new ArchiveProblem('unreachable', `${url} cannot be read (${reasonOf(error as Error)}).`);
	}
}
