import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/**
 * What the device keeps for itself. Each store is known to one folder of `data` alone, which checks
 * what it reads: values may have been written by an older version of the app.
 *
 * ```
 * kept      one value a name: 'catalogue', 'people', 'pack' …      data/catalogue, data/packs
 *           'studio:…': what hosts keep, guests' names too          data/studio
 *           'typed:…': what somebody wrote and has not sent         data/studio
 * places    slug → what a place's page tells                        data/catalogue
 * saved     slug → a place on the list of favourites                data/saved
 * outbox    id → a command that waits for the network               data/outbox
 * tickets   id → a reservation of the visitor                       data/visits
 * ```
 */
interface LocalSchema extends DBSchema {
	kept: { key: string; value: unknown };
	places: { key: string; value: unknown };
	saved: { key: string; value: unknown };
	outbox: { key: string; value: unknown };
	tickets: { key: string; value: unknown };
}

export type LocalDatabase = IDBPDatabase<LocalSchema>;

const NAME = 'schatzkarte';
const VERSION = 2;
/** The stores by the version that brought them. */
const STORES = [['kept', 'places', 'saved', 'outbox'], ['tickets']] as const;

/** Opens the device's own database. Rejects where the browser keeps none (private windows, a full disk). */
// async: a browser that forbids storage throws when it is only asked
export async function openLocalDatabase(): Promise<LocalDatabase> {
	return openDB<LocalSchema>(NAME, VERSION, {
		upgrade(database, old) {
			for (const store of STORES.slice(old).flat()) database.createObjectStore(store);
		},
		// another tab wants a newer version: let it, the next question opens anew
		blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
	});
}
