import { decodeCatalogue, encodeCatalogue, type CatalogueFile } from '#core/catalogue/index.ts';
import type { Listing } from '#core/places/listing.ts';
import { spawnSync } from 'node:child_process';
import { brotliCompressSync, constants } from 'node:zlib';
import { shortest, type Line } from './line.ts';

/** What is needed to draw a place on the map and name it in a list. */
const CORE = [
	'grid',
	'steps',
	'names',
	'slugs',
	'subkinds',
	'localities',
] satisfies (keyof CatalogueFile)[];

export async function benchSize(listings: readonly Listing[]): Promise<Line[]> {
	const file = encodeCatalogue(listings);
	const text = JSON.stringify(file);
	const core = JSON.stringify(Object.fromEntries(CORE.map((column) => [column, file[column]])));
	const rows = JSON.stringify(listings);
	const perPlace = (bytes: number) => bytes / listings.length;
	const brotli = (text: string) => perPlace(toBrotli(text).length);
	const floor = toXz(plainColumns(listings));
	return [
		{
			what: 'catalogue, all but stories',
			measured: brotli(text),
			unit: 'B/place',
			goal: 38,
			others: {
				'rows-JSON br 11': brotli(rows),
				...(floor ? { 'plain columns xz -9e': perPlace(floor) } : {}),
			},
			...(floor ? {} : { note: 'no xz on this machine: the floor is left out' }),
		},
		{ what: 'catalogue, core columns', measured: brotli(core), unit: 'B/place', goal: 17 },
		{
			what: 'catalogue, not packed',
			measured: perPlace(text.length),
			unit: 'B/place',
			others: { 'rows-JSON': perPlace(rows.length) },
		},
		{
			what: 'encode',
			measured: await shortest(() => JSON.stringify(encodeCatalogue(listings))),
			unit: 'ms',
		},
		{
			what: 'decode',
			measured: await shortest(() => decodeCatalogue(JSON.parse(text))),
			unit: 'ms',
			others: { 'rows-JSON parsed': await shortest(() => JSON.parse(rows) as unknown) },
		},
	];
}

/** The same knowledge in columns without any cleverness of ours: kind, slug and path are derived here, too. */
function plainColumns(listings: readonly Listing[]): string {
	const bySteps = decoded(listings);
	const columns: Record<string, unknown[]> = {};
	const before = { lon: 0, lat: 0 };
	for (const { slug, kind: _, lon, lat, photo, ...told } of bySteps) {
		const x = Math.round(lon * 1e5);
		const y = Math.round(lat * 1e5);
		const row = {
			...told,
			dx: x - before.lon,
			dy: y - before.lat,
			photo: photo?.replace(slug, '') ?? null,
		};
		[before.lon, before.lat] = [x, y];
		for (const [field, value] of Object.entries(row)) (columns[field] ??= []).push(value);
	}
	return JSON.stringify(columns);
}

/** In the order of the curve. */
function decoded(listings: readonly Listing[]): Listing[] {
	const answer = decodeCatalogue(encodeCatalogue(listings));
	if (!answer.ok) throw new Error(answer.refusal.code);
	return answer.value;
}

function toBrotli(text: string): Buffer {
	return brotliCompressSync(text, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: 11,
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		},
	});
}

/** Bytes after `xz -9e`; null where there is no such command. */
function toXz(text: string): number | null {
	const { status, stdout } = spawnSync('xz', ['-9e', '--format=raw', '--stdout'], {
		input: text,
		maxBuffer: 1e8,
	});
	return status === 0 ? stdout.length : null;
}
