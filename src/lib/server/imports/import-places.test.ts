import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readGeoJson, type GeoJsonFile } from '#core/imports/read-geojson.ts';
import type { EmbeddedBackend } from '../embedded/embedded-backend.ts';
import { readMigrations } from '../embedded/migrations.ts';
import { DATABASES, openForTest } from '../embedded/testing/open-for-test.ts';
import { importPlaces, type ImportOrder, type ImportReport } from './import-places.ts';
import { readOpenRecords } from './read-open-records.ts';

/** Real places of the region; ODbL, so they do not come along with the code. */
const REAL = '../shared/data/osm-direct-sale-5-kreise.geojson';

const ORDER: ImportOrder = {
	source: 'osm',
	licence: 'ODbL-1.0',
	attribution: '© OpenStreetMap contributors',
	organisationId: null,
	publish: true,
	dryRun: false,
	today: '2026-11-24',
};

type Properties = Record<string, unknown>;

const SHOP = {
	id: 'node/1',
	shop: 'farm',
	name: 'Hof Ahorn',
	phone: '+49 2732 1',
	opening_hours: 'Fr 10:00-18:00',
	produce: 'eggs;milk',
	operator: 'Erika Beispiel',
};
const MACHINE = { id: 'node/2', amenity: 'vending_machine', vending: 'eggs', lon: 8.1, lat: 51.1 };

/** Each thing with a position of its own unless it says one. */
const file = (...features: (Properties & { lon?: unknown; lat?: unknown })[]) =>
	JSON.stringify({
		type: 'FeatureCollection',
		features: features.map(({ lon = 8.0, lat = 51.2, ...properties }) => ({
			type: 'Feature',
			properties,
			geometry: { type: 'Point', coordinates: [lon, lat] },
		})),
	});

function read(text: string): GeoJsonFile {
	const file = readGeoJson(text);
	if (!file.ok) throw new Error(file.refusal.code);
	return file.value;
}

describe.each(DATABASES)('an import into %s', (kind) => {
	let backend: EmbeddedBackend;
	let close = async () => {};

	beforeAll(async () => {
		// A refusal by the database leaves a line in the log; here it is wanted.
		vi.spyOn(console, 'error').mockImplementation(() => {});
		({ backend, close } = await openForTest(kind, { migrations: readMigrations() }));
	}, 60_000);
	afterAll(async () => {
		await close();
		vi.restoreAllMocks();
	});
	afterEach(async () => {
		await backend.query('delete from public.places');
		await backend.query('delete from public.place_slugs');
	});

	const clientWith = (key: string): SupabaseClient =>
		createClient('http://localhost', key, {
			auth: { persistSession: false, autoRefreshToken: false },
			global: { fetch: (input, init) => backend.fetch(new Request(input, init)) },
		});

	const run = (text: string, more: Partial<ImportOrder> = {}): Promise<ImportReport> =>
		importPlaces(clientWith(backend.keys.secret), read(text), { ...ORDER, ...more });

	const verdicts = ({ rows }: ImportReport) =>
		rows.map(({ verdict, code, why }) => [verdict, code ?? why].filter(Boolean).join(' '));

	/** Everything an import could touch. */
	const state = () =>
		backend.query(`
			select
				(select jsonb_agg(p order by p.slug) from public.places p) as places,
				(select jsonb_agg(s order by s.external_id) from public.sources s) as sources,
				(select jsonb_agg(t order by t.source_id) from public.source_tags t) as tags,
				(select jsonb_agg(p order by p.place_id, p.slug) from public.products p) as products,
				(select count(*) from public.versions) as versions,
				(select jsonb_agg(s.slug order by s.slug) from public.place_slugs s) as slugs`);

	const place = async (slug: string) =>
		(await backend.query('select * from public.places where slug = $1', [slug]))[0];

	it('writes places with source, licence and products, visible to everybody', async () => {
		const report = await run(file(SHOP, MACHINE));
		expect(verdicts(report)).toEqual(['new', 'new']);
		const { data } = await clientWith(backend.keys.publishable)
			.from('places')
			.select('slug,licence,attribution,status,sources(url),products(category,name)')
			.eq('slug', 'hof-ahorn-finnentrop');
		expect(data).toMatchObject([
			{
				licence: 'ODbL-1.0',
				attribution: '© OpenStreetMap contributors',
				status: 'published',
				sources: [{ url: 'https://www.openstreetmap.org/node/1' }],
				products: [
					{ category: 'eggs', name: { de: 'Eier', en: 'Eggs', nl: 'Eieren' } },
					{ category: 'dairy' },
				],
			},
		]);
		expect(await place('eierautomat-in-kirchhundem')).toMatchObject({
			name: { de: 'Eierautomat in Kirchhundem' },
			provenance: { name: 'made_from_tags' },
		});
	});

	it('keeps what the source says of a private operator, and shows visitors nothing of it', async () => {
		await run(file({ ...SHOP, mobile: '+49 151 23456' }));
		expect(await backend.query('select tags from public.source_tags')).toMatchObject([
			{ tags: { operator: 'Erika Beispiel', mobile: '+49 151 23456' } },
		]);
		const visitor = clientWith(backend.keys.publishable);
		const tables = await backend.query<{ name: string }>(
			`select table_name::text as name from information_schema.tables where table_schema = 'public'`,
		);
		const answers: Record<string, unknown[]> = {};
		for (const { name } of tables) answers[name] = (await visitor.from(name).select()).data ?? [];
		expect(answers.sources).toHaveLength(1);
		expect(answers.source_tags).toEqual([]);
		expect(JSON.stringify(answers)).not.toMatch(/Erika|151 23456/);
	});

	it('changes nothing when it runs again', async () => {
		await run(file(SHOP, MACHINE));
		const before = await state();
		const report = await run(file(SHOP, MACHINE));
		expect(verdicts(report)).toEqual(['same', 'same']);
		expect(await state()).toEqual(before);
	});

	it('writes nothing on a dry run, and says the same', async () => {
		const before = await state();
		const dry = await run(file(SHOP, MACHINE), { dryRun: true });
		expect(await state()).toEqual(before);
		expect(await run(file(SHOP, MACHINE))).toEqual(dry);
	});

	it('changes only what the source changed, and keeps what was changed here', async () => {
		await run(file(SHOP));
		await backend.query(`update public.places set phone = '+49 2732 99', entry_free = true`);
		const changed = {
			...SHOP,
			phone: '+49 2732 2',
			opening_hours: 'Sa 08:00-12:00',
			produce: 'eggs',
		};
		const report = await run(file(changed));
		expect(report.rows[0]).toMatchObject({
			verdict: 'changed',
			fields: ['opening_hours', 'products'],
		});
		expect(await place('hof-ahorn-finnentrop')).toMatchObject({
			phone: '+49 2732 99',
			entry_free: true,
			opening_hours: 'Sa 08:00-12:00',
		});
		const products = await backend.query('select category from public.products');
		expect(products).toEqual([{ category: 'eggs' }]);
		expect(verdicts(await run(file(changed)))).toEqual(['same']);
	});

	it('takes over tags that it does not show', async () => {
		await run(file(SHOP));
		const report = await run(file({ ...SHOP, operator: 'Erika Muster' }));
		expect(report.rows[0]).toMatchObject({ verdict: 'changed', fields: ['tags'] });
		expect(JSON.stringify(await place('hof-ahorn-finnentrop'))).not.toContain('Erika');
	});

	it('takes over a source whose raw tags nobody kept, without touching its place', async () => {
		await run(file(SHOP));
		await backend.query('delete from public.source_tags');
		const before = await place('hof-ahorn-finnentrop');
		const report = await run(file({ ...SHOP, phone: '+49 2732 2' }));
		expect(report.rows[0]).toMatchObject({ verdict: 'changed', fields: ['tags'] });
		expect(await place('hof-ahorn-finnentrop')).toMatchObject({ phone: before!.phone });
		expect(verdicts(await run(file({ ...SHOP, phone: '+49 2732 2' })))).toEqual(['same']);
	});

	it('makes drafts without --publish, and publishes them with it', async () => {
		await run(file(SHOP), { publish: false });
		expect(await place('hof-ahorn-finnentrop')).toMatchObject({ status: 'draft' });
		expect(verdicts(await run(file(SHOP), { publish: false }))).toEqual(['same']);
		const report = await run(file(SHOP));
		expect(report.rows[0]).toMatchObject({ verdict: 'changed', fields: ['status'] });
		expect(await place('hof-ahorn-finnentrop')).toMatchObject({ status: 'published' });
	});

	it('does not bring back what was archived', async () => {
		await run(file(SHOP));
		await backend.query(`update public.places set status = 'archived'`);
		expect(verdicts(await run(file(SHOP)))).toEqual(['same']);
		expect(await place('hof-ahorn-finnentrop')).toMatchObject({ status: 'archived' });
	});

	it('leaves the database as it was for every row that it refuses', async () => {
		await run(file(SHOP));
		const before = await state();
		const long = 'x'.repeat(3000);
		const report = await run(
			file(
				{ ...SHOP, id: 'node/10', name: '<script>alert(1)</script>' },
				{ ...SHOP, id: 'node/11', lon: 51.2, lat: 8.0 },
				{ ...SHOP, id: 'node/12', lat: 95 },
				{ ...SHOP, id: 'node/13', lon: 'acht' },
				{ ...SHOP, id: 'node/14', note: long },
				{ ...SHOP, id: 'way/-1' },
				{ id: 'node/15', amenity: 'vending_machine', vending: 'cigarettes' },
				{ id: 'node/16', 'disused:shop': 'farm' },
			),
		);
		expect(verdicts(report)).toEqual([
			'refused markup_in_text',
			'refused outside_region',
			'refused coordinates_out_of_range',
			'refused broken_geometry',
			'refused tag_too_long',
			'refused no_identity',
			'refused not_a_treasure',
			'refused no_longer_exists',
		]);
		expect(await state()).toEqual(before);
	});

	it('lets the database refuse one row and write the others', async () => {
		const service = clientWith(backend.keys.secret);
		const spy = vi.spyOn(service, 'rpc');
		await importPlaces(service, read(file(SHOP, MACHINE)), ORDER);
		const [, args] = spy.mock.calls[0]! as [string, { batch: { rows: { fields: object }[] } }];
		await backend.query('delete from public.places');
		Object.assign(args.batch.rows[0]!.fields, { kreis: 'atlantis' });
		const { data } = await service.rpc('import_places', args);
		expect(data).toMatchObject([
			{ outcome: 'refused', code: 'database_rule', at: 'places_kreis_check' },
			{ outcome: 'new' },
		]);
		expect(await backend.query('select external_id from public.sources')).toEqual([
			{ external_id: 'node/2' },
		]);
	});

	it('sent twice it is written once', async () => {
		const reports = await Promise.all([run(file(SHOP)), run(file(SHOP))]);
		expect(reports.flatMap(verdicts).sort()).toEqual(['new', 'same']);
	});

	it('gives an address that was ever given no second time', async () => {
		await run(file(SHOP));
		const report = await run(file({ ...SHOP, id: 'node/3', lat: 51.205 }));
		expect(report.rows[0]).toMatchObject({ verdict: 'new', slug: 'hof-ahorn-finnentrop-2' });
		await backend.query(
			`insert into public.place_slugs (slug, place_id) select 'hof-ahorn-finnentrop-3', id from public.places limit 1`,
		);
		const third = await run(file({ ...SHOP, id: 'node/4', lat: 51.21 }));
		expect(third.rows[0]?.slug).toBe('hof-ahorn-finnentrop-4');
	});

	it('is closed to visitors', async () => {
		const batch = { ...ORDER, rows: [] };
		const { error } = await clientWith(backend.keys.publishable).rpc('import_places', { batch });
		expect(error?.code).toBe('42501');
	});

	it('keeps hostile keys as plain data', async () => {
		const text = file(SHOP).replace(
			'"shop":"farm"',
			'"shop":"farm","__proto__":{"polluted":"yes"},"constructor":"x","toString":"y"',
		);
		expect(verdicts(await run(text))).toEqual(['new']);
		expect(({} as Properties).polluted).toBeUndefined();
		const [row] = await backend.query<{ tags: object }>('select tags from public.source_tags');
		expect(Object.keys(row!.tags)).not.toContain('constructor');
	});

	it('gives away what is published, real and open, with its licence', async () => {
		await run(file(SHOP, MACHINE));
		await backend.query(`
			update public.places set status = 'draft' where slug like 'eier%';
		`);
		await backend.query(`
			insert into public.places
				(slug, status, kind, subkind, name, lon, lat, locality, municipality, kreis, licence, attribution, example)
			select v.slug, 'published', 'farm', 'farm', '{"de":"X"}', 8, 51.2, 'X', 'X', 'olpe', v.licence, 'Wir', v.example
			from (values
				('unser', 'CC-BY-4.0', false), ('erfunden', 'CC-BY-4.0', true), ('zu', 'all-rights-reserved', false)
			) as v (slug, licence, example)`);
		const { records, ...left } = await readOpenRecords(clientWith(backend.keys.secret));
		expect(left).toEqual({ examples: 1, closed: 1 });
		expect(records).toMatchObject([
			{
				slug: 'hof-ahorn-finnentrop',
				licence: 'ODbL-1.0',
				hours: 'Fr 10:00-18:00',
				products: ['dairy', 'eggs'],
				sourceIds: ['osm:node/1'],
			},
			{ slug: 'unser', licence: 'CC-BY-4.0', sourceIds: [] },
		]);
	});

	describe.skipIf(!existsSync(REAL))(
		`158 real places (skipped where ${REAL} is missing: it is not ours to ship)`,
		() => {
			it('become places, named duplicates or named refusals; the second run says same', async () => {
				const text = readFileSync(REAL, 'utf8');
				const first = await run(text);
				expect(first.read).toBe(158);
				expect(first.new).toBeGreaterThanOrEqual(150);
				expect(first.new + first.duplicate + first.refused).toBe(158);
				const before = await state();
				const second = await run(text);
				expect(second).toMatchObject({
					new: 0,
					changed: 0,
					same: first.new,
					duplicate: first.duplicate,
					refused: first.refused,
				});
				expect(await state()).toEqual(before);
			}, 60_000);
		},
	);
});
