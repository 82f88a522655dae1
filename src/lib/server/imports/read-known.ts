import type { SupabaseClient } from '@supabase/supabase-js';
import type { Known, KnownPlace, Origin } from '#core/imports/judge.ts';
import {
	placeRow,
	placeSlugRow,
	productRow,
	sourceRow,
	sourceTagsRow,
} from '#data/supabase/rows.ts';
import * as v from 'valibot';
import { fromColumns, PLACE_COLUMNS } from './columns.ts';
import { readPages } from './read-pages.ts';

const productColumns = v.pick(productRow, ['slug', 'category', 'position']);
const knownRows = v.array(
	v.looseObject({
		...v.pick(placeRow, [
			'id',
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

/** What is there already: every place, what came from this source, and every address ever given. */
export async function readKnown(service: SupabaseClient, source: string): Promise<Known> {
	const columns = ['id', 'slug', 'status', 'example', ...PLACE_COLUMNS].join();
	const from = (table: string) => service.from(table);
	const [places, origins, slugs] = await Promise.all([
		readPages(() => from('places').select(`${columns},products(slug,category,position)`), 'id'),
		readPages(
			() =>
				from('sources')
					.select('place_id,external_id,said:source_tags(tags,mapped)')
					.eq('source', source),
			'external_id',
		),
		readPages(() => from('place_slugs').select('slug'), 'slug'),
	]);
	const originOf = new Map(v.parse(originRows, origins).map((row) => [row.place_id, row]));
	const taken = new Set(v.parse(slugRows, slugs).map(({ slug }) => slug));
	return {
		places: v.parse(knownRows, places).map((row) => toKnown(row, originOf.get(row.id))),
		isSlugTaken: (slug) => taken.has(slug),
	};
}

function toKnown(row: KnownRow, origin: OriginRow | undefined): KnownPlace {
	const { slug, name, subkind, status, example, lon, lat, provenance } = row;
	return {
		...{ slug, subkind, status, example, lon, lat },
		name: name.de,
		hasMadeName: provenance.name === 'made_from_tags',
		origin: origin ? toOrigin(row, origin) : null,
	};
}

function toOrigin(row: KnownRow, { external_id, said }: OriginRow): Origin {
	const products = row.products
		.filter(({ slug, category }) => slug === category)
		.sort((a, b) => a.position - b.position)
		.map(({ category }) => category);
	return {
		externalId: external_id,
		tags: (said?.tags ?? {}) as Record<string, string>,
		last: fromColumns(said?.mapped ?? {}),
		ours: fromColumns({ ...row, products }),
	};
}
