import type { Result } from '#core/result.ts';

/** Waits; at once where the signal says stop. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const wait: Wait = (milliseconds, signal) =>
	new Promise((resolve) => {
		if (signal.aborted) return resolve();
		const done = () => {
			clearTimeout(timer);
			signal.removeEventListener('abort', done);
			resolve();
		};
		const timer = setTimeout(done, milliseconds);
		signal.addEventListener('abort', done);
	});

/** How long to wait before the next attempt, in milliseconds: a tunnel is longer than a bend. */
export const PAUSES = [500, 1_000, 2_000, 4_000, 8_000];

/** Worth another attempt; all other refusals are meant. */
const PASSING: readonly string[] = ['offline', 'unreachable', 'damaged'];

/** Tries again, a little later each time, as long as what refuses may pass. */
export async function patiently<Value, Code extends string>(
	attempt: () => Promise<Result<Value, Code>>,
	signal: AbortSignal,
	pause: Wait,
): Promise<Result<Value, Code>> {
	for (const milliseconds of PAUSES) {
		const answer = await attempt();
		if (answer.ok || !PASSING.includes(answer.refusal.code)) return answer;
		await pause(milliseconds, signal);
	}
	return attempt();
}
