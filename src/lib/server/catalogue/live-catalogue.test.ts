import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyChanges, decodeCatalogue, horizonOf } from '#core/catalogue/index.ts';
import { patternOn } from '#core/hours/schedule.ts';
import { clockText, dayNumber, dayText } from '#core/hours/wall-clock.ts';
import type { EmbeddedBackend } from '../embedded/embedded-backend.ts';
import { readMigrations } from '../embedded/migrations.ts';
import { DATABASES, openForTest } from '../embedded/testing/open-for-test.ts';
import { HoursCompiler } from '../hours/hours-compiler.ts';
import { LiveCatalogue } from './live-catalogue.ts';

const PLACE = {
	slug: 'hof-eins',
	kind: 'farm',
	subkind: 'farm_shop',
	name: { de: 'Hof  Eins', en: ' ' },
	lon: 8.1234567,
	lat: 51.2,
	locality: 'Elspe',
	municipality: 'Lennestadt',
	kreis: 'olpe',
	amenities: ['shop', 'parking'],
	status: 'published',
	licence: 'CC-BY-4.0',
	attribution: 'Schatzkarte',
};

describe.each(DATABASES)('LiveCatalogue on %s', (database) => {
	let backend: EmbeddedBackend;
	let close = async () => {};
	let service: SupabaseClient;
	let live: LiveCatalogue;
	const compiler = new HoursCompiler();
	let complaints: unknown[] = [];
	let now = new Date('2026-11-24T12:00:00Z');

	const clientWith = (key: string) =>
		createClient('http://localhost', key, {
			auth: { persistSession: false, autoRefreshToken: false },
			global: { fetch: (input, init) => backend.fetch(new Request(input, init)) },
		});
	/** Asks by the clock once an hour: in these tests nothing happens by itself. */
	const open = () =>
		LiveCatalogue.open({
			client: clientWith(backend.keys.publishable),
			compiler,
			every: 3_600_000,
			now: () => now,
			complain: (error) => complaints.push(error),
		});

	const place = (slug: string, more: object = {}) => ({
		...PLACE,
		slug,
		name: { de: slug },
		...more,
	});
	const write = (...rows: object[]) => service.from('places').insert(rows).throwOnError();
	const change = (slug: string, fields: object) =>
		service.from('places').update(fields).eq('slug', slug).throwOnError();
	const slugs = (edition = live.latest) => edition.catalogue.places.map(({ slug }) => slug).sort();
	const changes = (since: number) => {
		const answer = live.changesSince(since);
		if (!answer.ok) return answer.refusal.code;
		const { changed, removed } = answer.value;
		return { changed: changed.map(({ slug }) => slug).sort(), removed: [...removed].sort() };
	};

	beforeAll(async () => {
		({ backend, close } = await openForTest(database, { migrations: readMigrations() }));
		service = clientWith(backend.keys.secret);
	});
	afterAll(() => {
		compiler.close();
		return close();
	});

	beforeEach(async () => {
		complaints = [];
		now = new Date('2026-11-24T12:00:00Z');
		await write(PLACE, ...['zwei', 'drei', 'vier'].map((slug) => place(slug)));
		live = await open();
	});
	afterEach(async () => {
		live.close();
		await service.from('labels').delete().neq('slug', 'none').throwOnError();
		await service.from('places').delete().neq('slug', 'none').throwOnError();
		// an address is never given twice: here each test begins anew
		await service.from('place_slugs').delete().neq('slug', 'none').throwOnError();
		await service.from('place_removals').delete().neq('slug', 'none').throwOnError();
		expect(complaints).toEqual([]);
	});

	it('holds what is published, made ready, and no draft', async () => {
		await write(place('entwurf', { status: 'draft' }), place('alt', { status: 'archived' }));
		await live.look();
		expect(slugs()).toEqual(['drei', 'hof-eins', 'vier', 'zwei']);
		const found = live.latest.catalogue.places.find(({ slug }) => slug === 'hof-eins');
		expect(found).toMatchObject({
			name: { de: 'Hof Eins' },
			lon: 8.12346,
			amenities: ['parking', 'shop'],
		});
	});

	it('publishes a new edition after a change, and keeps the one before', async () => {
		const before = live.latest.catalogue;
		await change('zwei', { opening_hours: '24/7' });
		await live.look();
		const after = live.latest.catalogue;
		expect(after.version).not.toBe(before.version);
		expect(after.seq).toBeGreaterThan(before.seq);
		expect(live.edition(before.version)?.catalogue).toBe(before);
		expect(changes(before.seq)).toEqual({ changed: ['zwei'], removed: [] });
		expect(changes(after.seq)).toEqual({ changed: [], removed: [] });
	});

	describe('hours', () => {
		const listing = (slug: string) =>
			live.latest.catalogue.places.find((place) => place.slug === slug)!;
		/** What a place has on a day, as `10:00–17:00 open`. */
		const on = (slug: string, day: string) => {
			const { schedule } = listing(slug);
			return (
				schedule &&
				patternOn(schedule, dayNumber(day))?.map(
					({ from, to, kind }) => `${clockText(from)}–${clockText(to)} ${kind}`,
				)
			);
		};

		it('are compiled as soon as they are written, each text once', async () => {
			await change('zwei', { opening_hours: 'We-Fr 10:00-17:00; PH off' });
			await change('drei', { opening_hours: 'We-Fr 10:00-17:00; PH off' });
			await live.look();
			expect(on('zwei', '2026-11-25')).toEqual(['10:00–17:00 open']);
			expect(on('zwei', '2026-12-25')).toEqual([]);
			expect(listing('zwei').schedule).toBe(listing('drei').schedule);
			expect(listing('vier').schedule).toBeNull();
		});

		it('that cannot be read keep their text, and nothing is known', async () => {
			await change('zwei', { opening_hours: 'meistens, bitte klingeln' });
			await live.look();
			expect(listing('zwei')).toMatchObject({ hours: 'meistens, bitte klingeln', schedule: null });
		});

		it('are those of open ground without any: always, but for closures', async () => {
			await change('zwei', { access: 'open_air_always' });
			const { data: two } = await service.from('places').select('id').eq('slug', 'zwei').single();
			await service
				.from('closures')
				.insert({
					place_id: two!.id,
					kind: 'season',
					first_day: '2027-02-01',
					last_day: '2027-06-30',
					reason: { de: 'Brutzeit' },
				})
				.throwOnError();
			await live.look();
			expect(on('zwei', '2027-01-31')).toEqual(['00:00–24:00 open']);
			expect(on('zwei', '2027-02-01')).toEqual(['00:00–24:00 closed']);
		});

		it('begin a week before today and go on by a day when it turns; that is no change', async () => {
			await change('zwei', { opening_hours: '24/7' });
			await live.look();
			const { seq, version } = live.latest.catalogue;
			const horizon = () => {
				const { first, last } = horizonOf(live.latest.catalogue.places)!;
				return [dayText(first), dayText(last)];
			};
			expect(horizon()).toEqual(['2026-11-17', '2027-12-21']);
			now = new Date('2026-11-24T23:30:00Z');
			await live.look();
			expect(horizon()).toEqual(['2026-11-18', '2027-12-22']);
			expect(live.latest.catalogue.version).not.toBe(version);
			expect(changes(seq)).toEqual({ changed: [], removed: [] });
		});
	});

	it('publishes nothing when nothing changed', async () => {
		const before = live.latest;
		await live.look();
		expect(live.latest).toBe(before);
	});

	it('tells what left, whichever way it left', async () => {
		const { seq } = live.latest.catalogue;
		await change('zwei', { status: 'archived' });
		await service.from('places').delete().eq('slug', 'drei').throwOnError();
		await live.look();
		expect(slugs()).toEqual(['hof-eins', 'vier']);
		expect(changes(seq)).toBe('gone'); // two of two: the whole is the better way
		await write(
			...['fünf', 'sechs', 'acht'].map((name, i) => place(`neu-${i}`, { name: { de: name } })),
		);
		await live.look();
		expect(changes(seq)).toBe('gone');
		const { seq: later } = live.latest.catalogue;
		await change('vier', { slug: 'vier-neu' });
		await live.look();
		expect(changes(later)).toEqual({ changed: ['vier-neu'], removed: ['vier'] });
	});

	it('forgets a removal when the place comes back', async () => {
		const { seq } = live.latest.catalogue;
		await change('zwei', { status: 'archived' });
		await live.look();
		await change('zwei', { status: 'published' });
		await live.look();
		expect(changes(seq)).toEqual({ changed: ['zwei'], removed: [] });
	});

	it('refuses a number it has not reached', () => {
		expect(changes(live.latest.catalogue.seq + 1)).toBe('gone');
	});

	it('brings a client that follows the changes to what the latest edition holds', async () => {
		let client = live.latest.catalogue;
		for (const step of [
			() => change('zwei', { name: { de: 'Zwei', en: 'Two' } }),
			() => write(place('fuenf')),
			() => change('drei', { status: 'draft' }),
			() => change('drei', { status: 'published' }),
		]) {
			await step();
			await live.look();
			const answer = live.changesSince(client.seq);
			const applied = answer.ok && applyChanges(client, answer.value);
			if (applied) expect(applied).toMatchObject({ ok: true });
			if (applied && applied.ok) client = applied.value;
			const bySlug = (places: readonly { slug: string }[]) =>
				new Map(places.map((one) => [one.slug, one]));
			expect(bySlug(client.places)).toEqual(bySlug(live.latest.catalogue.places));
		}
	});

	it('opens with the same version after a restart', async () => {
		const { version } = live.latest.catalogue;
		const again = await open();
		again.close();
		expect(again.latest.catalogue.version).toBe(version);
	});

	it('drops a label the day after its last, and tells clients that know every change', async () => {
		const { data: label } = await service
			.from('labels')
			.insert({
				slug: 'siegel',
				name: { de: 'Siegel' },
				about: { de: 'Über' },
				criteria: [{ slug: 'eins', text: { de: 'Eins' } }],
				complain: { de: 'Hier' },
				validity_months: 12,
			})
			.select('id')
			.single()
			.throwOnError();
		const { data: two } = await service
			.from('places')
			.select('id')
			.eq('slug', 'zwei')
			.single()
			.throwOnError();
		const today = new Date().toISOString().slice(0, 10);
		await service
			.from('awards')
			.insert({
				label_id: label.id,
				place_id: two.id,
				valid_from: '2026-01-01',
				valid_until: '2999-12-31',
				evidence: 'Besuch',
			})
			.throwOnError();
		await live.look();
		const labels = () => live.latest.catalogue.places.find(({ slug }) => slug === 'zwei')?.labels;
		expect(labels()).toEqual([{ slug: 'siegel', until: '2999-12-31' }]);

		// as if it had run out overnight: nothing is written that would count as a change
		await withoutTriggers(
			`update public.awards set valid_from = '2000-01-01', valid_until = date '${today}' - 2`,
		);
		await live.look();
		expect(labels()).toHaveLength(1);
		const { seq } = live.latest.catalogue;
		now = new Date('2026-11-25T12:00:00Z');
		await live.look();
		expect(labels()).toEqual([]);
		expect(changes(seq)).toEqual({ changed: ['zwei'], removed: [] });
	});

	it('keeps the catalogue when the database does not answer, and complains', async () => {
		const broken = await LiveCatalogue.open({
			client: clientWith(backend.keys.publishable),
			compiler,
			every: 3_600_000,
			now: () => now,
			complain: (error) => complaints.push(error),
		});
		const real = backend.fetch;
		backend.fetch = async () => new Response('{"message":"gone"}', { status: 503 });
		await broken.look();
		backend.fetch = real;
		expect(complaints.splice(0)).toHaveLength(1);
		expect(slugs(broken.latest)).toHaveLength(4);
		broken.close();
	});

	it('keeps the ten latest editions', async () => {
		const first = live.latest.catalogue.version;
		for (let n = 1; n <= 10; n++) {
			await change('zwei', { name: { de: `Name ${n}` } });
			await live.look();
			expect(Boolean(live.edition(first)), `after ${n} changes`).toBe(n < 10);
		}
	});

	it('packs an edition for whoever takes it, named by the hash of its content', () => {
		const { packed, catalogue } = live.latest;
		const text = packed.for(null).bytes.toString();
		expect(createHash('sha256').update(text).digest('hex')).toMatch(
			new RegExp(`^${catalogue.version}`),
		);
		expect(decodeCatalogue(JSON.parse(text))).toMatchObject({ ok: true });
		const br = packed.for('gzip, deflate, br');
		expect([br.encoding, brotliDecompressSync(br.bytes).toString()]).toEqual(['br', text]);
		const gz = packed.for('gzip;q=0.8, br;q=0');
		expect([gz.encoding, gunzipSync(gz.bytes).toString()]).toEqual(['gzip', text]);
		expect(packed.for('deflate, gzip;q=0.0').encoding).toBe('identity');
	});

	async function withoutTriggers(statement: string) {
		await backend.query('alter table public.awards disable trigger user');
		await backend.query(statement);
		await backend.query('alter table public.awards enable trigger user');
	}
});
