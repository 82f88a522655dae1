/** How one would write it at first. They show that the check finds what goes wrong. */
import type { Surroundings } from '../sender.ts';
import type { Sends } from './simulate.ts';

/** Takes a command out of the outbox, then sends it: a lost answer is a lost command. */
export function deletesFirst({ store, send, isOnline }: Surroundings): Sends {
	const run = async () => {
		while (isOnline()) {
			const next = await store.update(([first]) => ({
				change: { put: [], remove: first ? [first.id] : [] },
				answer: first,
			}));
			if (!next) return;
			await send(next);
		}
	};
	return { run, stop: () => {} };
}

/** Sends all at once and notes what was taken: nothing is lost, but the order is. */
export function sendsAllAtOnce({ store, send, now }: Surroundings): Sends {
	const run = async () => {
		const { commands } = await store.read();
		const waiting = commands.filter(({ state }) => state.is === 'waiting');
		await Promise.all(
			waiting.map(async (command) => {
				const answer = await send(command);
				const state = answer.ok
					? ({ is: 'done', at: now() } as const)
					: ({ is: 'refused', code: answer.refusal.code } as const);
				await store.update(() => ({
					change: { put: [{ ...command, state }], remove: [] },
					answer: null,
				}));
			}),
		);
	};
	return { run, stop: () => {} };
}
