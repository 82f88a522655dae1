import * as v from 'valibot';
import { archiveManifest } from './archive-manifest.ts';

/** Which photos somebody wants to have with them. */
export const PHOTO_CHOICES = ['none', 'thumbnails', 'all'] as const;
export type PhotoChoice = (typeof PHOTO_CHOICES)[number];

/** Width in pixels of the pictures beside the names in the list. */
export const THUMBNAIL_WIDTH = 160;

const bytes = v.pipe(v.number(), v.integer(), v.minValue(0));
const photos = v.object({ count: v.pipe(v.number(), v.integer(), v.minValue(0)), bytes });

/** What the region's pack consists of and how large it is: `GET /packs/region.json`. */
export const regionPack = v.object({
	/** Null where the operator has no archive: the overview map is all there is. */
	archive: v.nullable(v.pick(archiveManifest, ['file', 'version', 'bytes'])),
	stories: v.object({
		/** As they lie on the device; on their way they are compressed. */
		bytes,
		/** Null where this site tells none. */
		version: v.nullable(v.string()),
	}),
	photos: v.object({ thumbnails: photos, all: photos }),
	/** Instant from which the catalogue is, ISO 8601. */
	builtAt: v.string(),
});
export type RegionPack = v.InferOutput<typeof regionPack>;

/** Address and size of each photo of a choice: `GET /packs/photos.json`. */
export const photoList = v.array(v.tuple([v.string(), bytes]));
export type PhotoList = v.InferOutput<typeof photoList>;
