import type { Listing } from '#core/places/listing.ts';
import { openEmbeddedBackend } from '#server/embedded/embedded-backend.ts';
import { readMigrations } from '#server/embedded/migrations.ts';
import { HoursCompiler } from '#server/hours/hours-compiler.ts';
import { LiveCatalogue } from '#server/catalogue/live-catalogue.ts';
import { readSequence } from '#server/catalogue/catalogue-rows.ts';
import { prebuiltFolder } from '#server/backend.ts';
import { createClient } from '@supabase/supabase-js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shortest, type Line } from './line.ts';

/** Builds the catalogue from a database of its own with all the listings, and changes one of them. */
export async function benchPublishing(listings: readonly Listing[]): Promise<Line[]> {
	const dataDir = await mkdtemp(path.join(tmpdir(), 'schatzkarte-bench-'));
	const backend = await openEmbeddedBackend({
		dataDir,
		siteUrl: 'http://localhost',
		migrations: readMigrations(),
		prebuilt: prebuiltFolder(false),
	});
	const clientWith = (key: string) =>
		createClient('http://localhost', key, {
			auth: { persistSession: false, autoRefreshToken: false },
			global: { fetch: (input, init) => backend.fetch(new Request(input, init)) },
		});
	const service = clientWith(backend.keys.secret);
	const anonymous = clientWith(backend.keys.publishable);
	const compiler = new HoursCompiler();
	try {
		for (let i = 0; i < listings.length; i += 500) {
			await service
				.from('places')
				.insert(listings.slice(i, i + 500).map(toRow))
				.throwOnError();
		}
		const start = performance.now();
		const live = await LiveCatalogue.open({ client: anonymous, compiler, every: 3_600_000 });
		const opened = performance.now() - start;

		let count = 0;
		const published = await shortest(async () => {
			const opening_hours = `Mo-Fr 10:00-${12 + (count++ % 8)}:00`;
			await service
				.from('places')
				.update({ opening_hours })
				.eq('slug', listings[0]!.slug)
				.throwOnError();
			await live.look();
		}, 5);
		const asked = await shortest(() => readSequence(anonymous), 20);
		live.close();
		return [
			{ what: 'build at start, from the database', measured: opened, unit: 'ms' },
			{ what: 'one place changed → published', measured: published, unit: 'ms', goal: 1000 },
			{ what: 'asking whether something changed', measured: asked, unit: 'ms' },
		];
	} finally {
		compiler.close();
		await backend.close();
		await rm(dataDir, { recursive: true });
	}
}

function toRow(listing: Listing): Record<string, unknown> {
	return {
		slug: listing.slug,
		name: listing.name,
		kind: listing.kind,
		subkind: listing.subkind,
		lon: listing.lon,
		lat: listing.lat,
		locality: listing.locality,
		municipality: listing.municipality,
		kreis: listing.kreis,
		opening_hours: listing.hours,
		access: listing.access,
		wheelchair: listing.wheelchair,
		amenities: listing.amenities,
		spoken: listing.spoken,
		entry_free: listing.entryFree,
		licence: listing.licence,
		attribution: 'Synthetic',
		status: 'published',
	};
}
