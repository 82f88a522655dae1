/** The functions of visits as supabase-js calls them: objects, lists, nulls and rows go through the API. */
import { createClient } from '@supabase/supabase-js';
import { expect, test } from 'vitest';
import { readMigrations } from '../embedded/migrations.ts';
import { DATABASES, openForTest } from '../embedded/testing/open-for-test.ts';

const PLACE = '00000000-0000-4000-8000-00000000aa01';
const SLOT = '00000000-0000-4000-8000-00000000bb01';
const [GUEST, NEIGHBOURS] = [
	'00000000-0000-4000-8000-00000000cc01',
	'00000000-0000-4000-8000-00000000cc02',
];
const TOKEN = 'through-the-api-0123456789';
const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

test.each(DATABASES)(
	'guests and hosts through the API, on %s',
	async (kind) => {
		const { backend, close } = await openForTest(kind, { migrations: readMigrations() });
		try {
			const clientWith = (key: string) =>
				createClient('http://localhost', key, {
					auth: { persistSession: false, autoRefreshToken: false },
					global: { fetch: (input, init) => backend.fetch(new Request(input, init)) },
				});
			const visitor = clientWith(backend.keys.publishable);
			const host = clientWith(backend.keys.secret);
			await backend.query(`insert into places
				(id, slug, status, kind, subkind, name, lon, lat, locality, municipality, kreis, licence, attribution)
				values ('${PLACE}', 'hof', 'published', 'farm', 'farm_shop', '{"de": "Hof"}', 8.1, 51.2, 'Dorf', 'Gemeinde',
					'olpe', 'CC-BY-4.0', 'Hof')`);
			const call = async (client: typeof visitor, name: string, parameters: object) => {
				const { data, error } = await client.rpc(name, parameters);
				return error ? `${error.code} ${error.hint}` : data;
			};

			const slot = {
				id: SLOT,
				starts_at: at(48),
				ends_at: at(49),
				title: { de: 'Ställe, "offen"' },
				capacity: 6,
			};
			const order = {
				place_id: PLACE,
				series: null,
				slots: [{ ...slot, languages: ['de', 'nds'] }],
			};
			expect(await call(host, 'publish_series', { p: order })).toMatchObject([
				{ id: SLOT, languages: ['de', 'nds'], title: { de: 'Ställe, "offen"' } },
			]);
			expect(await call(visitor, 'publish_series', { p: order })).toBe('42501 null');

			const filled = {
				id: GUEST,
				slot_id: SLOT,
				token: TOKEN,
				party: 2,
				name: 'Anna',
				email: 'a@example.org',
			};
			expect(
				await call(visitor, 'reserve_seats', { p: { ...filled, note: '[2 Hunde]' } }),
			).toMatchObject({
				id: GUEST,
				status: 'confirmed',
				seats_left: 4,
				note: '[2 Hunde]',
			});
			expect(await call(visitor, 'reserve_seats', { p: { ...filled, id: SLOT } })).toBe(
				'PT422 token_unfit',
			);
			expect(await call(visitor, 'change_party', { token: TOKEN, party: 3 })).toMatchObject({
				party: 3,
			});
			expect(await call(visitor, 'reservation_of', { token: 'nobody' })).toBe(
				'PT404 reservation_not_found',
			);

			const { data: seen } = await visitor
				.from('visit_slots')
				.select('seats_left, place_name')
				.single();
			expect(seen).toEqual({ seats_left: 3, place_name: { de: 'Hof' } });
			expect((await visitor.from('reservations').select()).data).toEqual([]);

			const checkIn = (came: number | null) =>
				call(host, 'check_in', { reservation_id: GUEST, came, at: new Date().toISOString() });
			expect(await checkIn(2)).toMatchObject({ id: GUEST, status: 'attended', attended_party: 2 });
			expect(await checkIn(null)).toMatchObject({ status: 'confirmed', attended_party: null });
			const walkIn = { id: NEIGHBOURS, slot_id: SLOT, party: 1, name: null };
			expect(await call(host, 'walk_in', walkIn)).toMatchObject({ is_walk_in: true });
			const message = { slot_id: SLOT, id: SLOT, subject: 'Stiefel', body: 'Es ist nass.' };
			expect(await call(host, 'message_guests', message)).toBe(1);

			const wider = { slot_ids: [SLOT], changes: { capacity: 8 } };
			expect(await call(host, 'edit_series', { p: wider })).toMatchObject([
				{ capacity: 8, sequence: 1 },
			]);
			const mails = (await call(host, 'take_mails', { most: 9 })) as {
				id: number;
				template: string;
			}[];
			expect(mails.map(({ template }) => template)).toEqual(['reserved', 'changed', 'message']);
			expect(await call(host, 'mail_sent', { mail: mails[0]!.id })).toBeNull();
			expect(await call(host, 'settle_slots', {})).toBe(0);
			const off = { slot_ids: [SLOT], reason: { de: 'Sturm, leider' } };
			expect(await call(host, 'cancel_slots', off)).toMatchObject([
				{ status: 'cancelled', sequence: 2 },
			]);
			expect(await call(visitor, 'forget_me', { token: TOKEN })).toMatchObject({ name: null });
		} finally {
			await close();
		}
	},
	120_000,
);
