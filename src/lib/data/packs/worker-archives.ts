import type { ArchiveManifest } from '#core/packs/archive-manifest.ts';
import type { Archives, Work } from './archives.ts';
import { BEAT_EVERY, type PackAnswer, type PackRequest } from './pack-messages.ts';

/** The part of a Worker that is needed here. */
export interface PackWorker {
	postMessage(request: PackRequest): void;
	addEventListener(type: 'message', hear: (event: { data: PackAnswer }) => void): void;
	terminate(): void;
}

type Question<One = PackRequest> = One extends PackRequest ? Omit<One, 'call'> : never;

interface Call {
	request: PackRequest;
	progress: (bytes: number) => void;
	settle: (outcome: unknown) => void;
	fail: (error: Error) => void;
}

/** A worker that is silent for so long is held for dead, in milliseconds. */
const PATIENCE = 6 * BEAT_EVERY;

/**
 * The archives, seen from the page. Everything is done by a worker; one that died (phones do that to pages
 * in the background, and tell nobody) is made anew and asked again: all it does can be begun twice.
 */
export class WorkerArchives implements Archives {
	readonly #makeWorker: () => PackWorker;
	#worker: PackWorker | null = null;
	readonly #calls = new Map<number, Call>();
	#count = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(makeWorker = openWorker) {
		this.#makeWorker = makeWorker;
	}

	look() {
		return this.#ask<'look'>({ do: 'look' });
	}
	load(manifest: ArchiveManifest, from: Blob | null, work: Work) {
		return this.#ask<'load'>({ do: 'load', manifest, from }, work);
	}
	check(work: Work) {
		return this.#ask<'check'>({ do: 'check' }, work);
	}
	repair(chunks: readonly number[], work: Work) {
		return this.#ask<'repair'>({ do: 'repair', chunks }, work);
	}
	discard(except?: string) {
		return this.#ask<'discard'>({ do: 'discard', except });
	}
	remove() {
		return this.#ask<'remove'>({ do: 'remove' });
	}

	#ask<Name extends keyof Archives>(
		question: Question,
		work?: Work,
	): Promise<Awaited<ReturnType<Archives[Name]>>> {
		const call = ++this.#count;
		const request = { ...question, call } as PackRequest;
		const stop = () => this.#worker?.postMessage({ do: 'stop', call });
		return new Promise<unknown>((settle, fail) => {
			this.#calls.set(call, { request, progress: work?.progress ?? (() => {}), settle, fail });
			this.#open().postMessage(request);
			this.#watch();
			work?.signal.addEventListener('abort', stop);
			if (work?.signal.aborted) stop();
		}).finally(() => work?.signal.removeEventListener('abort', stop)) as Promise<
			Awaited<ReturnType<Archives[Name]>>
		>;
	}

	#open(): PackWorker {
		if (this.#worker) return this.#worker;
		const worker = this.#makeWorker();
		worker.addEventListener('message', ({ data }) => this.#hear(data));
		return (this.#worker = worker);
	}

	#hear(answer: PackAnswer): void {
		this.#watch();
		const call = this.#calls.get(answer.call);
		if (!call) return;
		if (answer.type === 'progress') call.progress(answer.bytes);
		if (answer.type === 'beat' || answer.type === 'progress') return;
		this.#calls.delete(answer.call);
		this.#watch();
		if (answer.type === 'outcome') call.settle(answer.outcome);
		else call.fail(new DOMException(answer.message, answer.name));
	}

	/** Begins to wait for a sign of life, as long as one is owed. */
	#watch(): void {
		clearTimeout(this.#timer);
		if (this.#calls.size > 0) this.#timer = setTimeout(() => this.#renew(), PATIENCE);
	}

	#renew(): void {
		this.#worker?.terminate();
		this.#worker = null;
		for (const { request } of this.#calls.values()) this.#open().postMessage(request);
		this.#watch();
	}
}

function openWorker(): PackWorker {
	return new Worker(new URL('./pack.worker.ts', import.meta.url), { type: 'module' });
}
