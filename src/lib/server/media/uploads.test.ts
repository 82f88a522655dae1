/** Pictures as they come in: what is taken, what is refused and in which words, and what is left in the bucket of it. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BYTES_MOST, type OwnPhoto } from '#core/photos/photo.ts';
import type { EmbeddedBackend } from '../embedded/embedded-backend.ts';
import { readMigrations } from '../embedded/migrations.ts';
import { makeFolder, openForTest } from '../embedded/testing/open-for-test.ts';
import { answerPhoto, type PhotoDoor } from './answer-photo.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { PhotoRemovals } from './removals.ts';
import * as pictures from './testing/pictures.ts';

const PLACE = '00000000-0000-4000-8000-00000000aa01';
const HOF = '00000000-0000-4000-8000-00000000ab01';

let backend: EmbeddedBackend;
let close: () => Promise<void>;
let door: PhotoDoor;
let member: string;
let stranger: string;

const temporary = makeFolder();

beforeAll(async () => {
	// what lies here is ours alone
	process.env.TMPDIR = temporary.folder;
	({ backend, close } = await openForTest('PGlite', { migrations: readMigrations() }));
	const client = (key: string, token?: string) =>
		createClient('http://localhost', key, {
			auth: { persistSession: false, autoRefreshToken: false },
			global: { fetch: (input, init) => backend.fetch(new Request(input, init)) },
			...(token !== undefined && { accessToken: async () => token }),
		});
	const service = client(backend.keys.secret);
	door = {
		service,
		queue: new OneAtATime(20),
		asPerson: (token) => client(backend.keys.publishable, token),
	};
	const account = async (email: string) => {
		const password = randomUUID();
		const { data } = await service.auth.admin.createUser({ email, password, email_confirm: true });
		const visitor = client(backend.keys.publishable);
		const signedIn = await visitor.auth.signInWithPassword({ email, password });
		return { id: data.user!.id, token: signedIn.data.session!.access_token };
	};
	const hers = await account('member@example.org');
	member = hers.token;
	stranger = (await account('stranger@example.org')).token;
	await backend.query(
		`insert into organisations (id, slug, name, kind) values ('${HOF}', 'hof', 'Hof', 'producer')`,
	);
	await backend.query(
		`insert into people (id, display_name) values ('${hers.id}', 'Anna') on conflict do nothing`,
	);
	await backend.query(
		`insert into memberships (organisation_id, person_id, role) values ('${HOF}', '${hers.id}', 'owner')`,
	);
	await backend.query(`insert into places
		(id, slug, organisation_id, status, kind, subkind, name, lon, lat, locality, municipality, kreis, licence, attribution)
		values ('${PLACE}', 'hof-ahorn', '${HOF}', 'published', 'farm', 'farm_shop', '{"de": "Hof"}', 8.1, 51.2, 'Dorf',
			'Gemeinde', 'olpe', 'CC-BY-4.0', 'Hof')`);
});
afterAll(async () => {
	await close?.();
	temporary.remove();
});

interface Sent {
	id?: string;
	token?: string | null;
	place?: string;
	headers?: Record<string, string>;
}

async function send(body: Buffer | string | FormData | ReadableStream, how: Sent = {}) {
	const { id = randomUUID(), token = member, place = PLACE, headers = {} } = how;
	const request = new Request(`http://localhost/studio/photos?id=${id}&place=${place}`, {
		method: 'POST',
		body,
		headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
		duplex: 'half',
	} as RequestInit);
	const response = await answerPhoto(request, door);
	const said = (await response.json()) as { photo: OwnPhoto; code?: string };
	return { id, status: response.status, ...said, said: said.code ?? 'taken' };
}

const fileOf = ({ path }: OwnPhoto, width: number) =>
	backend.fetch(
		new Request(`http://localhost/storage/v1/object/public/photos/${path}-${width}.webp`),
	);

/** All widths of a picture, as the world gets them. */
async function filesOf(photo: OwnPhoto): Promise<Buffer[]> {
	return Promise.all(
		photo.widths.map(async (width) => {
			const response = await fileOf(photo, width);
			expect(response.headers.get('content-type')).toBe('image/webp');
			return Buffer.from(await response.arrayBuffer());
		}),
	);
}

/** The blocks of a WebP file, by name. */
function blocksOf(webp: Buffer): string[] {
	expect(webp.toString('latin1', 0, 4) + webp.toString('latin1', 8, 12)).toBe('RIFFWEBP');
	// not one byte behind what the file says of its length
	expect(webp.readUInt32LE(4) + 8).toBe(webp.length);
	const blocks: string[] = [];
	for (
		let at = 12;
		at < webp.length;
		at += 8 + webp.readUInt32LE(at + 4) + (webp.readUInt32LE(at + 4) % 2)
	)
		blocks.push(webp.toString('latin1', at, at + 4));
	return blocks;
}

const leftovers = () =>
	readdirSync(tmpdir()).filter((name) => name.startsWith('schatzkarte-photo-'));

it('knows files that tell more than they should', async () => {
	const talkative = (await pictures.talkative()).toString('latin1');
	for (const told of ['Exif', 'Erika Beispiel', 'http://ns.adobe.com', '8BIM', 'ICC_PROFILE'])
		expect(talkative).toContain(told);
	expect((await pictures.withHtml()).toString('latin1')).toContain('<script');
	expect((await pictures.withZip()).toString('latin1')).toContain('PK\x05\x06');
});

describe('what is served of a picture', () => {
	it.each(['upright', 'talkative', 'withHtml', 'withZip', 'png', 'webp', 'avif'] as const)(
		'%s: pixels as WebP, nothing else',
		async (name) => {
			const { photo, said } = await send(await pictures[name]());
			expect(said).toBe('taken');
			for (const file of await filesOf(photo)) {
				// neither EXIF nor XMP nor ICCP, nor anything unknown
				expect(blocksOf(file)).toEqual(['VP8 ']);
				for (const secret of pictures.SECRETS) expect(file.includes(secret)).toBe(false);
			}
		},
	);

	it('stands upright, in three widths, never larger than it was', async () => {
		const tall = await send(await pictures.upright());
		expect(tall.photo).toMatchObject({ widths: [160, 480, 1200], width: 1200, height: 1600 });
		const sizes = await Promise.all(
			(await filesOf(tall.photo)).map((file) => sharp(file).metadata()),
		);
		expect(sizes.map(({ width, height }) => [width, height])).toEqual([
			[160, 213],
			[480, 640],
			[1200, 1600],
		]);
		const wide = await send(await pictures.talkative());
		expect(wide.photo).toMatchObject({ widths: [160, 480, 1280], width: 1280, height: 960 });
	});

	it('waits for words before anybody sees it', async () => {
		const { photo } = await send(await pictures.png());
		expect(photo).toMatchObject({ position: null, alt: null, credit: null, personsConsent: null });
	});

	it('goes by its content, whatever is said of it', async () => {
		const { said } = await send(await pictures.png(), {
			headers: { 'content-type': 'image/svg+xml' },
		});
		expect(said).toBe('taken');
	});

	it('is one, sent twice at the same time or later', async () => {
		const id = randomUUID();
		const picture = await pictures.webp();
		const [first, second] = await Promise.all([send(picture, { id }), send(picture, { id })]);
		expect(second.photo).toEqual(first.photo);
		expect((await send('whatever', { id })).photo).toEqual(first.photo);
		const [{ count }] = (await backend.query<{ count: string }>(
			`select count(*) as count from photo_uploads where id = '${id}'`,
		)) as [{ count: string }];
		expect(Number(count)).toBe(1);
	});
});

describe('refused', () => {
	it.each([
		['svg', 'picture_svg', 415],
		['heic', 'picture_heic', 415],
		['gif', 'picture_kind_unknown', 415],
		['wrongMagic', 'picture_broken', 422],
		['torn', 'picture_broken', 422],
		['thumbnail', 'picture_too_small', 422],
		['banner', 'picture_too_small', 422],
	] as const)('%s: %s', async (name, code, status) => {
		expect(await send(await pictures[name]())).toMatchObject({ said: code, status });
	});

	it.each([
		['an empty body', ''],
		['a PDF', '%PDF-1.7\n'],
		['a page', '<!doctype html><script>alert(1)</script>'],
		['an archive', 'PK\x03\x04'],
	])('%s', async (_, body) => {
		expect((await send(body)).said).toBe('picture_kind_unknown');
	});

	it('30,000 × 30,000 pixels: by the header, and when they are really there', async () => {
		expect((await send(pictures.pngOf(30_000, 30_000, Buffer.alloc(10)))).said).toBe(
			'picture_too_many_pixels',
		);
		const bomb = pictures.pngOf(30_000, 30_000);
		expect(bomb.length).toBeLessThan(1_000_000);
		expect((await send(bomb)).said).toBe('picture_too_many_pixels');
	});

	it('60 MB: by what the request says, and where it says nothing, as it comes', async () => {
		const heavy = { 'content-length': String(60 * 1024 * 1024) };
		expect(await send('x', { headers: heavy })).toMatchObject({
			said: 'picture_too_heavy',
			status: 413,
		});
		let told = 0;
		const part = new Uint8Array(1024 * 1024);
		const stream = new ReadableStream({
			pull(controller) {
				told += part.length;
				if (told > 60 * part.length) controller.close();
				else controller.enqueue(part);
			},
		});
		expect((await send(stream)).said).toBe('picture_too_heavy');
		// the rest was never asked for
		expect(told).toBeLessThan(BYTES_MOST + 4 * part.length);
	});

	it('what breaks off', async () => {
		const broken = new ReadableStream({
			start(controller) {
				controller.enqueue(new Uint8Array([0xff, 0xd8, 0xff]));
				controller.error(new Error('aborted'));
			},
		});
		expect((await send(broken)).said).toBe('upload_broken_off');
	});

	it('who may not', async () => {
		const picture = await pictures.png();
		expect(await send(picture, { token: null })).toMatchObject({ said: 'signed_out', status: 401 });
		expect(await send(picture, { token: 'made.up.token' })).toMatchObject({
			said: 'signed_out',
			status: 401,
		});
		expect(await send(picture, { token: stranger })).toMatchObject({
			said: 'place_not_yours',
			status: 403,
		});
		expect(await send(picture, { place: randomUUID() })).toMatchObject({
			said: 'place_not_found',
			status: 404,
		});
		expect(await send(picture, { place: 'hof' })).toMatchObject({
			said: 'request_unreadable',
			status: 422,
		});
	});

	it('who comes when too many wait', async () => {
		const full = { ...door, queue: new OneAtATime(0) };
		const request = new Request(
			`http://localhost/studio/photos?id=${randomUUID()}&place=${PLACE}`,
			{
				method: 'POST',
				body: await pictures.png(),
				headers: { authorization: `Bearer ${member}` },
			},
		);
		expect((await answerPhoto(request, full)).status).toBe(503);
	});

	it('leaves no file on the disk', () => {
		expect(leftovers()).toEqual([]);
	});
});

describe('memory', () => {
	// in a process of its own: the most it ever took is told by the system, whenever that was
	it.each([
		[
			'a progressive JPEG of 44 megapixels',
			'jpeg',
			() => flat(6680, 6680).jpeg({ progressive: true }),
		],
		[
			'an interlaced PNG of 33 megapixels',
			'png',
			() => flat(5780, 5780).ensureAlpha(0.5).png({ progressive: true, compressionLevel: 1 }),
		],
		[
			'a JPEG of 59 megapixels, turned',
			'jpeg',
			() => flat(7700, 7700).jpeg().withMetadata({ orientation: 6 }),
		],
	] as const)('%s stays within 512 MB', async (_, kind, make) => {
		const { folder, remove } = makeFolder();
		try {
			const file = path.join(folder, 'picture');
			writeFileSync(file, await make().toBuffer());
			const child = path.join(import.meta.dirname, 'testing/measure-child.ts');
			const { stdout } = await promisify(execFile)(process.execPath, [child, file, kind]);
			const { said, maxRSS } = JSON.parse(stdout) as { said: string; maxRSS: number };
			expect(said).toBe('rendered');
			expect(maxRSS).toBeLessThan(512 * 1024);
		} finally {
			remove();
		}
	});
	const flat = (width: number, height: number) =>
		sharp({
			create: { width, height, channels: 3, background: '#607848' },
			limitInputPixels: false,
		});
});

describe('a picture that goes', () => {
	const asMember = () => door.asPerson(member);
	const describeAll = (client: SupabaseClient, id: string) =>
		client.rpc('describe_photo', {
			p: {
				id,
				alt: { de: 'Das Tor' },
				credit: 'Hof',
				licence: 'CC-BY-4.0',
				persons_consent: 'given',
			},
		});

	it.each(['delete_photo', 'withdraw_photo_consent'])(
		'%s takes its files out of the bucket',
		async (deed) => {
			const { photo, id } = await send(await pictures.png());
			await describeAll(asMember(), id);
			const kept = await send(await pictures.png());
			expect((await fileOf(photo, 480)).status).toBe(200);
			const { error } = await asMember().rpc(deed, { id });
			expect(error).toBeNull();
			const removals = new PhotoRemovals({
				service: door.service,
				complain: (what) => expect(what).toBe(''),
			});
			await removals.nudge();
			for (const width of photo.widths) expect((await fileOf(photo, width)).status).toBe(400);
			expect((await fileOf(kept.photo, 480)).status).toBe(200);
			expect(await backend.query('select from app.photo_removals')).toEqual([]);
		},
	);

	it('is tried again where the bucket does not answer', async () => {
		const { photo, id } = await send(await pictures.png());
		await asMember().rpc('delete_photo', { id });
		const complaints: string[] = [];
		const deaf = createClient('http://localhost', backend.keys.secret, {
			auth: { persistSession: false, autoRefreshToken: false },
			global: {
				fetch: (input, init) => {
					const request = new Request(input, init);
					return request.url.includes('/storage/')
						? Promise.resolve(Response.json({ message: 'gone' }, { status: 503 }))
						: backend.fetch(request);
				},
			},
		});
		await new PhotoRemovals({ service: deaf, complain: (what) => complaints.push(what) }).nudge();
		expect(complaints).toHaveLength(1);
		expect((await fileOf(photo, 480)).status).toBe(200);
		await new PhotoRemovals({ service: door.service }).nudge();
		expect((await fileOf(photo, 480)).status).toBe(400);
	});

	it('nobody but the server writes into the bucket', async () => {
		for (const client of [asMember(), door.asPerson(stranger)]) {
			const bucket = client.storage.from('photos');
			const { error } = await bucket.upload('hof-ahorn/own-160.webp', new Blob(['x']), {
				contentType: 'image/webp',
			});
			expect(error).not.toBeNull();
		}
	});
});
