import type { SupabaseClient } from '@supabase/supabase-js';
import type { Bounds } from '#core/geo/position.ts';
import type { ImportedFields } from '#core/imports/candidate.ts';
import type { Known, Origin } from '#core/imports/judge.ts';
import type { StoredPlace } from '#core/imports/review.ts';
import { accept } from '#core/result.ts';
import * as v from 'valibot';
import type { Answer } from './hosts.ts';
import { fromColumns, PLACE_COLUMNS } from './import-columns.ts';
import { askPages, readPages } from './read-pages.ts';
import { placeRow, placeSlugRow, productRow, sourceRow, sourceTagsRow } from './rows.ts';

const productColumns = v.pick(productRow, ['slug', 'category', 'position']);
const knownRows = v.array(
	v.looseObject({
		...v.pick(placeRow, [
			'id',
			'organisation_id',
			'slug',
			'status',
			'example',
			'name',
			'subkind',
			'lon',
			'lat',
			'provenance',
		]).entries,
		products: v.array(productColumns),
	}),
);
type KnownRow = v.InferOutput<typeof knownRows>[number];
const originRows = v.array(
	v.object({
		...v.pick(sourceRow, ['place_id', 'external_id']).entries,
		said: v.nullable(v.pick(sourceTagsRow, ['tags', 'mapped'])),
	}),
);
type OriginRow = v.InferOutput<typeof originRows>[number];
const slugRows = v.array(v.pick(placeSlugRow, ['slug']));

const COLUMNS = ['id', 'organisation_id', 'slug', 'status', 'example', ...PLACE_COLUMNS].join();
const selectPlaces = (client: SupabaseClient) =>
	client.from('places').select(`${COLUMNS},products(slug,category,position)`);
const selectOrigins = (client: SupabaseClient, source: string) =>
	client
		.from('sources')
		.select('place_id,external_id,said:source_tags(tags,mapped)')
		.eq('source', source);

/** What is there already: every place, what came from this source, and every address ever given. */
export async function readKnown(service: SupabaseClient, source: string): Promise<Known> {
	const [places, origins, slugs] = await Promise.all([
		readPages(() => selectPlaces(service), 'id'),
		readPages(() => selectOrigins(service, source), 'external_id'),
		readPages(() => service.from('place_slugs').select('slug'), 'slug'),
	]);
	const taken = new Set(v.parse(slugRows, slugs).map(({ slug }) => slug));
	return { places: toStored(places, origins), isSlugTaken: (slug) => taken.has(slug) };
}

/** What a member's import must know: the places of their organisation, and what they may see of others nearby. */
export async function readKnownTo(
	client: SupabaseClient,
	organisation: string,
	bounds: Bounds | null,
): Answer<StoredPlace[]> {
	const within = ({ west, south, east, north }: Bounds) =>
		selectPlaces(client).gte('lon', west).lte('lon', east).gte('lat', south).lte('lat', north);
	const own = await askPages(() => selectPlaces(client).eq('organisation_id', organisation), 'id');
	if (!own.ok) return own;
	const near = bounds ? await askPages(() => within(bounds), 'id') : accept([]);
	if (!near.ok) return near;
	const origins = await askPages(
		() => selectOrigins(client, importSource(organisation)),
		'external_id',
	);
	if (!origins.ok) return origins;
	const places = [...own.value, ...near.value] as { id: string }[];
	const once = new Map(places.map((place) => [place.id, place]));
	return accept(toStored([...once.values()], origins.value));
}

/** Under what name the objects of an organisation's lists stand in `sources`; `app.import_source` says the same. */
const importSource = (organisation: string) => `import-${organisation.replaceAll('-', '')}`;

/** A place that is several objects of the source stands there once for each. */
function toStored(places: unknown[], origins: unknown[]): StoredPlace[] {
	const originsOf = new Map<string, OriginRow[]>();
	for (const row of v.parse(originRows, origins)) {
		const others = originsOf.get(row.place_id);
		if (others) others.push(row);
		else originsOf.set(row.place_id, [row]);
	}
	return v
		.parse(knownRows, places)
		.flatMap((row) => (originsOf.get(row.id) ?? [undefined]).map((origin) => toKnown(row, origin)));
}

function toKnown(row: KnownRow, origin: OriginRow | undefined): StoredPlace {
	const { id, slug, name, subkind, status, example, lon, lat, provenance } = row;
	const products = row.products
		.filter((one) => one.slug === one.category)
		.sort((a, b) => a.position - b.position)
		.map(({ category }) => category);
	const ours = fromColumns({ ...row, products });
	return {
		...{ id, slug, subkind, status, example, lon, lat, ours },
		organisationId: row.organisation_id,
		name: name.de,
		hasMadeName: provenance.name === 'made_from_tags',
		origin: origin ? toOrigin(origin, ours) : null,
	};
}

function toOrigin({ external_id, said }: OriginRow, ours: Partial<ImportedFields>): Origin {
	return {
		externalId: external_id,
		tags: (said?.tags ?? {}) as Record<string, string>,
		last: fromColumns(said?.mapped ?? {}),
		ours,
	};
}
