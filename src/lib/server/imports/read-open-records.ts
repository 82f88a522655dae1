import type { SupabaseClient } from '@supabase/supabase-js';
import type { OpenRecord } from '#core/places/geojson.ts';
import { isOpenLicence } from '#core/places/licences.ts';
import { labelRow, placeRow, productRow, sourceRow } from '#data/supabase/rows.ts';
import * as v from 'valibot';
import { readPages } from '#data/supabase/read-pages.ts';

const COLUMNS = [
	'slug',
	'name',
	'summary',
	'kind',
	'subkind',
	'lon',
	'lat',
	'street',
	'postcode',
	'locality',
	'municipality',
	'kreis',
	'phone',
	'email',
	'website',
	'opening_hours',
	'hours_checked_on',
	'wheelchair',
	'position_confirmed',
	'example',
	'licence',
	'attribution',
	'updated_at',
] as const;

const openRows = v.array(
	v.object({
		...v.pick(placeRow, COLUMNS).entries,
		sources: v.array(v.pick(sourceRow, ['source', 'external_id'])),
		products: v.array(v.pick(productRow, ['category'])),
		awards: v.array(v.object({ label: v.pick(labelRow, ['slug']) })),
	}),
);
type OpenRow = v.InferOutput<typeof openRows>[number];

export interface OpenRecords {
	records: OpenRecord[];
	/** Invented for the demo: nobody should take them for real. */
	examples: number;
	/** Under a licence that is not open. */
	closed: number;
}

/** Every published place that may be given away. */
export async function readOpenRecords(service: SupabaseClient): Promise<OpenRecords> {
	const columns = `${COLUMNS.join()},sources(source,external_id),products(category),awards:current_awards(label:labels(slug))`;
	const published = () => service.from('places').select(columns).eq('status', 'published');
	const rows = v.parse(openRows, await readPages(published, 'slug'));
	const real = rows.filter(({ example }) => !example);
	const open = real.filter(({ licence }) => isOpenLicence(licence));
	return {
		records: open.map(toRecord),
		examples: rows.length - real.length,
		closed: real.length - open.length,
	};
}

function toRecord(row: OpenRow): OpenRecord {
	const { slug, name, summary, kind, subkind, lon, lat, street, postcode, locality } = row;
	const { municipality, kreis, phone, email, website, wheelchair, licence, attribution } = row;
	return {
		...{ slug, name, summary, kind, subkind, lon, lat, street, postcode, locality, municipality },
		...{ kreis, phone, email, website, wheelchair, licence, attribution },
		hours: row.opening_hours,
		hoursCheckedOn: row.hours_checked_on,
		positionConfirmed: row.position_confirmed,
		labels: distinct(row.awards.map(({ label }) => label.slug)),
		products: distinct(row.products.map(({ category }) => category)),
		changedAt: row.updated_at,
		sourceIds: distinct(row.sources.map((one) => `${one.source}:${one.external_id}`)),
	};
}

const distinct = (values: string[]) => [...new Set(values)].sort();
