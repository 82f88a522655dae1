import type { ArchiveManifest } from '#core/packs/archive-manifest.ts';
import type { Archives } from './archives.ts';

/** What the page asks of the worker. `call` pairs question and answers; `stop` is about a call, too. */
export type PackRequest = { call: number } & (
	| { do: 'look' | 'check' | 'remove' | 'stop' }
	| { do: 'load'; manifest: ArchiveManifest; from: Blob | null }
	| { do: 'repair'; chunks: readonly number[] }
	| { do: 'discard'; except: string | undefined }
);

/** What the worker answers: any number of beats and of bytes that are there, then an outcome or a fault. */
export type PackAnswer = { call: number } & (
	| { type: 'beat' }
	| { type: 'progress'; bytes: number }
	| { type: 'outcome'; outcome: Awaited<ReturnType<Archives[keyof Archives]>> }
	| { type: 'fault'; name: string; message: string }
);

/** How often a worker that has something to do shows that it lives, in milliseconds. */
export const BEAT_EVERY = 5_000;
