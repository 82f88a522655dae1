/** A pack as one file, to be handed on where there is no network. Stored, not compressed: tiles and photos are. */
import * as v from 'valibot';
import { archiveManifest, type ArchiveManifest } from '#core/packs/archive-manifest.ts';
import { isWellCut } from '#core/packs/chunks.ts';
import { PHOTO_CHOICES, type PhotoChoice } from '#core/packs/region-pack.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import { sha256 } from './digest.ts';
import { parseJson } from './site.ts';

/** A photo with its path in the bucket, width and ending included. */
export interface PhotoInFile {
	name: string;
	photo: Blob;
}

export interface PackContents {
	archive: { manifest: ArchiveManifest; file: Blob } | null;
	stories: [slug: string, entry: unknown][];
	/** Version of the stories as the site named it; null where that is not known. */
	storiesVersion: string | null;
	choice: PhotoChoice;
	photos: PhotoInFile[];
}

/** `foreign`: no pack of ours; `newer`: of a newer app; `damaged`: something in it is not as it was written. */
export type PackFileRefusal = 'foreign' | 'newer' | 'damaged';

const FORMAT = 1;
const NOTE = 'pack.json';
const STORIES = 'stories.json';
const photoName = v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+-\d+\.webp$/));
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const anyNote = v.object({ schatzkarte: v.number() });
const packNote = v.object({
	/** Says that it is a pack of ours, and in which form. */
	schatzkarte: v.literal(FORMAT),
	archive: v.nullable(archiveManifest),
	stories: v.object({ sha256: digest, version: v.nullable(v.string()) }),
	choice: v.picklist(PHOTO_CHOICES),
	photos: v.array(v.tuple([photoName, digest])),
});
const storyEntries = v.array(v.tuple([v.string(), v.unknown()]));

/** Loaded only when somebody hands a pack on, or is given one. */
async function zip() {
	const library = await import('@zip.js/zip.js/index-native.js');
	// its workers are made of blobs, which our content security policy forbids
	library.configure({ useWebWorkers: false });
	return library;
}

/** Writes a pack into one file; `progress` is told the share that is done, from 0 to 1. */
export async function writePackFile(
	{ archive, stories, storiesVersion, choice, photos }: PackContents,
	progress: (share: number) => void,
): Promise<Blob> {
	const { BlobReader, BlobWriter, ZipWriter } = await zip();
	const writer = new ZipWriter(new BlobWriter('application/zip'), { level: 0 });
	const add = (name: string, content: Blob) => writer.add(name, new BlobReader(content));
	const steps = photos.length + 2;

	if (archive) await add(archive.manifest.file, archive.file);
	progress(1 / steps);
	const told = new TextEncoder().encode(JSON.stringify(stories));
	await add(STORIES, new Blob([told]));
	const digests: [string, string][] = [];
	for (const [index, { name, photo }] of photos.entries()) {
		digests.push([name, await digestOf(photo)]);
		await add(`photos/${name}`, photo);
		progress((index + 2) / steps);
	}
	const note: v.InferOutput<typeof packNote> = {
		schatzkarte: FORMAT,
		archive: archive?.manifest ?? null,
		stories: { sha256: await sha256(told), version: storiesVersion },
		choice,
		photos: digests,
	};
	await add(NOTE, new Blob([JSON.stringify(note)]));
	return writer.close();
}

/**
 * Reads a pack from a file. Stories and photos are checked here; the archive's chunks are by whoever loads
 * them, one by one.
 */
export async function readPackFile(file: Blob): Promise<Result<PackContents, PackFileRefusal>> {
	const entries = await readEntries(file);
	const noted = parseJson(await bytesOf(entries?.get(NOTE)));
	if (!entries || !v.is(anyNote, noted)) return refuse('foreign');
	if (noted.schatzkarte > FORMAT) return refuse('newer');
	const note = v.safeParse(packNote, noted);
	if (!note.success) return refuse('foreign');

	const { archive, stories, choice, photos } = note.output;
	const map = archive && entries.get(archive.file);
	if (archive && (map?.size !== archive.bytes || !isWellCut(archive))) return refuse('damaged');
	const told = await bytesOf(entries.get(STORIES));
	const read = v.safeParse(storyEntries, parseJson(told));
	if (!read.success || (await sha256(told)) !== stories.sha256) return refuse('damaged');
	const found: PhotoInFile[] = [];
	for (const [name, expected] of photos) {
		const photo = entries.get(`photos/${name}`);
		if (!photo || (await digestOf(photo)) !== expected) return refuse('damaged', { at: name });
		found.push({ name, photo });
	}
	return accept({
		archive: archive && map ? { manifest: archive, file: map } : null,
		stories: read.output,
		storiesVersion: stories.version,
		choice,
		photos: found,
	});
}

/** Contents by name; null where the file is no zip, or packed in a way that we never do. */
async function readEntries(file: Blob): Promise<Map<string, Blob> | null> {
	const { BlobReader, ZipReader } = await zip();
	const reader = new ZipReader(new BlobReader(file));
	try {
		const found = new Map<string, Blob>();
		for (const entry of await reader.getEntries()) {
			if (entry.directory) continue;
			if (entry.compressionMethod !== 0 || entry.encrypted) return null;
			found.set(entry.filename, await sliceOf(file, entry));
		}
		return found;
	} catch {
		// the library has an error of its own for each of the many ways not to be a zip
		return null;
	} finally {
		await reader.close();
	}
}

/** Local file header (APPNOTE 4.3.7): 30 bytes, then name and extra field; the bytes follow, as they are. */
async function sliceOf(
	file: Blob,
	{ offset, uncompressedSize }: { offset: number; uncompressedSize: number },
): Promise<Blob> {
	const header = new DataView(await file.slice(offset, offset + 30).arrayBuffer());
	const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
	return file.slice(start, start + uncompressedSize);
}

const bytesOf = async (blob: Blob | undefined) =>
	new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer());
const digestOf = async (blob: Blob) => sha256(await bytesOf(blob));
