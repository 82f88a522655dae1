import { withLocalDatabase } from '#data/local/with-local-database.ts';
import type { Contents, Decide, OutboxStore } from './outbox-store.ts';
import { sortContents } from './read-contents.ts';

/** The outbox in the device's own database. */
export class DeviceStore implements OutboxStore {
	read(): Promise<Contents> {
		return withLocalDatabase(async (database) => {
			const transaction = database.transaction('outbox');
			const [keys, values] = await Promise.all([
				transaction.store.getAllKeys(),
				transaction.store.getAll(),
			]);
			return sortContents(keys, values);
		});
	}

	update<Answer>(decide: Decide<Answer>): Promise<Answer> {
		return withLocalDatabase(async (database) => {
			// one transaction from looking to writing: the database itself lets nobody in between
			const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
			const { store } = transaction;
			const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
			const { change, answer } = decide(sortContents(keys, values).commands);
			const puts = change.put.map((command) => store.put(command, command.id));
			const deletions = change.remove.map((id) => store.delete(id));
			await Promise.all([...puts, ...deletions, transaction.done]);
			return answer;
		});
	}

	async discard(id: string): Promise<void> {
		await withLocalDatabase((database) => database.delete('outbox', id));
	}
}
