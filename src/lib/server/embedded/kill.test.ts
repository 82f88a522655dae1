import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeFolder } from './testing/open-for-test.ts';
import { spawnChild, type Child } from './testing/spawn-child.ts';

const ROUNDS = 10;
/** Acknowledged rows, besides one picture, after which a round ends in the middle of the others. */
const ENOUGH = 25;

it('loses nothing that was acknowledged when it is killed in the middle of writing', async () => {
	const { folder, remove } = makeFolder();
	const farms: string[] = [];
	const pictures: string[] = [];
	try {
		for (let round = 0; round < ROUNDS; round++) {
			const child = await spawnChild(folder);
			const [rows, files] = [farms.length + ENOUGH, pictures.length + 1];
			const isEnough = () => farms.length >= rows && pictures.length >= files;
			const writing = [
				...Array.from({ length: 4 }, () => writeFarms(child, farms, isEnough)),
				writePictures(child, pictures),
			];
			await Promise.race(writing);
			await child.kill();
			await Promise.all(writing);
		}
		const child = await spawnChild(folder);
		try {
			expect(farms.length).toBeGreaterThanOrEqual(ROUNDS * ENOUGH);
			expect(pictures.length).toBeGreaterThanOrEqual(ROUNDS);
			expect(await missingFarms(child, farms)).toEqual([]);
			for (const key of pictures) {
				const { data } = child.anonymous.storage.from('pictures').getPublicUrl(key);
				const response = await fetch(data.publicUrl);
				expect((await response.arrayBuffer()).byteLength, key).toBe(200_000);
			}
		} finally {
			await child.kill();
		}
	} finally {
		remove();
	}
}, 300_000);

/** Until somebody pulls the plug: an error is no acknowledgement, whatever it says. */
async function writeFarms({ service }: Child, acknowledged: string[], isEnough: () => boolean) {
	for (;;) {
		const slug = randomUUID();
		const { error } = await service.from('farms').insert({ slug, name: 'x'.repeat(2_000) });
		if (error) return;
		acknowledged.push(slug);
		if (isEnough()) return;
	}
}

async function writePictures({ service }: Child, acknowledged: string[]) {
	for (;;) {
		const key = `${randomUUID()}.webp`;
		const { error } = await service.storage
			.from('pictures')
			.upload(key, new Uint8Array(200_000), { contentType: 'image/webp' });
		if (error) return;
		acknowledged.push(key);
	}
}

async function missingFarms({ service }: Child, slugs: string[]): Promise<string[]> {
	const found = new Set<string>();
	for (let from = 0; ; from += 1_000) {
		const { data } = await service
			.from('farms')
			.select('slug')
			.order('slug')
			.range(from, from + 999);
		for (const row of data as { slug: string }[]) found.add(row.slug);
		if (data!.length < 1_000) return slugs.filter((slug) => !found.has(slug));
	}
}
