import type { Part, PartName } from './plan.ts';

/**
 * Where a download stands.
 *
 * ```
 * idle ─ started → loading ─ finished → done
 *                    │ ↑
 *                    ↓ │ started
 *   paused · waiting · no_space · changed · failed
 * ```
 * From each of them `cancelled` leads back to idle. What has been loaded stays until then.
 */
export type Download =
	| { state: 'idle' | 'done' }
	| { state: 'loading' | 'paused'; parts: Part[] }
	/** For a network that costs nothing. */
	| { state: 'waiting'; parts: Part[] }
	/** Bytes that are lacking. */
	| { state: 'no_space'; parts: Part[]; missing: number }
	/** The archive was replaced while it was loaded: what is there belongs to no archive any more. */
	| { state: 'changed'; parts: Part[] }
	| { state: 'failed'; parts: Part[]; code: FailCode };

/**
 * `offline`: the device has no network; `unreachable`: no answer, or one that says no; `damaged`: what
 * arrives is other than what was announced; `storage`: the browser keeps nothing here; `busy`: another
 * tab is at it.
 */
export type FailCode = 'offline' | 'unreachable' | 'damaged' | 'storage' | 'busy';

export type DownloadEvent =
	| { type: 'started'; parts: Part[] }
	| { type: 'progressed'; part: PartName; done: number }
	| { type: 'paused' | 'lost_wifi' | 'changed' | 'finished' | 'cancelled' }
	| { type: 'lacked_space'; missing: number }
	| { type: 'failed'; code: FailCode };

/** What becomes of a download; an event that does not belong to its state changes nothing. */
export function nextDownload(download: Download, event: DownloadEvent): Download {
	if (event.type === 'cancelled') return { state: 'idle' };
	if (event.type === 'started')
		return download.state === 'loading' ? download : { state: 'loading', parts: event.parts };
	// told before it went on: the site cannot be reached, another tab is at it, nothing can be kept here
	if (event.type === 'failed')
		return { state: 'failed', parts: 'parts' in download ? download.parts : [], code: event.code };
	if (download.state !== 'loading') return download;
	const { parts } = download;
	switch (event.type) {
		case 'progressed':
			return { state: 'loading', parts: parts.map((part) => moved(part, event)) };
		case 'paused':
		case 'changed':
			return { state: event.type, parts };
		case 'lost_wifi':
			return { state: 'waiting', parts };
		case 'lacked_space':
			return { state: 'no_space', parts, missing: event.missing };
		case 'finished':
			return { state: 'done' };
	}
}

const moved = (part: Part, { part: name, done }: { part: PartName; done: number }): Part =>
	part.name === name ? { ...part, done } : part;

/** Whether a button may say "go on": something was begun, and nobody is at it. */
export function isHalted(
	download: Download,
): download is Exclude<Download, { state: 'idle' | 'done' | 'loading' }> {
	return !['idle', 'done', 'loading'].includes(download.state);
}
