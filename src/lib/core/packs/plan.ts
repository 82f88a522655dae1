import type { PhotoChoice, PhotoList, RegionPack } from './region-pack.ts';

/** What a pack consists of, in the order in which it is loaded. */
export const PARTS = ['map', 'stories', 'photos'] as const;
export type PartName = (typeof PARTS)[number];

/** How much of a part there is. Bytes. */
export interface Part {
	name: PartName;
	bytes: number;
	done: number;
}

/** What the device has of the pack; bytes. */
export interface KeptParts {
	/** Null where no archive is kept whole. */
	map: { version: string; bytes: number } | null;
	stories: { version: string | null; bytes: number } | null;
	photos: { choice: PhotoChoice; bytes: number } | null;
	/** An archive that was begun. */
	begun: { version: string; bytes: number; done: number } | null;
}

export const NOTHING_KEPT: KeptParts = { map: null, stories: null, photos: null, begun: null };

/** Bytes of all photos of a choice. */
export function photoBytes(pack: RegionPack, choice: PhotoChoice): number {
	return choice === 'none' ? 0 : pack.photos[choice].bytes;
}

/** Bytes of the whole pack with these photos. */
export function packBytes(pack: RegionPack, choice: PhotoChoice): number {
	return (pack.archive?.bytes ?? 0) + pack.stories.bytes + photoBytes(pack, choice);
}

/**
 * The parts of the pack with how much of each is there. A part of another version counts for nothing; of
 * photos it is not known which ones are kept until their list is read, so they count as their choice did.
 */
export function planPack(pack: RegionPack, choice: PhotoChoice, kept: KeptParts): Part[] {
	const wanted = { map: pack.archive?.bytes ?? 0, stories: pack.stories.bytes };
	const photos = photoBytes(pack, choice);
	const parts: Part[] = [
		{ name: 'map', bytes: wanted.map, done: mapDone(pack, kept) },
		{
			name: 'stories',
			bytes: wanted.stories,
			done: kept.stories && kept.stories.version === pack.stories.version ? wanted.stories : 0,
		},
		{ name: 'photos', bytes: photos, done: Math.min(photos, kept.photos?.bytes ?? 0) },
	];
	return parts.filter(({ bytes }) => bytes > 0);
}

function mapDone({ archive }: RegionPack, { map, begun }: KeptParts): number {
	if (!archive) return 0;
	if (map?.version === archive.version) return archive.bytes;
	return begun?.version === archive.version ? begun.done : 0;
}

/** Bytes that are still to be loaded. */
export function missingBytes(parts: readonly Part[]): number {
	return parts.reduce((sum, { bytes, done }) => sum + bytes - done, 0);
}

/**
 * What a newer pack would bring to somebody who has one, in bytes: a map of another version, and more photos than there
 * are. Null where all is as it should be. Stories are no update: the app keeps them in step with the catalogue by itself.
 */
export function updateBytes(pack: RegionPack, kept: KeptParts): number | null {
	const map = kept.map && pack.archive && kept.map.version !== pack.archive.version;
	const choice = kept.photos?.choice ?? 'none';
	const photos = Math.max(0, photoBytes(pack, choice) - (kept.photos?.bytes ?? 0));
	const bytes = (map ? (pack.archive?.bytes ?? 0) : 0) + photos;
	return bytes > 0 ? bytes : null;
}

/** Which photos are to be fetched, and which of those that are kept nobody names any more. */
export function comparePhotos(
	list: PhotoList,
	kept: Iterable<string>,
): { missing: PhotoList; unwanted: string[]; done: number } {
	const there = new Set(kept);
	const named = new Set(list.map(([address]) => address));
	const missing = list.filter(([address]) => !there.has(address));
	const sum = (photos: PhotoList) => photos.reduce((bytes, [, size]) => bytes + size, 0);
	return {
		missing,
		unwanted: [...there].filter((address) => !named.has(address)),
		done: sum(list) - sum(missing),
	};
}
