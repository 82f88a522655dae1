import type { SupabaseClient } from '@supabase/supabase-js';
import { photosRemoved, takePhotoRemovals } from '#data/supabase/photos.ts';
import { removeFiles } from './bucket.ts';

/** Pictures whose files go at once. */
const AT_ONCE = 100;
const MINUTE = 60_000;

export interface PhotoRemovalsOptions {
	service: SupabaseClient;
	complain?: (what: string) => void;
}

/**
 * Takes files out of the bucket whose picture was deleted, or whose consent was withdrawn: at once after a write, and
 * every minute for what failed or came past this server.
 */
export class PhotoRemovals {
	readonly #service: SupabaseClient;
	readonly #complain: (what: string) => void;
	#timer: NodeJS.Timeout | undefined;
	#running: Promise<void> = Promise.resolve();
	#asked = false;

	constructor({
		service,
		complain = (what) => console.error('Photos:', what),
	}: PhotoRemovalsOptions) {
		this.#service = service;
		this.#complain = complain;
	}

	start(): void {
		this.#timer ??= setInterval(() => void this.nudge(), MINUTE).unref();
		void this.nudge();
	}

	async stop(): Promise<void> {
		clearInterval(this.#timer);
		this.#timer = undefined;
		await this.#running;
	}

	/** Somebody wrote: perhaps files have to go. Whoever asks while a round is waiting hears of that one. */
	nudge(): Promise<void> {
		if (this.#asked) return this.#running;
		this.#asked = true;
		this.#running = this.#running.then(async () => {
			this.#asked = false;
			try {
				await this.#round();
			} catch (error) {
				this.#complain((error as Error).message);
			}
		});
		return this.#running;
	}

	async #round(): Promise<void> {
		for (;;) {
			const removals = await takePhotoRemovals(this.#service, AT_ONCE);
			if (removals.length === 0) return;
			await removeFiles(this.#service, removals);
			await photosRemoved(
				this.#service,
				removals.map(({ path }) => path),
			);
			if (removals.length < AT_ONCE) return;
		}
	}
}
