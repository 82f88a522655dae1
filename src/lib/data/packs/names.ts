/** Folder of the origin's private file system that holds archives. */
export const FOLDER = 'packs';

/** Cache that holds archives in pieces where the browser has no such file system for workers. */
export const CHUNK_CACHE = 'packs';

/** Cache of the photos that were taken along, under the very addresses that pages ask for. */
export const PHOTO_CACHE = 'photos-pack';

/** Cache of the photos that were looked at; the service worker fills it. */
export const SEEN_CACHE = 'schatzkarte-photos';

/** Channel on which all tabs hear what became of archives. */
export const ARCHIVE_CHANNEL = 'archives';

/**
 * Files of an archive:
 *
 * ```
 * region-<version>.pmtiles            the archive, whole
 * region-<version>.pmtiles.kept.json  its manifest and since when it is kept; written last
 * region-<version>.pmtiles.part       what has been loaded so far
 * region-<version>.pmtiles.part.json  its manifest
 * region-<version>.pmtiles.journal    one byte for each chunk that is done
 * ```
 */
export const fileNames = (file: string) => ({
	whole: file,
	kept: `${file}.kept.json`,
	part: `${file}.part`,
	begun: `${file}.part.json`,
	journal: `${file}.journal`,
});

/** Addresses under which a cache holds the pieces; nobody ever fetches them. */
export const cacheAddresses = (file: string) => ({
	folder: `/packs/archives/${file}/`,
	kept: `/packs/archives/${file}/kept.json`,
	begun: `/packs/archives/${file}/begun.json`,
	chunk: (index: number) => `/packs/archives/${file}/${index}`,
});
