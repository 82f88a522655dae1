import {
	backOff,
	begin,
	isUnanswered,
	outdated,
	settle,
	type Command,
} from '#core/outbox/index.ts';
import type { Result } from '#core/result.ts';
import type { OutboxStore } from './outbox-store.ts';

/** The world a sender lives in. */
export interface Surroundings {
	store: OutboxStore;
	/** Sends one command. Refuses with `no_network` or `server_error` where nobody knows whether it arrived. */
	send(command: Command): Promise<Result<null, string>>;
	/** Runs the work while no other tab runs any; waits for its turn. */
	alone(work: () => Promise<void>): Promise<void>;
	/** False only where the device knows that there is no network. */
	isOnline(): boolean;
	/** Milliseconds since 1970 by the device's clock. */
	now(): number;
	/** In [0, 1). */
	random(): number;
	/** Does it later; answers with the way to call it off. */
	later(ms: number, work: () => void): () => void;
	/** Something in the store has changed. */
	changed(): void;
}

/**
 * Sends what waits, one after the other, in the order it was made. A command that was on its way when
 * a page was closed is sent again under the same id, and the server takes an id once.
 */
export class Sender {
	#around: Surroundings;
	#running: Promise<void> | null = null;
	#again = false;
	#failures = 0;
	#callOff: (() => void) | null = null;

	constructor(surroundings: Surroundings) {
		this.#around = surroundings;
	}

	/** Sends what waits; whoever asks meanwhile waits for the same run, which then looks once more. */
	run(): Promise<void> {
		this.#callOff?.();
		this.#callOff = null;
		this.#again = true;
		this.#running ??= this.#runAgain();
		return this.#running;
	}

	/** Calls off what was put off. What is on its way goes on. */
	stop(): void {
		this.#callOff?.();
		this.#callOff = null;
	}

	async #runAgain(): Promise<void> {
		try {
			while (this.#again) {
				this.#again = false;
				await this.#around.alone(() => this.#sendAll());
			}
		} finally {
			// at once, not a moment later: whoever asks in that moment would wait for a run that looks no more
			this.#running = null;
		}
	}

	async #sendAll(): Promise<void> {
		const { store, send, isOnline, now, changed } = this.#around;
		// the device says itself that there is no network: it will say when there is one
		while (isOnline()) {
			const next = await store.update((commands) => {
				const { change, next } = begin(commands);
				return { change, answer: next };
			});
			if (!next) break;
			changed();
			const answer = await send(next);
			await store.update((commands) => ({
				change: settle(commands, next, answer, now()),
				answer: null,
			}));
			changed();
			if (!answer.ok && isUnanswered(answer.refusal.code)) return this.#putOff();
			this.#failures = 0;
		}
		await store.update((commands) => ({ change: outdated(commands, now()), answer: null }));
	}

	#putOff(): void {
		const { later, random } = this.#around;
		this.#failures += 1;
		this.#callOff?.();
		this.#callOff = later(backOff(this.#failures, random()), () => void this.run());
	}
}
