import { comparePhotos } from '#core/packs/plan.ts';
import type { PhotoList } from '#core/packs/region-pack.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import type { Work } from './archives.ts';
import { fetchBytes, type Fetch, type FetchRefusal } from './fetch-bytes.ts';
import { isFull } from './load-archive.ts';
import { PHOTO_CACHE, SEEN_CACHE } from './names.ts';
import { patiently, type Wait } from './patience.ts';

/** The part of a Cache that is needed here. */
export type PhotoCache = Pick<Cache, 'keys' | 'put' | 'delete' | 'match'>;

export interface PhotoSurroundings {
	/** Opens the cache of photos. */
	open: () => Promise<PhotoCache>;
	fetch: Fetch;
	wait: Wait;
	/** Address of this site; lists name photos of this site by their paths. */
	origin: string;
}

/** Photos that are fetched at the same time. */
const HANDS = 4;

/** The photos that were taken along, each under the address by which pages ask for it. */
export class PhotoShelf {
	readonly #around: PhotoSurroundings;

	constructor(around: PhotoSurroundings) {
		this.#around = around;
	}

	/** Absolute addresses of all photos that are kept. */
	async addresses(): Promise<string[]> {
		return (await (await this.#around.open()).keys()).map(({ url }) => url);
	}

	/**
	 * Fetches what is missing of the list and removes what it does not name; `progress` is told the bytes of
	 * the list that are there. A photo that is gone meanwhile is left out. Answers with what is kept then.
	 */
	async load(
		list: PhotoList,
		{ signal, progress }: Work,
	): Promise<Result<{ count: number; bytes: number }, FetchRefusal | 'no_space'>> {
		const cache = await this.#around.open();
		const photos = this.#absolute(list);
		const { missing, unwanted, done } = comparePhotos(photos, await this.addresses());
		for (const address of unwanted) await cache.delete(address);
		let bytes = done;
		let count = photos.length - missing.length;
		progress(bytes);
		let refused: Result<never, FetchRefusal | 'no_space'> | null = null;
		const waiting = [...missing];
		const work = async () => {
			for (let photo = waiting.shift(); photo && !refused; photo = waiting.shift()) {
				const [address, size] = photo;
				const fetched = await this.#fetch(cache, address, signal);
				if (!fetched.ok) refused ??= fetched;
				else if (fetched.value) {
					count++;
					progress((bytes += size));
				}
			}
		};
		await Promise.all(Array.from({ length: HANDS }, work));
		return refused ?? accept({ count, bytes });
	}

	/** Removes every photo that the list does not name. */
	async keepOnly(list: PhotoList): Promise<void> {
		const cache = await this.#around.open();
		const { unwanted } = comparePhotos(this.#absolute(list), await this.addresses());
		for (const address of unwanted) await cache.delete(address);
	}

	async get(address: string): Promise<Blob | null> {
		const cache = await this.#around.open();
		return (await (await cache.match(address))?.blob()) ?? null;
	}

	/** Keeps a photo that came from elsewhere. Throws `QuotaExceededError` when the device is full. */
	async put(address: string, photo: Blob): Promise<void> {
		const cache = await this.#around.open();
		await cache.put(address, photoResponse(photo));
	}

	async clear(): Promise<void> {
		await this.keepOnly([]);
	}

	/** The address by which it is kept. */
	absolute(address: string): string {
		return new URL(address, this.#around.origin).href;
	}

	#absolute(list: PhotoList): PhotoList {
		return list.map(([address, size]) => [this.absolute(address), size]);
	}

	/** True when it is kept now, false when it is gone. */
	async #fetch(
		cache: PhotoCache,
		address: string,
		signal: AbortSignal,
	): Promise<Result<boolean, FetchRefusal | 'no_space'>> {
		const { fetch, wait } = this.#around;
		const answer = await patiently(
			() => fetchBytes(address, fetch, signal, { also: [400, 404, 410] }),
			signal,
			wait,
		);
		if (!answer.ok) return answer;
		// storage says 400 where it means 404
		if (answer.value.status !== 200) return accept(false);
		try {
			await cache.put(address, photoResponse(answer.value.bytes));
			return accept(true);
		} catch (error) {
			if (isFull(error)) return refuse('no_space');
			throw error;
		}
	}
}

const photoResponse = (body: BodyInit) =>
	new Response(body, { headers: { 'content-type': 'image/webp' } });

/** Opens the caches that pages are answered from: what was taken along, and what was looked at. */
export const openPhotoCache = () => caches.open(PHOTO_CACHE);
export const openSeenCache = () => caches.open(SEEN_CACHE);
