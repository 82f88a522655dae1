import type { Part } from './plan.ts';

/** How far a download is, over all parts. Bytes; `share` from 0 to 1. */
export interface Progress {
	done: number;
	bytes: number;
	share: number;
}

export function progressOf(parts: readonly Part[]): Progress {
	const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
	const done = parts.reduce((sum, part) => sum + Math.min(part.done, part.bytes), 0);
	return { done, bytes, share: bytes > 0 ? done / bytes : 0 };
}

/** The quarters that are told aloud; a reader for the blind should not hear every chunk. */
export function quarterOf(share: number): 0 | 25 | 50 | 75 | 100 {
	return (Math.floor(Math.min(Math.max(share, 0), 1) * 4) * 25) as 0 | 25 | 50 | 75 | 100;
}

/** How much there was at an instant; milliseconds and bytes. */
export interface Sample {
	at: number;
	done: number;
}

/** The pace of a while ago says nothing about the valley one is in now, in milliseconds. */
const WINDOW = 20_000;
/** Before this much time has been measured, no pace is told, in milliseconds. */
const ENOUGH = 3_000;

/** Remembers one more sample, and forgets those that are too old. */
export function sampled(samples: readonly Sample[], sample: Sample): Sample[] {
	return [...samples.filter(({ at }) => sample.at - at <= WINDOW), sample];
}

/** Seconds that the rest will take at the pace of the samples; null as long as nobody can know. */
export function secondsLeft(samples: readonly Sample[], rest: number): number | null {
	const first = samples[0];
	const last = samples.at(-1);
	if (!first || !last || last.at - first.at < ENOUGH || last.done <= first.done) return null;
	return (rest * (last.at - first.at)) / (last.done - first.done) / 1000;
}
