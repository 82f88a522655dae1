import { accept, refuse, type Refusal, type Result } from '#core/result.ts';
import type { Slot } from '#core/visits/index.ts';
import { keepFresh } from '#data/device/keep-fresh.ts';
import {
	askOrRemember,
	cancelSlots,
	keptSlots,
	readComingSlots,
	type HostFailure,
	type HostPlace,
	type Known,
} from '#data/studio/index.ts';
import type { Studio } from './studio.svelte.ts';
import { dayOf, midnightBefore, slipWords } from './words.ts';

export interface AgendaDay {
	day: number;
	slots: Slot[];
}

/** How often an open agenda is asked for anew, in milliseconds. */
const REFRESH_EVERY = 30_000;

/** What is planned at a place, from today on. */
export class Agenda {
	known = $state.raw<Known<Slot[]> | null>(null);
	/** Why what is shown is not from just now. */
	refusal = $state.raw<Refusal<HostFailure> | null>(null);
	days = $derived.by(() => groupByDay((this.known?.value ?? []).filter(isNoSlip)));
	#studio: Studio;
	#place: HostPlace;

	constructor(studio: Studio, place: HostPlace) {
		this.#studio = studio;
		this.#place = place;
	}

	/** Keeps it fresh while it is looked at; answers with the way to stop. */
	follow(): () => void {
		return keepFresh(() => this.load(), REFRESH_EVERY);
	}

	async load(): Promise<void> {
		const { id } = this.#place;
		// today's are there till midnight: who came is still to be said
		const from = midnightBefore(this.#studio.now);
		const answer = await askOrRemember(
			() => this.#studio.ask((client) => readComingSlots(client, id, from)),
			{ read: () => keptSlots.read(id), keep: (value, at) => keptSlots.keep(id, value, at) },
			(known) => (this.known = known),
		);
		if (answer.ok) this.known = answer.value;
		this.refusal = answer.ok ? null : answer.refusal;
	}

	/** Cancels slots with a reason that all their guests get. */
	async cancel(slotIds: string[], reason: Slot['title']): Promise<Result<null, HostFailure>> {
		const answer = await this.#studio.ask((client) => cancelSlots(client, slotIds, reason));
		if (!answer.ok) return answer;
		await this.load();
		return accept(null);
	}

	/** Takes back what was just published, as long as nobody has reserved. */
	async takeBack(
		slotIds: string[],
		reason: Slot['title'],
	): Promise<Result<null, HostFailure | 'reserved_meanwhile'>> {
		await this.load();
		const ours = (this.known?.value ?? []).filter(({ id }) => slotIds.includes(id));
		if (ours.some(({ seatsTaken }) => seatsTaken > 0)) return refuse('reserved_meanwhile');
		return this.cancel(slotIds, reason);
	}
}

/** What was taken back right after publishing never was, for its host. */
const isNoSlip = ({ cancelReason }: Slot) => cancelReason?.de !== slipWords().de;

function groupByDay(slots: readonly Slot[]): AgendaDay[] {
	const days: AgendaDay[] = [];
	for (const slot of slots) {
		const day = dayOf(slot);
		if (days.at(-1)?.day === day) days.at(-1)!.slots.push(slot);
		else days.push({ day, slots: [slot] });
	}
	return days;
}
