import { catalogue } from '#server/catalogue/shared-catalogue.ts';
import { sharedBackend } from '#server/shared-backend.ts';
import { sizesInBucket, sizesInDatabase } from './object-sizes.ts';
import { readPhotoFiles, type PhotoFile } from './photo-files.ts';

let known: { seq: number; files: Promise<PhotoFile[]> } | null = null;

/**
 * The photos of this process's backend. Every change of a photo, a withdrawn consent above all, takes
 * a number of the change sequence: they are read anew when that has moved on.
 */
export async function sharedPhotoFiles(): Promise<PhotoFile[]> {
	const { seq } = await catalogue();
	if (known?.seq !== seq) {
		const files = read();
		known = { seq, files };
		files.catch(() => (known = null)); // whoever asked hears of it; the next one asks anew
	}
	return known.files;
}

async function read(): Promise<PhotoFile[]> {
	const backend = await sharedBackend();
	const sizes = backend.embedded
		? sizesInDatabase(backend.embedded)
		: sizesInBucket(backend.service());
	return readPhotoFiles(backend.anonymous(), sizes);
}
