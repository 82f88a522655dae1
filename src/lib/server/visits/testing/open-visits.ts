/** A place with slots in a database of its own, reached as the app reaches it. */
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { makeToken } from '#core/visits/index.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import type { EmbeddedBackend } from '../../embedded/embedded-backend.ts';
import { readMigrations } from '../../embedded/migrations.ts';
import { openForTest, type DatabaseKind } from '../../embedded/testing/open-for-test.ts';

const PLACE = '00000000-0000-4000-8000-00000000aa01';
const HOUR = 3_600_000;

export interface OpenVisits {
	backend: EmbeddedBackend;
	dataDir: string;
	visitor: SupabaseClient;
	service: SupabaseClient;
	/** A client of its own, to sign in on. */
	somebody(): SupabaseClient;
	placeId: string;
	/** Publishes one two days from now, for an hour; answers with its id. */
	publish(known?: Record<string, unknown>): Promise<string>;
	close(): Promise<void>;
}

export async function openVisits(kind: DatabaseKind = 'PGlite'): Promise<OpenVisits> {
	const { backend, dataDir, close } = await openForTest(kind, { migrations: readMigrations() });
	const clientWith = (key: string) =>
		createClient('http://localhost', key, {
			auth: { persistSession: false, autoRefreshToken: false },
			global: { fetch: (input, init) => backend.fetch(new Request(input, init)) },
		});
	const service = clientWith(backend.keys.secret);
	await backend.query(`insert into public.places
		(id, slug, status, kind, subkind, name, lon, lat, street, postcode, locality, municipality, kreis, licence, attribution)
		values ('${PLACE}', 'hof-ahorn', 'published', 'farm', 'farm_shop', '{"de": "Hof Ahorn", "en": "Maple Farm"}', 7.864,
			51.333, 'Weg 1', '58802', 'Garbeck', 'Balve', 'maerkischer-kreis', 'CC-BY-4.0', 'Hof Ahorn')`);
	return {
		...{ backend, dataDir, visitor: clientWith(backend.keys.publishable), service },
		somebody: () => clientWith(backend.keys.publishable),
		placeId: PLACE,
		async publish(known = {}) {
			const id = randomUUID();
			const startsAt = Date.now() + 48 * HOUR;
			const slot = {
				id,
				starts_at: new Date(startsAt).toISOString(),
				ends_at: new Date(startsAt + HOUR).toISOString(),
				title: { de: 'Käse machen', en: 'Making cheese' },
				capacity: 6,
				may_overlap: true,
				...known,
			};
			const order = { place_id: PLACE, series: null, slots: [slot] };
			const { error } = await service.rpc('publish_series', { p: order });
			if (error) throw new Error(error.message);
			return id;
		},
		close,
	};
}

/** What the form of a guest sends. */
export const wishFor = (slotId: string, known: Record<string, unknown> = {}) => ({
	id: randomUUID(),
	slotId,
	token: makeToken(randomBytes(16)),
	party: 2,
	name: 'Käthe Müller',
	email: 'kaethe@example.org',
	phone: null,
	note: null,
	lang: 'de',
	website: '',
	openedMs: 20_000,
	...known,
});
