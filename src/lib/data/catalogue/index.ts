import * as v from 'valibot';
import {
	applyChanges,
	catalogueChanges,
	decodeCatalogue,
	latestCatalogue,
	type Catalogue,
} from '#core/catalogue/index.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import { fetchJson, type Fetch, type FetchRefusal } from './fetch-json.ts';

/** `unknown_format`: the server is newer than this page; loading the page anew helps. */
export type CatalogueRefusal = FetchRefusal | 'unknown_format';

/** The whole catalogue: which one is the latest, then that very one. */
export async function fetchCatalogue(fetch: Fetch): Promise<Result<Catalogue, CatalogueRefusal>> {
	const answer = await fetchJson('/catalogue/latest', fetch);
	if (!answer.ok) return answer;
	const latest = v.safeParse(latestCatalogue, answer.value);
	if (!latest.success) return refuse('unreadable');
	const { url, version, seq, builtAt } = latest.output;

	const file = await fetchJson(url, fetch);
	if (!file.ok) return file;
	const places = decodeCatalogue(file.value);
	return places.ok ? accept({ version, seq, builtAt, places: places.value }) : places;
}

/**
 * What became of a catalogue meanwhile: only the changes travel, or the whole where they are no
 * longer known. The very same object comes back when nothing changed.
 */
export async function refreshCatalogue(
	catalogue: Catalogue,
	fetch: Fetch,
): Promise<Result<Catalogue, CatalogueRefusal>> {
	const answer = await fetchJson(`/catalogue/changes?since=${catalogue.seq}`, fetch);
	if (!answer.ok && answer.refusal.values?.status === 410) return fetchCatalogue(fetch);
	if (!answer.ok) return answer;
	const changes = v.safeParse(catalogueChanges, answer.value);
	if (!changes.success) return refuse('unreadable');
	if (changes.output.version === catalogue.version) return accept(catalogue);
	return accept(applyChanges(catalogue, changes.output));
}
