import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accept, refuse, type Result } from '#core/result.ts';
import { HEAD_BYTES } from './picture-kind.ts';

/** A body on the disk. */
export interface Received {
	file: string;
	/** How it begins. */
	head: Uint8Array;
	/** Takes it off the disk again. */
	remove(): Promise<void>;
}

/** Whether a request says of itself that it is longer. */
export function isHeavier(request: Request, most: number): boolean {
	return Number(request.headers.get('content-length') ?? 0) > most;
}

/** Writes a body to the disk as it comes, at most so many bytes: memory holds one part of it at a time. */
export async function receive(
	request: Request,
	most: number,
): Promise<Result<Received, 'picture_too_heavy' | 'upload_broken_off'>> {
	if (isHeavier(request, most)) return refuse('picture_too_heavy');
	const folder = await mkdtemp(path.join(tmpdir(), 'schatzkarte-photo-'));
	const remove = () => rm(folder, { recursive: true, force: true });
	const file = path.join(folder, 'upload');
	const handle = await open(file, 'wx', 0o600);
	let size = 0;
	try {
		for await (const part of partsOf(request)) {
			size += part.length;
			// leaving the loop cancels what is still to come
			if (size > most) break;
			await handle.write(part);
		}
		if (size <= most) {
			const head = new Uint8Array(HEAD_BYTES);
			return accept({ file, head: head.subarray(0, await readHead(file, head)), remove });
		}
	} catch (error) {
		if (!(error instanceof BrokenOff)) throw error;
		await remove();
		return refuse('upload_broken_off');
	} finally {
		await handle.close();
	}
	await remove();
	return refuse('picture_too_heavy');
}

class BrokenOff extends Error {}

async function* partsOf(request: Request): AsyncGenerator<Uint8Array> {
	const reader = request.body?.getReader();
	if (!reader) return;
	try {
		for (;;) {
			// whoever sends it may be gone: streams say so in words of their own
			const { done, value } = await reader.read().catch(() => {
				throw new BrokenOff();
			});
			if (done) return;
			yield value;
		}
	} finally {
		await reader.cancel().catch(() => {});
	}
}

async function readHead(file: string, head: Uint8Array): Promise<number> {
	const handle = await open(file);
	try {
		return (await handle.read(head, 0, head.length, 0)).bytesRead;
	} finally {
		await handle.close();
	}
}
