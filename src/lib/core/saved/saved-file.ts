import * as v from 'valibot';
import { accept, refuse, type Result } from '../result.ts';
import { favourite, type Favourite } from './favourite.ts';

/** The name it is saved under. */
export const SAVED_FILE = 'merkliste-schatzkarte.json';
/** Characters of a file at most: a list of some thousand places with notes. */
const LONGEST = 2_000_000;

const FORMAT = 'schatzkarte-merkliste';
const VERSION = 1;

const anyVersion = v.object({ format: v.literal(FORMAT), version: v.number() });
const savedFile = v.object({
	format: v.literal(FORMAT),
	version: v.literal(VERSION),
	places: v.array(
		v.object({
			slug: favourite.entries.slug,
			name: favourite.entries.name,
			savedAt: v.pipe(v.string(), v.isoTimestamp()),
			note: v.optional(favourite.entries.note, ''),
		}),
	),
});

/** `not_a_list`: another file · `newer_version`: written by a newer app · `too_large`. */
export type FileRefusal = 'not_a_list' | 'newer_version' | 'too_large';

/**
 * A list as a file that people can read too:
 *
 * ```
 * { "format": "schatzkarte-merkliste", "version": 1,
 *   "places": [{ "slug": "burg-altena", "name": "Burg Altena", "savedAt": "2026-…Z", "note": "…" }] }
 * ```
 */
export function writeSavedFile(favourites: readonly Favourite[]): string {
	const places = favourites.map(({ slug, name, savedAt, note }) => ({
		slug,
		name,
		savedAt: new Date(savedAt).toISOString(),
		...(note && { note }),
	}));
	return JSON.stringify({ format: FORMAT, version: VERSION, places }, null, '\t');
}

/** Reads a file whole or not at all. */
export function readSavedFile(text: string): Result<Favourite[], FileRefusal> {
	if (text.length > LONGEST) return refuse('too_large');
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return refuse('not_a_list');
		throw error;
	}
	const stamp = v.safeParse(anyVersion, content);
	if (!stamp.success) return refuse('not_a_list');
	if (stamp.output.version > VERSION) return refuse('newer_version');
	const read = v.safeParse(savedFile, content);
	if (!read.success) return refuse('not_a_list');
	return accept(
		read.output.places.map((place) => ({ ...place, savedAt: Date.parse(place.savedAt) })),
	);
}
