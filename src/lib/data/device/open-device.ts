import { DeviceCatalogue, keptStoreIn } from '../catalogue/index.ts';
import { openLocalDatabase, type LocalDatabase } from '../local/local-database.ts';

/** Says that something was kept once, where a browser that tidies up does not look: it forgets databases first. */
const MARK = 'kept';

interface Device {
	/** Null where the browser keeps nothing: a private window, storage forbidden, a full disk. */
	database: LocalDatabase | null;
	device: DeviceCatalogue;
	/** The browser has thrown away what was kept here. */
	lost: boolean;
}

/** Opens what is kept on this device, with the catalogue read as it stands there. */
export async function openDevice(fetch: typeof globalThis.fetch): Promise<Device> {
	const database = await openLocalDatabase().catch(() => null); // the browser keeps nothing
	// `fetch` of the window wants to be called on nothing else
	const ask = (address: string) => fetch(address);
	const device = new DeviceCatalogue(database && keptStoreIn(database), ask);
	const kept = await device.open();
	const lost = database !== null && kept === null && readMark();
	if (database) writeMark();
	return { database, device, lost };
}

function readMark(): boolean {
	try {
		return localStorage.getItem(MARK) !== null;
	} catch {
		return false; // storage is forbidden
	}
}

function writeMark(): void {
	try {
		localStorage.setItem(MARK, 'yes');
	} catch {
		// storage is forbidden or full: then a loss goes unnoticed
	}
}
