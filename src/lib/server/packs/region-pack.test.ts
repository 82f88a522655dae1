import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedBackend } from '../embedded/embedded-backend.ts';
import { readMigrations } from '../embedded/migrations.ts';
import { DATABASES, openForTest } from '../embedded/testing/open-for-test.ts';
import { sizesInBucket, sizesInDatabase } from './object-sizes.ts';
import { readPhotoFiles } from './photo-files.ts';
import { describePack, listPhotos } from './region-pack.ts';

const place = (slug: string, status: string) => ({
	slug,
	status,
	kind: 'farm',
	subkind: 'farm_shop',
	name: { de: slug },
	lon: 8.1,
	lat: 51.2,
	locality: 'Elspe',
	municipality: 'Lennestadt',
	kreis: 'olpe',
	licence: 'CC-BY-4.0',
	attribution: 'Schatzkarte',
});

describe.each(DATABASES)('what one can take along, on %s', (database) => {
	let backend: EmbeddedBackend;
	let close = async () => {};
	let service: SupabaseClient;
	let visitor: SupabaseClient;

	const clientWith = (key: string) =>
		createClient('http://localhost', key, {
			auth: { persistSession: false, autoRefreshToken: false },
			global: { fetch: (input, init) => backend.fetch(new Request(input, init)) },
		});
	/** A photo with files of as many bytes as it is wide. */
	async function photograph(slug: string, path: string, widths: number[], more: object = {}) {
		const { data } = await service
			.from('places')
			.select('id')
			.eq('slug', slug)
			.single()
			.throwOnError();
		await service
			.from('photos')
			.insert({
				place_id: (data as { id: string }).id,
				path,
				widths,
				width: 960,
				height: 640,
				alt: { de: 'Hof' },
				credit: 'Hof',
				licence: 'CC-BY-4.0',
				...more,
			})
			.throwOnError();
		for (const width of widths) await upload(`${path}-${width}.webp`, width);
	}
	async function upload(key: string, bytes: number) {
		const { error } = await service.storage
			.from('photos')
			.upload(key, new Blob([new Uint8Array(bytes)], { type: 'image/webp' }));
		if (error) throw error;
	}
	const files = () => readPhotoFiles(visitor, sizesInDatabase(backend));

	beforeAll(async () => {
		({ backend, close } = await openForTest(database, { migrations: readMigrations() }));
		service = clientWith(backend.keys.secret);
		visitor = clientWith(backend.keys.publishable);
		await service
			.from('places')
			.insert([place('hof', 'published'), place('stall', 'draft')])
			.throwOnError();
		await photograph('hof', 'hof/1', [160, 480]);
		await photograph('hof', 'hof/portrait', [160], { role: 'portrait' });
		await photograph('hof', 'hof/kind', [160], { persons_consent: 'withdrawn' });
		await photograph('stall', 'stall/1', [160]);
	});
	afterAll(() => close());

	it('are photos of published places, as they lie in the bucket, and none without consent', async () => {
		expect(await files()).toEqual([
			{ key: 'hof/1-160.webp', bytes: 160, thumbnail: true },
			{ key: 'hof/1-480.webp', bytes: 480, thumbnail: false },
			{ key: 'hof/portrait-160.webp', bytes: 160, thumbnail: false },
		]);
	});

	it('is measured alike in the database and through the storage of a hosted project', async () => {
		expect(await readPhotoFiles(visitor, sizesInBucket(service))).toEqual(await files());
	});

	it('is not a photo whose consent was withdrawn a moment ago, nor one without a file', async () => {
		const consent = (persons_consent: string) =>
			service.from('photos').update({ persons_consent }).eq('path', 'hof/portrait').throwOnError();
		await consent('withdrawn');
		await service.storage.from('photos').remove(['hof/1-480.webp']);
		expect((await files()).map(({ key }) => key)).toEqual(['hof/1-160.webp']);
		await consent('none_shown');
		await upload('hof/1-480.webp', 480);
	});

	it.each([
		['none', []],
		['thumbnails', [['/photos/hof/1-160.webp', 160]]],
		[
			'all',
			[
				['/photos/hof/1-160.webp', 160],
				['/photos/hof/1-480.webp', 480],
				['/photos/hof/portrait-160.webp', 160],
			],
		],
	] as const)('of the choice "%s" are these addresses', async (choice, expected) => {
		expect(listPhotos(await files(), choice, '/photos')).toEqual(expected);
	});

	it('tells the size of each part, and of a site without archive and stories that there are none', async () => {
		const photos = { thumbnails: { count: 1, bytes: 160 }, all: { count: 3, bytes: 800 } };
		const nothing = async () => new Response(null, { status: 404 });
		expect(await describePack(nothing, await files(), 'now')).toEqual({
			archive: null,
			stories: { bytes: 0, version: null },
			photos,
			builtAt: 'now',
		});
		const manifest = {
			file: 'region-0123456789abcdef.pmtiles',
			version: '0123456789abcdef',
			bytes: 5,
			chunkBytes: 1024,
			chunks: ['0'.repeat(64)],
			attribution: 'Karte',
			minZoom: 0,
			maxZoom: 14,
			bounds: [7, 50, 9, 52],
			builtAt: '2026-11-24T08:00:00Z',
		};
		const site = async (path: string) =>
			path === '/basemap/latest.json' ? Response.json(manifest) : new Response('{"ä":1}');
		const { archive, stories } = await describePack(site, await files(), 'now');
		expect(archive).toEqual({ file: manifest.file, version: manifest.version, bytes: 5 });
		expect(stories.bytes).toBe(8);
		expect(stories.version).toMatch(/^[0-9a-f]{16}$/);
	});
});
