/** The demo region on a real embedded backend: it fits every check of the tables, and stays as it is. */
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedBackend, openEmbeddedBackend } from '#server/embedded/embedded-backend.ts';
import { readMigrations } from '#server/embedded/migrations.ts';
import { DEMO_ACCOUNTS, seedDemo, type SeedReport } from './index.ts';
import { seedVisits } from './visits.ts';

let folder: string;
let backend: EmbeddedBackend;
let first: SeedReport;

const clientWith = (key: string): SupabaseClient =>
	createClient('http://localhost', key, {
		auth: { persistSession: false, autoRefreshToken: false },
		global: { fetch: (input, init) => backend.fetch(new Request(input, init)) },
	});
const service = () => clientWith(backend.keys.secret);
const visitor = () => clientWith(backend.keys.publishable);

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'schatzkarte-seed-'));
	backend = await openEmbeddedBackend({
		dataDir: path.join(folder, 'data'),
		siteUrl: 'http://localhost:3000',
		migrations: readMigrations(),
	});
	first = await seedDemo(service(), () => {});
}, 300_000);

afterAll(async () => {
	await backend?.close();
	await rm(folder, { recursive: true, force: true });
});

test('the first run writes everything', () => {
	expect(first).toMatchObject({ organisations: 20, places: 117, stories: 32, pictures: 149 });
	expect(first.accounts).toBe(DEMO_ACCOUNTS.length);
});

test('a second run changes nothing, not even what somebody edited', async () => {
	const edited = { opening_hours: 'Mo 10:00-12:00' };
	await service().from('places').update(edited).eq('slug', 'hof-kleibrink');
	const state = () =>
		backend.query(`select (select max(change_seq) from places) as seq,
			(select count(*) from versions) as versions, (select count(*) from storage.objects) as files,
			(select max(updated_at) from stories) as told`);
	const before = await state();
	const second = await seedDemo(service(), () => {});
	expect(Object.values(second).every((count) => count === 0)).toBe(true);
	expect(await state()).toEqual(before);
});

test('an interrupted run is completed by the next', async () => {
	await backend.query(`delete from photos where path = 'burg-altena/1'`);
	await backend.query(`delete from stories`);
	expect(await seedDemo(service(), () => {})).toMatchObject({
		places: 0,
		stories: 32,
		pictures: 1,
	});
});

test('a visitor sees places, stories and pictures', async () => {
	const { data } = await visitor()
		.from('places')
		.select('name, stories(person_name), photos(path, widths)')
		.eq('slug', 'schmiede-isernbrauck')
		.single();
	expect(data).toMatchObject({
		name: { de: 'Schmiede Isernbrauck' },
		stories: [{ person_name: 'Dirk Isern' }],
	});
	expect(data!.photos).toHaveLength(2);
	const { publicUrl } = visitor()
		.storage.from('photos')
		.getPublicUrl('schmiede-isernbrauck/1-160.webp').data;
	const answer = await backend.fetch(new Request(publicUrl));
	expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
});

test('the demo accounts sign in and find what is theirs', async () => {
	for (const { email, password, organisation } of DEMO_ACCOUNTS) {
		const client = visitor();
		const { data } = await client.auth.signInWithPassword({ email, password });
		expect(data.user?.email).toBe(email);
		const { data: mine } = await client
			.from('memberships')
			.select('organisations(slug)')
			.eq('person_id', data.user!.id);
		expect(mine).toEqual(organisation ? [{ organisations: { slug: organisation } }] : []);
	}
});

test('visits are written once, and again when they are over; what was cancelled stays cancelled', async () => {
	const now = new Date();
	expect(await seedVisits(service(), now)).toBe(95);
	const { data: seen } = await visitor().from('visit_slots').select('id, place_slug, is_example');
	expect(new Set(seen!.map(({ place_slug }) => place_slug)).size).toBe(20);
	expect(seen!.every(({ is_example }) => is_example)).toBe(true);
	const { error } = await service().rpc('cancel_slots', {
		slot_ids: seen!.slice(0, 3).map(({ id }) => id),
		reason: { de: 'Frost' },
	});
	expect(error).toBeNull();
	expect(await seedVisits(service(), now)).toBe(0);
	const inAYear = new Date(now.getTime() + 365 * 86_400_000);
	expect(await seedVisits(service(), inAYear)).toBe(95);
	expect(await seedVisits(service(), inAYear)).toBe(0);
});
