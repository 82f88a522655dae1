import * as v from 'valibot';
import {
	applyChanges,
	catalogueChanges,
	decodeCatalogue,
	latestCatalogue,
	type Catalogue,
} from '#core/catalogue/index.ts';
import { onSite } from '#base';
import { accept, refuse, type Result } from '#core/result.ts';
import { fetchJson, type Fetch, type FetchRefusal } from './fetch-json.ts';

/** `unknown_format`: the server is newer than this page; loading the page anew helps. */
export type CatalogueRefusal = FetchRefusal | 'unknown_format';

/** A catalogue, and what it was read from: that is what a device keeps. */
export interface Fetched {
	catalogue: Catalogue;
	source: unknown;
}

/** The whole catalogue: which one is the latest, then that very one. */
export async function fetchWhole(fetch: Fetch): Promise<Result<Fetched, CatalogueRefusal>> {
	const answer = await fetchJson(onSite('/catalogue/latest'), fetch);
	if (!answer.ok) return answer;
	const latest = v.safeParse(latestCatalogue, answer.value);
	if (!latest.success) return refuse('unreadable');
	const { url, version, digest, seq, builtAt } = latest.output;

	const file = await fetchJson(url, fetch);
	if (!file.ok) return file;
	const places = decodeCatalogue(file.value);
	if (!places.ok) return places;
	const catalogue = { version, digest, seq, builtAt, places: places.value };
	return accept({ catalogue, source: file.value });
}

/**
 * What became of a catalogue meanwhile. Refuses `gone` where changes are no longer known and `mismatch`
 * where they do not lead to what the server has: both mean to take the whole.
 */
export async function fetchChanges(
	catalogue: Catalogue,
	fetch: Fetch,
): Promise<Result<Fetched, FetchRefusal | 'gone' | 'mismatch'>> {
	const answer = await fetchJson(onSite(`/catalogue/changes?since=${catalogue.seq}`), fetch);
	if (!answer.ok && answer.refusal.values?.status === 410) return refuse('gone');
	if (!answer.ok) return answer;
	const applied = applyMessage(catalogue, answer.value);
	return applied.ok ? accept({ catalogue: applied.value, source: answer.value }) : applied;
}

/** The catalogue after changes as they travel; the very same object where nothing changed. */
export function applyMessage(
	catalogue: Catalogue,
	message: unknown,
): Result<Catalogue, 'unreadable' | 'mismatch'> {
	const changes = v.safeParse(catalogueChanges, message);
	if (!changes.success) return refuse('unreadable');
	const { version, changed, removed } = changes.output;
	if (version === catalogue.version && changed.length + removed.length === 0)
		return accept(catalogue);
	return applyChanges(catalogue, changes.output);
}
