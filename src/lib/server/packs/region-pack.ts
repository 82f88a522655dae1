import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { archiveManifest } from '#core/packs/archive-manifest.ts';
import type { PhotoChoice, PhotoList, RegionPack } from '#core/packs/region-pack.ts';
import type { PhotoFile } from './photo-files.ts';

/** Asks this very site for a path, without a network in between. */
export type AskSite = (path: string) => Promise<Response>;

/** How large the pack of the region is, part by part. */
export async function describePack(
	ask: AskSite,
	files: readonly PhotoFile[],
	builtAt: string,
): Promise<RegionPack> {
	const [archive, stories] = await Promise.all([describeArchive(ask), describeStories(ask)]);
	const photos = { thumbnails: sum(chosen(files, 'thumbnails')), all: sum(chosen(files, 'all')) };
	return { archive, stories, photos, builtAt };
}

/** Addresses and sizes of the photos of a choice. */
export function listPhotos(
	files: readonly PhotoFile[],
	choice: PhotoChoice,
	base: string,
): PhotoList {
	return chosen(files, choice).map(({ key, bytes }) => [`${base}/${key}`, bytes]);
}

function chosen(files: readonly PhotoFile[], choice: PhotoChoice): readonly PhotoFile[] {
	if (choice === 'none') return [];
	return choice === 'all' ? files : files.filter(({ thumbnail }) => thumbnail);
}

const sum = (files: readonly PhotoFile[]) => ({
	count: files.length,
	bytes: files.reduce((bytes, file) => bytes + file.bytes, 0),
});

async function describeArchive(ask: AskSite): Promise<RegionPack['archive']> {
	const answer = await ask('/basemap/latest.json');
	if (!answer.ok) return null;
	const { file, version, bytes } = v.parse(archiveManifest, await answer.json());
	return { file, version, bytes };
}

async function describeStories(ask: AskSite): Promise<RegionPack['stories']> {
	const answer = await ask('/catalogue/stories.ndjson');
	if (!answer.ok) return { bytes: 0, version: null };
	const text = await answer.bytes();
	const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
	return { bytes: text.length, version };
}
