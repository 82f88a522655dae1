import type { Refusal, Result } from '#core/result.ts';
import {
	doorList,
	layCheckIns,
	saidAt,
	tallyGuests,
	type Guest,
	type Slot,
} from '#core/visits/index.ts';
import { keepFresh } from '#data/device/keep-fresh.ts';
import {
	addWalkIn,
	askOrRemember,
	keptGuests,
	messageGuests,
	readDayList,
	type DayList as Told,
	type HostFailure,
	type Known,
} from '#data/studio/index.ts';
import type { Studio } from './studio.svelte.ts';

/** How often an open list is asked for anew, in milliseconds. */
const REFRESH_EVERY = 20_000;

/** Who comes to a slot, as it stands on this device: what was said here counts before it has arrived. */
export class DayList {
	known = $state.raw<Known<Told> | null>(null);
	/** Why what is shown is not from just now. */
	refusal = $state.raw<Refusal<HostFailure> | null>(null);
	slot = $derived(this.known?.value.slot ?? null);
	guests: Guest[] = $derived.by(() => {
		const said = this.#studio.waiting.filter(({ refused }) => !refused);
		return doorList(layCheckIns(this.known?.value.guests ?? [], said));
	});
	tally = $derived(this.slot && tallyGuests(this.guests, this.slot));
	#studio: Studio;
	#id: string;

	constructor(studio: Studio, id: string) {
		this.#studio = studio;
		this.#id = id;
	}

	/** Keeps it fresh while it is looked at; answers with the way to stop. */
	follow(): () => void {
		const stop = keepFresh(() => this.load(), REFRESH_EVERY);
		const deafen = this.#studio.hear((guest) => {
			if (guest.slotId === this.#id) this.#put(guest);
		});
		return () => {
			deafen();
			stop();
		};
	}

	async load(): Promise<void> {
		const id = this.#id;
		const heard = this.#heard;
		const answer = await askOrRemember(
			() => this.#studio.ask((client) => readDayList(client, id)),
			{ read: () => keptGuests.read(id), keep: (value, at) => keptGuests.keep(value, at) },
			(known) => (this.known = known),
		);
		// asked before it was said, answered after: that is old already
		if (answer.ok && heard !== this.#heard) return this.load();
		if (answer.ok) this.known = answer.value;
		this.refusal = answer.ok ? null : answer.refusal;
	}

	/** Says how many of a party came; 0: nobody, null: taken back. */
	async say(guest: Guest, came: number | null): Promise<void> {
		const { id: reservationId, slotId } = guest;
		await this.#studio.say({ reservationId, slotId, came, at: saidAt(guest, this.#studio.now) });
	}

	/** Who has this code. */
	byCode(code: string): Guest | undefined {
		return this.guests.find((guest) => guest.code === code);
	}

	/** Counts a party without reservation; the same id is counted once. */
	async walkIn(
		id: string,
		party: number,
		name: string | null,
	): Promise<Result<Guest, HostFailure>> {
		const who = { id, slotId: this.#id, party, name };
		const answer = await this.#studio.ask((client) => addWalkIn(client, who));
		if (answer.ok) this.#put(answer.value);
		return answer;
	}

	message(id: string, subject: string, body: string): Promise<Result<number, HostFailure>> {
		const message = { id, slotId: this.#id, subject, body };
		return this.#studio.ask((client) => messageGuests(client, message));
	}

	/** The slot as the server has it now. */
	changed(slots: Slot[]): void {
		const slot = slots.find(({ id }) => id === this.#id);
		if (slot && this.known) this.known = { ...this.known, value: { ...this.known.value, slot } };
		void this.load();
	}

	/** How often the server has told of a guest by itself. */
	#heard = 0;

	#put(guest: Guest): void {
		this.#heard++;
		if (!this.known) return;
		const { slot, guests } = this.known.value;
		const others = guests.filter(({ id }) => id !== guest.id);
		this.known = { ...this.known, value: { slot, guests: [...others, guest] } };
		void keptGuests.keep(this.known.value, this.known.seenAt);
	}
}
