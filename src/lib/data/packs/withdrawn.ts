import type { Fetch } from './fetch-bytes.ts';
import { alone } from './alone.ts';
import { recordInDatabase } from './pack-record.ts';
import { wait } from './patience.ts';
import { openPhotoCache, openSeenCache, PhotoShelf } from './photo-shelf.ts';
import { fetchPhotoList } from './site.ts';
import { SEEN_CACHE } from './names.ts';
import type { PhotoChoice } from '#core/packs/region-pack.ts';

/** Whether this device keeps photos that were looked at. Browsers that keep nothing say so in many ways. */
export async function hasSeenPhotos(): Promise<boolean> {
	return 'caches' in globalThis && (await caches.has(SEEN_CACHE).catch(() => false));
}

/**
 * Takes photos off the device that the site no longer names, out of the pack and out of what was looked at: somebody
 * withdrew consent. Without an answer all stay; so do those of a pack while it is loading, which looks by itself.
 *
 * @returns whether the site answered: else it has to be asked again
 */
export async function dropWithdrawn(fetch: Fetch): Promise<boolean> {
	const around = { fetch, wait, origin: location.origin };
	const seen =
		!(await hasSeenPhotos()) ||
		(await keepNamed(new PhotoShelf({ ...around, open: openSeenCache }), 'all', fetch));
	let packed = true;
	await alone(async () => {
		const { photos: kept } = await recordInDatabase.read();
		if (!kept) return;
		packed = await keepNamed(
			new PhotoShelf({ ...around, open: openPhotoCache }),
			kept.choice,
			fetch,
		);
	});
	return seen && packed;
}

/** Answers with whether the site was heard. An empty shelf needs no word of it. */
export async function keepNamed(
	shelf: PhotoShelf,
	choice: PhotoChoice,
	fetch: Fetch,
): Promise<boolean> {
	if ((await shelf.addresses()).length === 0) return true;
	const list = await fetchPhotoList(choice, fetch, new AbortController().signal);
	if (!list.ok) return false;
	await shelf.keepOnly(list.value);
	return true;
}
