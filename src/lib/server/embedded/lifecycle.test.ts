import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEmbeddedBackend, type EmbeddedOptions } from './embedded-backend.ts';
import { readKeys } from './keys.ts';
import { makeFolder } from './testing/open-for-test.ts';
import { VILLAGE } from './testing/village.ts';

// Each test opens databases from nothing, which takes long where many do so at once.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** The village, prepared: most tests need not wait for its making. */
const prepared = makeFolder();
beforeAll(async () => {
	const made = makeFolder();
	const backend = await openEmbeddedBackend({
		dataDir: made.folder,
		siteUrl: 'http://localhost',
		migrations: VILLAGE,
	});
	writeFileSync(path.join(prepared.folder, 'pg.tar.gz'), await backend.dump());
	await backend.close();
	made.remove();
});
afterAll(() => prepared.remove());

let dataDir = '';
let remove = () => {};
beforeEach(() => {
	const made = makeFolder();
	dataDir = path.join(made.folder, 'data');
	remove = made.remove;
});
afterEach(() => remove());

const open = (more: Partial<EmbeddedOptions> = {}) =>
	openEmbeddedBackend({
		dataDir,
		siteUrl: 'http://localhost',
		migrations: VILLAGE,
		prebuilt: prepared.folder,
		...more,
	});

const modeOf = (...names: string[]) => statSync(path.join(dataDir, ...names)).mode & 0o777;

const FARM = `insert into public.farms (slug, name, is_public) values ('hof', 'Hof', true)`;
const FARMS = 'select slug from public.farms';

describe('a data folder', () => {
	it('keeps its keys for its owner, and keeps them', async () => {
		await (await open()).close();
		expect(modeOf()).toBe(0o700);
		expect(modeOf('keys.json')).toBe(0o600);
		const keys = readKeys(dataDir);
		expect(keys).toMatchObject({
			publishable: expect.stringMatching(/^sb_publishable_/),
			secret: expect.stringMatching(/^sb_secret_/),
		});
		await (await open()).close();
		expect(readKeys(dataDir)).toEqual(keys);
	});

	it('is refused while somebody has it open, and free again afterwards', async () => {
		const first = await open();
		await expect(open()).rejects.toThrow(/is in use by process/);
		await first.close();
		await (await open()).close();
	});

	it('of a newer version is refused before anything is written', async () => {
		await (await open()).close();
		await expect(open({ migrations: VILLAGE.slice(0, 1) })).rejects.toThrow(
			/^The database was made by a newer version of the app \(migration 20260101000100 is unknown/,
		);
		expect(existsSync(path.join(dataDir, 'LOCK'))).toBe(false);
	});
});

describe('migrations', () => {
	const good = { version: '20260202000000', name: 'good', sql: 'create table public.good ()' };
	const bad = {
		version: '20260203000000',
		name: 'bad',
		sql: 'create table public.half (); create table public.half ();',
	};

	it('are applied whole or not at all, and the file is named', async () => {
		await expect(open({ migrations: [...VILLAGE, good, bad] })).rejects.toThrow(
			/^Migration 20260203000000_bad\.sql failed: relation "half" already exists/,
		);
		const backend = await open({ migrations: VILLAGE });
		const versions = await backend.query(
			'select version, name from supabase_migrations.schema_migrations order by 1 desc limit 1',
		);
		expect(versions).toEqual([{ version: '20260101000100', name: 'buckets' }]);
		await backend.close();
	});

	it('that are new are added to data that is old', async () => {
		const before = await open();
		await before.query(FARM);
		await before.close();
		const lines: string[] = [];
		const after = await open({ migrations: [...VILLAGE, good], say: (line) => lines.push(line) });
		expect(lines).toEqual(['Migrations applied: good.']);
		expect(await after.query(FARMS)).toEqual([{ slug: 'hof' }]);
		await after.close();
	});
});

describe('a first start', () => {
	it('fills a new database once', async () => {
		let times = 0;
		const populate: EmbeddedOptions['populate'] = async (backend) => {
			times++;
			await backend.query(FARM);
		};
		await (await open({ prebuilt: undefined, populate })).close();
		await (await open({ prebuilt: undefined, populate })).close();
		expect(times).toBe(1);
	});

	it('that was interrupted begins anew', async () => {
		const populate: EmbeddedOptions['populate'] = async (backend) => {
			await backend.query(FARM);
			throw new Error('power cut');
		};
		await expect(open({ prebuilt: undefined, populate })).rejects.toThrow('power cut');
		const backend = await open({
			prebuilt: undefined,
			populate: async (again) => void (await again.query(FARM)),
		});
		expect(await backend.query(FARMS)).toEqual([{ slug: 'hof' }]);
		await backend.close();
	});

	it('unpacks what was prepared, objects too, and does not fill again', async () => {
		const first = await open();
		await first.query(FARM);
		const send = (key: string) =>
			first.fetch(
				new Request(`http://localhost/storage/v1/object/pictures/${key}`, {
					method: 'POST',
					headers: { apikey: first.keys.secret, 'content-type': 'image/webp' },
					body: 'picture',
				}),
			);
		expect((await send('a.webp')).status).toBe(200);
		const prebuilt = path.join(path.dirname(dataDir), 'prebuilt');
		mkdirSync(prebuilt);
		writeFileSync(path.join(prebuilt, 'pg.tar.gz'), await first.dump());
		cpSync(path.join(dataDir, 'storage'), path.join(prebuilt, 'storage'), { recursive: true });
		await first.close();

		dataDir = path.join(path.dirname(dataDir), 'second');
		const second = await open({
			prebuilt,
			populate: async () => {
				throw new Error('filled again');
			},
		});
		expect(await second.query(FARMS)).toEqual([{ slug: 'hof' }]);
		const url = 'http://localhost/storage/v1/object/public/pictures/a.webp';
		expect(await (await second.fetch(new Request(url))).text()).toBe('picture');
		expect(second.keys).not.toEqual(first.keys);
		expect(readFileSync(path.join(dataDir, 'LOCK'), 'utf8')).toContain(String(process.pid));
		await second.close();
	});
});
