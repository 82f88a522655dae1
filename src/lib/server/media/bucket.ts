import type { SupabaseClient } from '@supabase/supabase-js';
import type { Removal } from '#data/supabase/photos.ts';

const BUCKET = 'photos';
/**
 * How long caches on the way may keep a file, in seconds. Not for ever, as its address would allow: a picture that
 * somebody no longer agrees to is gone from them a day later.
 */
const DAY_SECONDS = '86400';

export async function putFiles(
	service: SupabaseClient,
	path: string,
	files: ReadonlyMap<number, Buffer>,
): Promise<void> {
	for (const [width, bytes] of files) {
		const name = `${path}-${width}.webp`;
		const { error } = await service.storage.from(BUCKET).upload(name, bytes, {
			contentType: 'image/webp',
			cacheControl: DAY_SECONDS,
			upsert: true,
		});
		if (error) throw new Error(`The picture ${name} was refused: ${error.message}`);
	}
}

/** Files that are not there are gone already. */
export async function removeFiles(service: SupabaseClient, removals: Removal[]): Promise<void> {
	const names = removals.flatMap(({ path, widths }) =>
		widths.map((width) => `${path}-${width}.webp`),
	);
	const { error } = await service.storage.from(BUCKET).remove(names);
	if (error) throw new Error(`${names.length} pictures could not be removed: ${error.message}`);
}
