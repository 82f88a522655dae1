/** What the site says of packs. */
import * as v from 'valibot';
import { onSite } from '#base';
import { archiveManifest, type ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { isWellCut } from '#core/packs/chunks.ts';
import {
	photoList,
	regionPack,
	type PhotoChoice,
	type PhotoList,
	type RegionPack,
} from '#core/packs/region-pack.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import { fetchBytes, type Fetch, type FetchRefusal } from './fetch-bytes.ts';

/** `damaged`: an answer that is not what was agreed. */
export type SiteRefusal = FetchRefusal | 'damaged';

/** How large the pack is. */
export const fetchPack = (
	fetch: Fetch,
	signal: AbortSignal,
): Promise<Result<RegionPack, SiteRefusal>> =>
	fetchChecked(onSite('/packs/region.json'), regionPack, fetch, signal);

/** The manifest of the latest archive; refuses `unreachable` where the site has none. */
export async function fetchManifest(
	fetch: Fetch,
	signal: AbortSignal,
): Promise<Result<ArchiveManifest, SiteRefusal>> {
	const answer = await fetchChecked(onSite('/basemap/latest.json'), archiveManifest, fetch, signal);
	return answer.ok && !isWellCut(answer.value) ? refuse('damaged') : answer;
}

/** Which photos belong to a choice now; those whose consent was withdrawn no longer do. */
export async function fetchPhotoList(
	choice: PhotoChoice,
	fetch: Fetch,
	signal: AbortSignal,
): Promise<Result<PhotoList, SiteRefusal>> {
	if (choice === 'none') return accept([]);
	return fetchChecked(onSite(`/packs/photos.json?choice=${choice}`), photoList, fetch, signal);
}

async function fetchChecked<Shape extends v.GenericSchema>(
	address: string,
	shape: Shape,
	fetch: Fetch,
	signal: AbortSignal,
): Promise<Result<v.InferOutput<Shape>, SiteRefusal>> {
	const answer = await fetchBytes(address, fetch, signal, { cache: 'no-cache' });
	if (!answer.ok) return answer;
	const read = v.safeParse(shape, parseJson(answer.value.bytes));
	return read.success ? accept(read.output) : refuse('damaged');
}

/** Undefined where the bytes are no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
