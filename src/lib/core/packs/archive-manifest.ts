import * as v from 'valibot';

/** Bytes of a chunk: what a lost connection costs at most. */
export const CHUNK_BYTES = 1024 * 1024;

const bytes = v.pipe(v.number(), v.integer(), v.minValue(1));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/**
 * What an archive of map tiles consists of, so that a device can load it in pieces and check each.
 * Written beside the archive (`region-<version>.pmtiles` → `region-<version>.json`) by
 * `npm run basemap`, served under `/basemap/`.
 */
export const archiveManifest = v.object({
	/** File name of the archive; the version is in it, so that another content is another address. */
	file: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]*\.pmtiles$/i)),
	/** First 16 hex digits of the SHA-256 over the chunks' digests, written as one text without gaps. */
	version: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
	bytes,
	chunkBytes: bytes,
	/** SHA-256 of each chunk, in order; the last one may be shorter. */
	chunks: v.array(sha256),
	/** Whom the map names, as plain text. */
	attribution: v.string(),
	minZoom: v.number(),
	maxZoom: v.number(),
	/** West, south, east, north in degrees (WGS84). */
	bounds: v.tuple([v.number(), v.number(), v.number(), v.number()]),
	/** Instant at which it was made, ISO 8601. */
	builtAt: v.string(),
});
export type ArchiveManifest = v.InferOutput<typeof archiveManifest>;
