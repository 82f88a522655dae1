import * as v from 'valibot';
import { ticket, type Ticket } from '#core/visits/index.ts';
import { keepsNothing } from '../local/keeps-nothing.ts';
import type { LocalDatabase } from '../local/local-database.ts';
import { withLocalDatabase } from '../local/with-local-database.ts';

/** For as long as the page is open: where the browser keeps nothing. */
const inMemory = new Map<string, Ticket>();

/** The tickets of this device. What cannot be read is left where it is, for a newer app. */
export async function readTickets(): Promise<Ticket[]> {
	const values = await tried(
		(database) => database.getAll('tickets'),
		() => [...inMemory.values()],
	);
	return values.flatMap((value) => {
		const read = v.safeParse(ticket, value);
		return read.success ? [read.output] : [];
	});
}

export async function keepTicket(one: Ticket): Promise<void> {
	const { id } = one.reservation;
	await tried(
		(database) => database.put('tickets', one, id),
		() => inMemory.set(id, one),
	);
}

export async function dropTicket(id: string): Promise<void> {
	await tried(
		(database) => database.delete('tickets', id),
		() => inMemory.delete(id),
	);
}

async function tried<Answer>(
	work: (database: LocalDatabase) => Promise<Answer>,
	otherwise: () => Answer | unknown,
): Promise<Answer> {
	try {
		return await withLocalDatabase(work);
	} catch (error) {
		if (!keepsNothing(error)) throw error;
		return otherwise() as Answer;
	}
}
