import * as v from 'valibot';
import { onSite } from '#base';
import { portrayedPeople } from '#core/catalogue/index.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import type { LocalDatabase } from '../local/local-database.ts';
import { fetchJson, type Fetch, type FetchRefusal } from './fetch-json.ts';
import type { KeptStore } from './kept-catalogue.ts';

export { DeviceCatalogue, type Refreshed } from './device-catalogue.ts';
export type { CatalogueRefusal } from './fetch-catalogue.ts';

/** Names of the people portrayed at places, by slug: apart from the catalogue, which holds none. */
export async function fetchPeople(
	fetch: Fetch,
): Promise<Result<Record<string, string[]>, FetchRefusal>> {
	const answer = await fetchJson(onSite('/catalogue/people.json'), fetch);
	if (!answer.ok) return answer;
	const checked = v.safeParse(portrayedPeople, answer.value);
	return checked.success ? accept(checked.output.people) : refuse('unreadable');
}

/** The catalogue's record in the device's own database. */
export function keptStoreIn(database: LocalDatabase): KeptStore {
	const KEY = 'catalogue';
	return {
		read: () => database.get('kept', KEY),
		async change(change) {
			const { store, done } = database.transaction('kept', 'readwrite');
			const record = change(await store.get(KEY));
			await (record === undefined ? store.delete(KEY) : store.put(record, KEY));
			await done;
		},
	};
}
