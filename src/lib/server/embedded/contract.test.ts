import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EmbeddedBackend } from './embedded-backend.ts';
import { DATABASES, openForTest } from './testing/open-for-test.ts';
import { serve } from './testing/serve.ts';

/**
 * What the app may expect of any Supabase, seen through supabase-js. Each line would also hold
 * against a hosted project with the same schema.
 */
const WAYS = ['in process', 'over HTTP'] as const;
const PASSWORD = 'unter-der-eiche';

describe.each(DATABASES.flatMap((database) => WAYS.map((way) => ({ database, way }))))(
	'$database $way',
	({ database, way }) => {
		let backend: EmbeddedBackend;
		let server: Server | undefined;
		let base = 'http://localhost';
		let dataDir = '';
		let close = async () => {};

		beforeAll(async () => {
			// Every refusal leaves a line in the log; here they are wanted.
			vi.spyOn(console, 'error').mockImplementation(() => {});
			({ backend, dataDir, close } = await openForTest(database));
			if (way === 'over HTTP') ({ server, base } = await serve(backend));
		});
		afterAll(async () => {
			server?.closeAllConnections();
			server?.close();
			await close();
			vi.restoreAllMocks();
		});

		const reach: typeof fetch = (input, init) =>
			server ? fetch(input, init) : backend.fetch(new Request(input, init));
		const clientWith = (key: string) =>
			createClient(base, key, {
				auth: { persistSession: false, autoRefreshToken: false },
				global: { fetch: reach },
			});
		const anonymous = () => clientWith(backend.keys.publishable);
		const service = () => clientWith(backend.keys.secret);

		async function signUp(): Promise<{ person: SupabaseClient; id: string; email: string }> {
			const person = anonymous();
			const email = `${randomUUID()}@hof.example`;
			const { data, error } = await person.auth.signUp({ email, password: PASSWORD });
			if (error) throw error;
			return { person, id: data.user!.id, email };
		}

		async function foundFarm(more: Record<string, unknown> = {}) {
			const slug = `hof-${randomUUID()}`;
			const { data, error } = await service()
				.from('farms')
				.insert({ slug, name: 'Hof Eichen', is_public: true, ...more })
				.select('id, slug')
				.single();
			if (error) throw error;
			return data as { id: string; slug: string };
		}

		async function planTour(seats: number): Promise<string> {
			const farm = await foundFarm();
			const { data, error } = await service()
				.from('tours')
				.insert({ farm_id: farm.id, during: '[2027-01-01T10:00Z,2027-01-01T12:00Z)', seats })
				.select('id')
				.single();
			if (error) throw error;
			return (data as { id: string }).id;
		}

		describe('reading and writing', () => {
			it('embeds, filters, orders and counts', async () => {
				const farm = await foundFarm({ facts: { beds: 4 } });
				await service()
					.from('animals')
					.insert(['Ziege', 'Esel', 'Huhn'].map((name) => ({ farm_id: farm.id, name })));
				const { data, count, error } = await anonymous()
					.from('farms')
					.select('slug, beds:facts->beds, animals(name), tours(id)', { count: 'exact' })
					.eq('slug', farm.slug)
					.order('name', { referencedTable: 'animals' });
				expect(error).toBeNull();
				expect(count).toBe(1);
				expect(data).toEqual([
					{
						slug: farm.slug,
						beds: 4,
						animals: [{ name: 'Esel' }, { name: 'Huhn' }, { name: 'Ziege' }],
						tours: [],
					},
				]);
			});

			it('follows an inner embed back to its parent', async () => {
				const farm = await foundFarm();
				await service().from('animals').insert({ farm_id: farm.id, name: 'Esel' });
				const { data } = await anonymous()
					.from('animals')
					.select('name, farms!inner(slug)')
					.eq('farms.slug', farm.slug);
				expect(data).toEqual([{ name: 'Esel', farms: { slug: farm.slug } }]);
			});

			it('writes instants so that JavaScript can read them', async () => {
				const farm = await foundFarm();
				const { data } = await anonymous().from('farms').select('since').eq('id', farm.id).single();
				const { since } = data as unknown as { since: string };
				expect(since).toMatch(/^\d{4}-\d\d-\d\dT/);
				expect(new Date(since).toISOString()).toBe('2026-01-02T03:04:05.000Z');
			});

			it('upserts on a unique column', async () => {
				const { slug } = await foundFarm();
				const { data, error } = await service()
					.from('farms')
					.upsert({ slug, name: 'Hof Buchen' }, { onConflict: 'slug' })
					.select('name')
					.single();
				expect(error).toBeNull();
				expect(data).toEqual({ name: 'Hof Buchen' });
			});

			it('counts without sending rows', async () => {
				await foundFarm();
				const { count, data } = await anonymous()
					.from('farms')
					.select('*', { count: 'exact', head: true });
				expect(data).toBeNull();
				expect(count).toBeGreaterThan(0);
			});

			it('never sends more than 1000 rows at once', async () => {
				const farm = await foundFarm();
				const herd = Array.from({ length: 1_100 }, (_, n) => ({ farm_id: farm.id, name: `${n}` }));
				expect((await service().from('animals').insert(herd)).error).toBeNull();
				const { data } = await anonymous().from('animals').select('id').eq('farm_id', farm.id);
				expect(data).toHaveLength(1_000);
			});

			it('answers nobody without a key', async () => {
				const response = await reach(`${base}/rest/v1/farms`);
				expect(response.status).toBe(401);
			});

			it('takes nobody for the app because of where the request comes from', async () => {
				const { data } = await anonymous().rpc('who_am_i');
				expect(data).toEqual({ role: 'anon', uid: null });
			});
		});

		describe('policies', () => {
			it('lets people see public farms and their own', async () => {
				const { person, id } = await signUp();
				const mine = await foundFarm({ is_public: false, owner_id: id });
				const other = await foundFarm({ is_public: false });
				const slugs = [mine.slug, other.slug];
				const seenBy = async (client: SupabaseClient) =>
					(await client.from('farms').select('slug').in('slug', slugs)).data;
				expect(await seenBy(person)).toEqual([{ slug: mine.slug }]);
				expect(await seenBy(anonymous())).toEqual([]);
				expect(await seenBy(service())).toHaveLength(2);
			});

			it('changes nothing for a stranger', async () => {
				const farm = await foundFarm();
				const { person } = await signUp();
				const { data } = await person
					.from('farms')
					.update({ name: 'gekapert' })
					.eq('id', farm.id)
					.select();
				expect(data).toEqual([]);
			});
		});

		describe('refusals', () => {
			const farm = { slug: 'ein-hof', name: 'x' };
			it.each<[string, () => PromiseLike<{ error: unknown; status: number }>, number, object]>([
				[
					'a function says no seat is left',
					async () => service().rpc('take_seat', { p_tour: randomUUID() }),
					409,
					{ code: 'PT409', message: 'no seat left', hint: 'slot_full', details: '0' },
				],
				[
					'a function raises',
					async () => anonymous().rpc('complain', { p_word: 'zu laut' }),
					400,
					{ code: 'P0001', message: 'complaint: zu laut', hint: 'be_kind', details: 'said once' },
				],
				[
					'a slug is taken',
					async () => service().from('farms').insert([farm, farm]),
					409,
					{ code: '23505' },
				],
				[
					'a check fails',
					async () =>
						service()
							.from('farms')
							.insert({ ...farm, slug: 'Kein Slug' }),
					400,
					{ code: '23514', message: expect.stringContaining('farms_slug_check') },
				],
				[
					'something is missing',
					async () => service().from('farms').insert({ slug: 'ohne-namen' }),
					400,
					{ code: '23502' },
				],
				[
					'the parent does not exist',
					async () => service().from('animals').insert({ farm_id: randomUUID(), name: 'x' }),
					409,
					{ code: '23503' },
				],
				[
					'a value has the wrong form',
					async () => anonymous().from('farms').select().eq('id', 'x'),
					400,
					{ code: '22P02' },
				],
				[
					'a stranger founds a farm',
					async () => anonymous().from('farms').insert(farm),
					401,
					{ code: '42501' },
				],
				[
					'a person founds a farm for somebody else',
					async () =>
						(await signUp()).person.from('farms').insert({ ...farm, owner_id: randomUUID() }),
					403,
					{ code: '42501' },
				],
				[
					'a stranger calls what is for the app only',
					async () => anonymous().rpc('for_the_app_only'),
					401,
					{ code: '42501' },
				],
				[
					'the table does not exist',
					async () => anonymous().from('castles').select(),
					404,
					{ code: 'PGRST205' },
				],
				[
					'the function does not exist',
					async () => anonymous().rpc('build_castle'),
					404,
					{ code: 'PGRST202' },
				],
			])('are named as PostgREST names them when %s', async (_title, call, status, error) => {
				const answer = await call();
				expect(answer.error).toMatchObject(error);
				expect(answer.status).toBe(status);
			});

			it('name an overlap of two tours', async () => {
				const { id } = await foundFarm();
				const tour = { farm_id: id, during: '[2027-05-01T10:00Z,2027-05-01T12:00Z)', seats: 1 };
				const { error, status } = await service().from('tours').insert([tour, tour]);
				expect(error).toMatchObject({ code: '23P01' });
				expect(status).toBe(400);
			});
		});

		describe('many at once', () => {
			it('gives ten seats to ten of fifty', async () => {
				const tour = await planTour(10);
				const answers = await Promise.all(
					Array.from({ length: 50 }, () => anonymous().rpc('take_seat', { p_tour: tour })),
				);
				const full = answers.filter(({ error }) => error?.code === 'PT409');
				const left = answers.filter(({ error }) => !error).map(({ data }) => data as number);
				expect(left.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
				expect(full).toHaveLength(40);
			});

			it('keeps sixty mixed calls of four people apart, also when every fifth fails', async () => {
				const people = await Promise.all([signUp(), signUp(), signUp()]);
				const callers = [...people, { person: anonymous(), id: null }];
				const outcomes = await Promise.all(
					Array.from({ length: 60 }, async (_, n) => {
						const { person, id } = callers[n % 4]!;
						if (n % 5 === 0) {
							const { error } = await person
								.from('farms')
								.insert({ slug: `KEINER ${n}`, name: 'x' });
							return error ? 'refused' : 'written';
						}
						const { data } = await person.rpc('who_am_i');
						return (data as { uid: string | null } | null)?.uid === id ? 'right' : 'mixed up';
					}),
				);
				expect(outcomes.filter((outcome) => outcome === 'right')).toHaveLength(48);
				expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(12);
			});
		});

		describe('accounts', () => {
			it('signs up, in and out, and knows who is there', async () => {
				const { id, email } = await signUp();
				const person = anonymous();
				const wrong = await person.auth.signInWithPassword({ email, password: 'falsch-falsch' });
				expect(wrong.error?.code).toBe('invalid_credentials');
				const right = await person.auth.signInWithPassword({ email, password: PASSWORD });
				expect(right.error).toBeNull();
				expect((await person.auth.getUser()).data.user?.id).toBe(id);
				expect((await person.rpc('who_am_i')).data).toEqual({ role: 'authenticated', uid: id });
				const before = right.data.session!.refresh_token;
				expect((await person.auth.refreshSession()).data.session?.refresh_token).not.toBe(before);
				expect((await person.auth.signOut()).error).toBeNull();
			});

			it('signs in with the six digits of a letter', async () => {
				const { id, email } = await signUp();
				const person = anonymous();
				expect((await person.auth.signInWithOtp({ email })).error).toBeNull();
				const outbox = path.join(dataDir, 'outbox.jsonl');
				expect(statSync(outbox).mode & 0o777).toBe(0o600);
				const letter = readFileSync(outbox, 'utf8').trim().split('\n').at(-1)!;
				const { to, text } = JSON.parse(letter) as { to: string; text: string };
				expect(to).toBe(email);
				const token = /\b\d{6}\b/.exec(text)![0];
				const { data, error } = await person.auth.verifyOtp({ email, token, type: 'email' });
				expect(error).toBeNull();
				expect(data.user?.id).toBe(id);
			});

			it('are made by the app itself, confirmed and without signing anybody in', async () => {
				const app = service();
				const email = `${randomUUID()}@hof.example`;
				const made = await app.auth.admin.createUser({
					email,
					password: PASSWORD,
					email_confirm: true,
					user_metadata: { name: 'Anna' },
				});
				expect(made.error).toBeNull();
				expect(made.data.user).toMatchObject({ email, user_metadata: { name: 'Anna' } });
				expect((await app.rpc('for_the_app_only')).data).toBe(1);
				const person = anonymous();
				const signedIn = await person.auth.signInWithPassword({ email, password: PASSWORD });
				expect(signedIn.data.user?.id).toBe(made.data.user?.id);

				const again = await app.auth.admin.createUser({ email, password: PASSWORD });
				expect(again.error?.status).toBe(422);
				const stranger = await anonymous().auth.admin.createUser({ email: 'x@y.example' });
				expect(stranger.error?.status).toBe(401);
			});
		});

		describe('objects', () => {
			const bytes = Uint8Array.from({ length: 1_000 }, (_, n) => n % 251);

			async function upload(body: Uint8Array | Blob = bytes) {
				const { person, id } = await signUp();
				const key = `${id}/${randomUUID()}.webp`;
				const { error } = await person.storage
					.from('pictures')
					.upload(key, body, { contentType: 'image/webp', cacheControl: '31536000' });
				if (error) throw error;
				const url = person.storage.from('pictures').getPublicUrl(key).data.publicUrl;
				return { person, key, url };
			}

			it.each<[string, Uint8Array | Blob]>([
				['bytes', bytes],
				['a Blob', new Blob([bytes], { type: 'image/webp' })],
			])('arrive whole when sent as %s', async (_title, body) => {
				const { url } = await upload(body);
				const response = await reach(url);
				expect(response.status).toBe(200);
				expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
				expect(Object.fromEntries(response.headers)).toMatchObject({
					'content-type': 'image/webp',
					'cache-control': 'max-age=31536000',
					'content-length': '1000',
					'accept-ranges': 'bytes',
					'x-content-type-options': 'nosniff',
					'content-security-policy': "default-src 'none'; sandbox",
				});
			});

			it('are sent in parts', async () => {
				const { url } = await upload();
				const part = async (range: string, more: Record<string, string> = {}) => {
					const response = await reach(url, { headers: { range, ...more } });
					const body = new Uint8Array(await response.arrayBuffer());
					return [response.status, response.headers.get('content-range'), body.length, body[0]];
				};
				expect(await part('bytes=100-199')).toEqual([206, 'bytes 100-199/1000', 100, 100]);
				expect(await part('bytes=-10')).toEqual([206, 'bytes 990-999/1000', 10, bytes[990]]);
				expect(await part('bytes=5000-')).toEqual([416, 'bytes */1000', 0, undefined]);
				const old = { 'if-range': '"older"' };
				expect(await part('bytes=100-199', old)).toEqual([200, null, 1_000, 0]);
				const { headers } = await reach(url, { method: 'HEAD' });
				const same = { 'if-range': headers.get('etag')! };
				expect(await part('bytes=100-199', same)).toEqual([206, 'bytes 100-199/1000', 100, 100]);
			});

			it('are not sent again when they are known, until they change', async () => {
				const { person, key, url } = await upload();
				const head = await reach(url, { method: 'HEAD' });
				expect(head.status).toBe(200);
				expect(head.headers.get('content-length')).toBe('1000');
				expect(await head.text()).toBe('');
				const known = { 'if-none-match': `"other", W/${head.headers.get('etag')}` };
				expect((await reach(url, { headers: known })).status).toBe(304);
				await person.storage.from('pictures').upload(key, bytes.slice(1), {
					upsert: true,
					contentType: 'image/webp',
				});
				expect((await reach(url, { headers: known })).status).toBe(200);
			});

			it('are refused where the policies or the bucket say so', async () => {
				const { person, key } = await upload();
				const pictures = (client: SupabaseClient) => client.storage.from('pictures');
				const stranger = (await signUp()).person;
				const webp = { contentType: 'image/webp' };
				const refused = async (call: PromiseLike<{ error: Error | null }>) =>
					expect((await call).error).not.toBeNull();
				await refused(pictures(stranger).upload(`${key}2`, bytes, webp));
				await refused(pictures(anonymous()).upload(`${key}3`, bytes, webp));
				await refused(pictures(person).upload(`${key}4`, bytes, { contentType: 'text/html' }));
				await refused(pictures(person).upload(`${key}5`, new Uint8Array(1_000_001), webp));
				await refused(pictures(person).upload(`../${key}`, bytes, webp));
				await refused(pictures(person).upload(key, bytes, webp));
				await pictures(stranger).remove([key]);
				expect((await reach(pictures(person).getPublicUrl(key).data.publicUrl)).status).toBe(200);
				await pictures(person).remove([key]);
				expect((await reach(pictures(person).getPublicUrl(key).data.publicUrl)).status).toBe(400);
			});

			it('of a private bucket are read by their owner and by signed address', async () => {
				const { person, id } = await signUp();
				const letters = person.storage.from('letters');
				const key = `${id}/brief.txt`;
				await letters.upload(key, new Blob(['Lieber Hof'], { type: 'text/plain' }));
				expect(await (await letters.download(key)).data?.text()).toBe('Lieber Hof');
				expect((await anonymous().storage.from('letters').download(key)).error).not.toBeNull();
				const open = letters.getPublicUrl(key).data.publicUrl;
				expect((await reach(open)).status).toBe(400);

				const signed = await letters.createSignedUrl(key, 60);
				expect(await (await reach(signed.data!.signedUrl)).text()).toBe('Lieber Hof');
				const several = await letters.createSignedUrls([key, `${id}/keiner`], 60);
				expect(several.data?.map(({ error }) => error === null)).toEqual([true, false]);
				expect((await reach(several.data![0]!.signedUrl!)).status).toBe(200);
				const forged = signed.data!.signedUrl.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
				expect((await reach(forged)).ok).toBe(false);
			});

			it('can be sent to a signed address', async () => {
				const { person, id } = await signUp();
				const key = `${id}/neu.webp`;
				const signed = await person.storage.from('pictures').createSignedUploadUrl(key);
				const { error } = await anonymous()
					.storage.from('pictures')
					.uploadToSignedUrl(key, signed.data!.token, new Blob([bytes], { type: 'image/webp' }));
				expect(error).toBeNull();
				const url = person.storage.from('pictures').getPublicUrl(key).data.publicUrl;
				expect((await (await reach(url)).arrayBuffer()).byteLength).toBe(1_000);
			});
		});
	},
);
