import { accept, refuse, type Result } from '#core/result.ts';
import type { Archives, Work } from './archives.ts';
import { keptArchive } from './index.ts';
import { isFull } from './load-archive.ts';
import type { PackContents } from './pack-file.ts';
import type { PackRecord } from './pack-record.ts';
import type { PhotoShelf } from './photo-shelf.ts';
import type { Stories } from './stories.ts';

/** What a pack consists of on this device. */
interface Shelves {
	archives: Archives;
	photos: PhotoShelf;
	stories: Stories;
	/** Milliseconds since 1970. */
	now: () => number;
	/** Public address of the photo bucket. */
	pictures: string;
}

/** Everything of the pack that this device keeps, for a file. */
export async function gatherPack(
	{ photos, stories, pictures }: Shelves,
	record: PackRecord,
): Promise<PackContents> {
	const prefix = `${photos.absolute(pictures)}/`;
	const found: PackContents['photos'] = [];
	for (const address of await photos.addresses()) {
		const photo = address.startsWith(prefix) ? await photos.get(address) : null;
		if (photo) found.push({ name: address.slice(prefix.length), photo });
	}
	return {
		archive: await keptArchive(),
		stories: await stories.all(),
		storiesVersion: record.stories?.version ?? null,
		choice: record.photos?.choice ?? 'none',
		photos: found,
	};
}

interface Taking extends Work {
	/** Version of the archive that is kept already. */
	keptMap: string | null;
	/** Told the share that is done, 0–1. */
	tell: (share: number) => void;
	/** Notes what is there from now on. */
	remember: (more: Partial<PackRecord>) => Promise<void>;
}

/** Puts the contents of a file where the pack lies. The map is checked chunk by chunk before it replaces another. */
export async function takePack(
	{ archive, stories, storiesVersion, choice, photos }: PackContents,
	shelves: Shelves,
	{ keptMap, tell, remember, ...work }: Taking,
): Promise<Result<null, string>> {
	const keptAt = new Date(shelves.now()).toISOString();
	if (archive && keptMap !== archive.manifest.version) {
		const { manifest, file } = archive;
		const loaded = await shelves.archives.load(manifest, file, {
			...work,
			progress: (bytes) => tell(bytes / manifest.bytes),
		});
		if (!loaded.ok) {
			await shelves.archives.discard();
			return loaded;
		}
		await remember({ archive: manifest.version });
	}
	try {
		const folder = shelves.photos.absolute(shelves.pictures);
		let bytes = 0;
		for (const { name, photo } of photos) {
			await shelves.photos.put(`${folder}/${name}`, photo);
			bytes += photo.size;
		}
		await shelves.stories.replace(stories);
		const size = new TextEncoder().encode(JSON.stringify(stories)).length;
		await remember({
			complete: true,
			choice,
			stories: stories.length > 0 ? { bytes: size, version: storiesVersion, keptAt } : null,
			photos: photos.length > 0 ? { choice, count: photos.length, bytes, keptAt } : null,
		});
		return accept(null);
	} catch (error) {
		if (isFull(error)) return refuse('no_space');
		throw error;
	}
}
