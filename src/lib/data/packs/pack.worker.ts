/** Loads, checks and mends archives off the main thread, where private files may be written in place. */
import type { ArchiveNews } from './index.ts';
import { ShelvedArchives, type Archives, type Work } from './archives.ts';
import { CacheShelf } from './cache-shelf.ts';
import { FileShelf, hasFiles } from './file-shelf.ts';
import { ARCHIVE_CHANNEL } from './names.ts';
import { BEAT_EVERY, type PackAnswer, type PackRequest } from './pack-messages.ts';
import { wait } from './patience.ts';

const channel = new BroadcastChannel(ARCHIVE_CHANNEL);
const running = new Map<number, AbortController>();
let archives: Promise<Archives> | null = null;

addEventListener('message', ({ data }: MessageEvent<PackRequest>) => {
	if (data.do === 'stop') running.get(data.call)?.abort();
	else void answer(data);
});

async function answer(request: PackRequest): Promise<void> {
	const { call } = request;
	const tell = (said: PackAnswer) => postMessage(said);
	const stop = new AbortController();
	running.set(call, stop);
	const beats = setInterval(() => tell({ call, type: 'beat' }), BEAT_EVERY);
	const progress = (bytes: number) => tell({ call, type: 'progress', bytes });
	try {
		archives ??= open();
		const outcome = await perform(await archives, request, { signal: stop.signal, progress });
		tell({ call, type: 'outcome', outcome });
	} catch (error) {
		// the page decides what it means that nothing can be kept here
		const { name, message } = error as Error;
		tell({ call, type: 'fault', name, message });
	} finally {
		clearInterval(beats);
		running.delete(call);
	}
}

function perform(known: Archives, request: PackRequest, work: Work) {
	switch (request.do) {
		case 'load':
			return known.load(request.manifest, request.from, work);
		case 'check':
			return known.check(work);
		case 'repair':
			return known.repair(request.chunks, work);
		case 'discard':
			return known.discard(request.except);
		case 'remove':
			return known.remove();
		default:
			return known.look();
	}
}

async function open(): Promise<Archives> {
	return new ShelvedArchives({
		shelf: (await hasFiles()) ? new FileShelf() : new CacheShelf(),
		fetch: (address, init) => fetch(address, init),
		wait,
		now: () => new Date(),
		announce: (news: ArchiveNews) => channel.postMessage(news),
	});
}
