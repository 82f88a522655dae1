import { expect, it } from 'vitest';
import { readPackFile, writePackFile, type PackContents } from './pack-file.ts';
import { smallArchive } from './testing/memory-shelf.ts';

const photo = (text: string) => new Blob([text], { type: 'image/webp' });

async function contents(more: Partial<PackContents> = {}): Promise<PackContents> {
	const { manifest, content } = await smallArchive(45);
	return {
		archive: { manifest, file: new Blob([content]) },
		stories: [['hof', { slug: 'hof', told: 'Früh um fünf.' }]],
		storiesVersion: 'abc',
		choice: 'all',
		photos: [{ name: 'hof/1-160.webp', photo: photo('klein') }],
		...more,
	};
}

const write = async (more?: Partial<PackContents>) => writePackFile(await contents(more), () => {});

async function code(file: Blob): Promise<string> {
	const read = await readPackFile(file);
	return read.ok ? 'accepted' : read.refusal.code;
}

/** The file with one byte of this text changed. */
async function tampered(file: Blob, text: string): Promise<Blob> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const at = Buffer.from(bytes).indexOf(text);
	expect(at, `"${text}" is in the file`).toBeGreaterThan(0);
	bytes[at]! ^= 1;
	return new Blob([bytes]);
}

it('what is written is read again', async () => {
	const written = await contents();
	const read = await readPackFile(await write());
	if (!read.ok) throw new Error(read.refusal.code);
	const { archive, stories, storiesVersion, choice, photos } = read.value;
	expect(archive?.manifest).toEqual(written.archive?.manifest);
	expect(await archive?.file.bytes()).toEqual(await written.archive?.file.bytes());
	expect({ stories, storiesVersion, choice }).toEqual({
		stories: written.stories,
		storiesVersion: 'abc',
		choice: 'all',
	});
	expect(photos.map(({ name }) => name)).toEqual(['hof/1-160.webp']);
	expect(await photos[0]?.photo.text()).toBe('klein');
});

it('a pack without map and photos is one, too', async () => {
	expect(await code(await write({ archive: null, photos: [] }))).toBe('accepted');
});

it.each<[string, () => Promise<Blob>, string]>([
	['no zip at all', async () => new Blob(['kein Zip']), 'foreign'],
	['nothing', async () => new Blob([]), 'foreign'],
	['half a pack', async () => (await write()).slice(0, 300), 'foreign'],
	['a pack whose note is garbled', async () => tampered(await write(), '"schatzkarte"'), 'foreign'],
	['a story that was changed', async () => tampered(await write(), 'Früh um fünf'), 'damaged'],
	['a photo that was changed', async () => tampered(await write(), 'klein'), 'damaged'],
	[
		'a photo whose name leads elsewhere',
		async () => write({ photos: [{ name: '../../hof/1-160.webp', photo: photo('x') }] }),
		'foreign',
	],
	[
		'an archive that is shorter than announced',
		async () => {
			const { archive } = await contents();
			return write({ archive: { ...archive!, file: archive!.file.slice(0, 30) } });
		},
		'damaged',
	],
])('%s is refused', async (_, make, expected) => {
	expect(await code(await make())).toBe(expected);
});
