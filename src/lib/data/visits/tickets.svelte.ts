import { onSite } from '#base';
import { accept, type Result } from '#core/result.ts';
import { isOpen, type Reservation, type Ticket } from '#core/visits/index.ts';
import { OtherTabs } from '#data/local/other-tabs.ts';
import { askReservation } from './ask.ts';
import { dropTicket, keepTicket, readTickets } from './ticket-store.ts';

/** What a guest does with a ticket. */
export type TicketDeed =
	{ act: 'look' | 'accept' | 'cancel' | 'confirm' | 'forget' } | { act: 'change'; party: number };

/** How long a ticket stays after its slot, in milliseconds: as long as the server keeps the guest's name. */
const KEPT_FOR = 14 * 24 * 60 * 60 * 1000;

/** The visitor's reservations. They live on this device, and can be read without a network. */
export class Tickets {
	list = $state.raw<Ticket[]>([]);
	#tabs = new OtherTabs('tickets');

	/** Opens what the device has kept. */
	static async open(): Promise<Tickets> {
		const tickets = new Tickets();
		await tickets.look();
		return tickets;
	}

	private constructor() {}

	/** Hears of other tabs, and asks how things stand; answers with the way to stop. */
	follow(): () => void {
		const ask = () => document.visibilityState === 'visible' && void this.refresh();
		const deafen = this.#tabs.listen(() => void this.look());
		document.addEventListener('visibilitychange', ask);
		addEventListener('online', ask);
		ask();
		return () => {
			deafen();
			document.removeEventListener('visibilitychange', ask);
			removeEventListener('online', ask);
		};
	}

	/** Reads again what lies on the device. Tickets of long ago go. */
	async look(): Promise<void> {
		const found = await readTickets();
		const isOver = ({ reservation }: Ticket) =>
			Date.parse(reservation.slot.endsAt) + KEPT_FOR < Date.now() && reservation.erasedAt !== null;
		for (const old of found.filter(isOver)) await dropTicket(old.reservation.id);
		this.list = found
			.filter((one) => !isOver(one))
			.toSorted((a, b) => a.reservation.slot.startsAt.localeCompare(b.reservation.slot.startsAt));
	}

	find(id: string): Ticket | undefined {
		return this.list.find(({ reservation }) => reservation.id === id);
	}

	/** Asks how those stand on which something may still change. */
	async refresh(): Promise<void> {
		if (!navigator.onLine) return;
		for (const { token, reservation } of this.list)
			if (isOpen(reservation)) await this.#send(token, { act: 'look' });
	}

	/** Does something with a ticket of this device, or one from a link; its new state is kept. */
	async act(token: string, deed: TicketDeed): Promise<Result<Reservation, string>> {
		return this.#send(token, deed);
	}

	async drop(id: string): Promise<void> {
		await dropTicket(id);
		await this.#changed();
	}

	async #send(token: string, deed: TicketDeed): Promise<Result<Reservation, string>> {
		const answer = await askReservation(
			onSite('/reservations/ticket'),
			{ token, ...deed },
			(input, init) => fetch(input, init),
		);
		if (!answer.ok) return answer;
		const known = this.find(answer.value.id);
		// links in mails have keys of their own; the one of the device stays with it
		await keepTicket({
			token: known?.token ?? token,
			reservation: answer.value,
			seenAt: Date.now(),
		});
		await this.#changed();
		return accept(answer.value);
	}

	async #changed(): Promise<void> {
		this.#tabs.tell();
		await this.look();
	}
}
