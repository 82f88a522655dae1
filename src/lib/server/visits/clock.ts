import type { SupabaseClient } from '@supabase/supabase-js';

export interface VisitClockOptions {
	service: SupabaseClient;
	/** Where time stands still, for tests and pictures; null for the real clock. */
	now: Date | null;
	/** Slots or mails may have changed. */
	changed(): void;
	/** Guests of the past were erased from the database: what else holds them lets go of them. */
	forget(erased: number): Promise<void>;
	complain?: (what: string) => void;
}

const MINUTE = 60_000;
/** Reminders and forgetting need not be on the minute. */
const SELDOM = 10;

/**
 * What time alone does to visits: offers and waits end, freed seats are offered on, guests are reminded and forgotten.
 * And to members: moderators hear of what waits, invitations nobody took up are forgotten.
 * Nothing depends on it being on time: whoever asks for a slot settles it first.
 */
export class VisitClock {
	#options: Required<VisitClockOptions>;
	#timer: NodeJS.Timeout | undefined;
	#running: Promise<void> = Promise.resolve();
	#minutes = 0;
	#isOn = false;

	constructor(options: VisitClockOptions) {
		this.#options = { complain: (what) => console.error('Visits:', what), ...options };
	}

	/** Looks after everything at once, and from then on every minute. */
	start(): void {
		if (this.#isOn) return;
		this.#isOn = true;
		void this.tick();
		this.#timer = setInterval(() => void this.tick(), MINUTE).unref();
	}

	/** Ends what is being done. */
	async stop(): Promise<void> {
		this.#isOn = false;
		clearInterval(this.#timer);
		await this.#running;
	}

	/** A minute has passed. */
	tick(): Promise<void> {
		const isTenth = this.#minutes++ % SELDOM === 0;
		this.#running = this.#running.then(async () => {
			await this.#try('settle_slots', (settled) => settled > 0 && this.#options.changed());
			if (!isTenth) return;
			await this.#try('queue_reminders', (queued) => queued > 0 && this.#options.changed());
			await this.#try('queue_care_reminders', (queued) => queued > 0 && this.#options.changed());
			await this.#try('queue_moderation_digest', (queued) => queued > 0 && this.#options.changed());
			await this.#try('forget_invitations', () => {});
			await this.#try('erase_contacts', (erased) => this.#options.forget(erased));
		});
		return this.#running;
	}

	/** One thing that fails does not keep the others from being done; the next minute tries it again. */
	async #try(name: string, then: (answer: number) => unknown): Promise<void> {
		const { service, now, complain } = this.#options;
		try {
			// the database goes by its own clock, unless ours stands still
			const { data, error } = await service.rpc(name, now ? { now: now.toISOString() } : {});
			// of what it says, the code alone: the rest may repeat a row
			if (error) complain(`${name} answered ${error.code || 'nothing'}`);
			else await then(Number(data));
		} catch (error) {
			complain(`${name}: ${(error as NodeJS.ErrnoException).code ?? (error as Error).name}`);
		}
	}
}
