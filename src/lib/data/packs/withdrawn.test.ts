import { beforeEach, expect, it } from 'vitest';
import type { PhotoList } from '#core/packs/region-pack.ts';
import { PhotoShelf, type PhotoCache } from './photo-shelf.ts';
import { keepNamed } from './withdrawn.ts';

const ORIGIN = 'https://karte.example';
const PHOTOS = `${ORIGIN}/storage/v1/object/public/photos`;
/** What this device has looked at: two widths of a picture, and one of another. */
const SEEN = ['hof/a-160.webp', 'hof/a-480.webp', 'hof/b-160.webp'];

let cache: Set<string>;
let asked: string[];
beforeEach(() => {
	cache = new Set(SEEN.map((name) => `${PHOTOS}/${name}`));
	asked = [];
});

async function keep(answer: PhotoList | Response | TypeError) {
	const fetch = async (address: string) => {
		asked.push(address);
		if (answer instanceof TypeError) throw answer;
		return answer instanceof Response ? answer : Response.json(answer);
	};
	const open = async () =>
		({
			keys: async () => [...cache].map((url) => ({ url })),
			delete: async (address: string) => cache.delete(address),
		}) as unknown as PhotoCache;
	const shelf = new PhotoShelf({ open, fetch, wait: async () => {}, origin: ORIGIN });
	return keepNamed(shelf, 'all', fetch);
}
const kept = () => [...cache].map((url) => url.slice(PHOTOS.length + 1));

it('lets go of every width of a picture that the site no longer names', async () => {
	const list: PhotoList = [
		['/storage/v1/object/public/photos/hof/b-160.webp', 10],
		['/storage/v1/object/public/photos/hof/c-160.webp', 10],
	];
	expect(await keep(list)).toBe(true);
	expect(kept()).toEqual(['hof/b-160.webp']);
	expect(asked).toEqual(['/packs/photos.json?choice=all']);
});

it.each([
	['nobody answers', () => new TypeError('no network')],
	['the server is ill', () => new Response('', { status: 503 })],
	['a hotel answers', () => new Response('<html>Welcome</html>')],
])('keeps all where %s, and asks again later', async (_, answer) => {
	expect(await keep(answer())).toBe(false);
	expect(kept()).toEqual(SEEN);
});

it('asks nobody where it has looked at nothing', async () => {
	cache.clear();
	expect(await keep([])).toBe(true);
	expect(asked).toEqual([]);
});
