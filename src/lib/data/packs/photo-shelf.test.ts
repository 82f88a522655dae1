import { beforeEach, expect, it } from 'vitest';
import type { PhotoList } from '#core/packs/region-pack.ts';
import { PhotoShelf, type PhotoCache } from './photo-shelf.ts';

const LIST: PhotoList = [
	['/photos/a-160.webp', 10],
	['/photos/b-160.webp', 20],
	['/photos/c-160.webp', 30],
];
const at = (path: string) => `https://karte.example${path}`;

/** A cache in memory, with room for so many photos. */
class MemoryCache {
	readonly kept = new Map<string, Response>();
	room = Infinity;
	keys = async () => [...this.kept.keys()].map((url) => ({ url }));
	match = async (address: string) => this.kept.get(address)?.clone();
	delete = async (address: string) => this.kept.delete(address);
	put = async (address: string, photo: Response) => {
		if (this.kept.size >= this.room) throw new DOMException('full', 'QuotaExceededError');
		this.kept.set(address, photo);
	};
}

let cache: MemoryCache;
let asked: string[];
/** Status of the answers by address; 200 by default. */
let answers: Record<string, number>;
let shelf: PhotoShelf;
beforeEach(() => {
	cache = new MemoryCache();
	asked = [];
	answers = {};
	shelf = new PhotoShelf({
		open: async () => cache as unknown as PhotoCache,
		origin: 'https://karte.example',
		wait: async () => {},
		fetch: async (address) => {
			asked.push(address);
			return new Response('photo', { status: answers[address] ?? 200 });
		},
	});
});

async function load(list = LIST) {
	const told: number[] = [];
	const { signal } = new AbortController();
	const outcome = await shelf.load(list, { signal, progress: (bytes) => told.push(bytes) });
	return { told, outcome: outcome.ok ? outcome.value : outcome.refusal.code };
}

it('fetches what is missing, and tells how many bytes are there', async () => {
	await load(LIST.slice(0, 1));
	asked = [];
	const { told, outcome } = await load();
	expect(asked).toEqual([at('/photos/b-160.webp'), at('/photos/c-160.webp')]);
	expect(told).toEqual([10, 30, 60]);
	expect(outcome).toEqual({ count: 3, bytes: 60 });
});

it('removes what the list no longer names: a lower choice, or a consent withdrawn', async () => {
	await load();
	expect((await load(LIST.slice(1))).outcome).toEqual({ count: 2, bytes: 50 });
	expect([...cache.kept.keys()]).not.toContain(at('/photos/a-160.webp'));
	await shelf.keepOnly(LIST.slice(2));
	expect([...cache.kept.keys()]).toEqual([at('/photos/c-160.webp')]);
});

it('leaves out a photo that is gone meanwhile', async () => {
	answers[at('/photos/b-160.webp')] = 404;
	expect((await load()).outcome).toEqual({ count: 2, bytes: 40 });
	expect([...cache.kept.keys()]).not.toContain(at('/photos/b-160.webp'));
});

it('gives up on a site that does not answer, and keeps what came', async () => {
	answers[at('/photos/b-160.webp')] = 503;
	expect((await load()).outcome).toBe('unreachable');
	expect([...cache.kept.keys()]).toContain(at('/photos/a-160.webp'));
});

it('says when the device is full', async () => {
	cache.room = 1;
	expect((await load()).outcome).toBe('no_space');
	expect(cache.kept.size).toBe(1);
});
