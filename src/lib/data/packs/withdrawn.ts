import type { Fetch } from './fetch-bytes.ts';
import { alone } from './alone.ts';
import { recordInDatabase } from './pack-record.ts';
import { wait } from './patience.ts';
import { openPhotoCache, PhotoShelf } from './photo-shelf.ts';
import { fetchPhotoList } from './site.ts';

/**
 * Takes photos out of the pack that the site no longer names: somebody withdrew consent. Without an answer all stay; so
 * they do while a pack is loading, which looks by itself.
 */
export async function dropWithdrawn(fetch: Fetch): Promise<void> {
	await alone(async () => {
		const { photos: kept } = await recordInDatabase.read();
		if (!kept) return;
		const list = await fetchPhotoList(kept.choice, fetch, new AbortController().signal);
		if (!list.ok) return;
		const shelf = new PhotoShelf({
			open: openPhotoCache,
			fetch,
			wait,
			origin: location.origin,
		});
		await shelf.keepOnly(list.value);
	});
}
