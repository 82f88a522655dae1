import type { App } from '#app';
import type { Ticket, VisitSlot } from '#core/visits/index.ts';
import type ReserveSheet from './ReserveSheet.svelte';

/** What pages with visits to reserve have in common: visits stay fresh, tickets are known, the sheet opens. */
export class Reserving {
	/** For which slot the sheet is open. */
	asked = $state.raw<VisitSlot | null>(null);
	/** Comes when somebody reserves. */
	Sheet = $state.raw<typeof ReserveSheet | null>(null);
	readonly #app: App;

	constructor(app: App) {
		this.#app = app;
	}

	/** For as long as the page is looked at; answers with the way to stop. */
	follow(): () => void {
		void this.#app.own();
		return this.#app.followVisits();
	}

	/** The visitor's own ticket for a slot. */
	ticketOf({ id }: VisitSlot): Ticket | undefined {
		return this.#app.tickets?.list.find(({ reservation }) => reservation.slot.id === id);
	}

	open = async (slot: VisitSlot): Promise<void> => {
		this.Sheet ??= (await import('./ReserveSheet.svelte')).default;
		this.asked = slot;
	};
}
