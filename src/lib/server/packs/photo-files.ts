import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import { THUMBNAIL_WIDTH } from '#core/packs/region-pack.ts';
import type { ObjectSizes } from './object-sizes.ts';

/** One width of a photo, as a file of the bucket. */
export interface PhotoFile {
	/** Path in the bucket, with width and ending. */
	key: string;
	bytes: number;
	/** Whether it is the small picture beside a name in the list. */
	thumbnail: boolean;
}

const row = v.object({
	path: v.string(),
	role: v.picklist(['place', 'portrait']),
	widths: v.array(v.number()),
});

/** The API hands out no more rows at once. */
const PAGE = 1000;

/**
 * Files of all photos that a visitor may see, in the order of their paths: none of a draft, none whose
 * consent was withdrawn, none that is not in the bucket. Throws when the database does not answer.
 *
 * @param visitor whose eyes the policies go by
 */
export async function readPhotoFiles(
	visitor: SupabaseClient,
	sizes: ObjectSizes,
): Promise<PhotoFile[]> {
	const photos = await readPhotos(visitor);
	const bytes = await sizes(photos.map(({ path }) => path));
	return photos.flatMap(({ path, role, widths }) =>
		widths.flatMap((width) => {
			const key = `${path}-${width}.webp`;
			const size = bytes.get(key);
			const thumbnail = role === 'place' && width === THUMBNAIL_WIDTH;
			return size === undefined ? [] : [{ key, bytes: size, thumbnail }];
		}),
	);
}

async function readPhotos(visitor: SupabaseClient): Promise<v.InferOutput<typeof row>[]> {
	const photos: v.InferOutput<typeof row>[] = [];
	for (let after = ''; ; after = photos.at(-1)!.path) {
		const { data } = await visitor
			.from('photos')
			.select('path, role, widths')
			.gt('path', after)
			.order('path')
			.limit(PAGE)
			.throwOnError();
		const page = v.parse(v.array(row), data);
		photos.push(...page);
		if (page.length < PAGE) return photos;
	}
}
