import type { FeatureCollection, Point } from 'geojson';
import type { Position } from '../geo/position.ts';
import type { Wheelchair } from './attributes.ts';
import type { Kind, Subkind } from './kinds.ts';
import type { Kreis } from './kreise.ts';
import type { Texts } from './texts.ts';

/** What we give away of a place. Nothing of people, nothing unpublished. */
export interface OpenRecord extends Position {
	slug: string;
	name: Texts;
	summary: Texts | null;
	kind: Kind;
	subkind: Subkind;
	street: string | null;
	postcode: string | null;
	locality: string;
	municipality: string;
	kreis: Kreis;
	phone: string | null;
	email: string | null;
	website: string | null;
	hours: string | null;
	hoursCheckedOn: string | null;
	wheelchair: Wheelchair;
	positionConfirmed: boolean;
	labels: string[];
	products: string[];
	licence: string;
	attribution: string;
	changedAt: string;
	/** `osm:node/123` */
	sourceIds: string[];
}

/**
 * Records as GeoJSON by RFC 7946: WGS84, longitude first, no `crs`, flat properties, our own address
 * as the id. What is unknown is left out.
 *
 * @param origin where the site stands, without a slash at the end
 */
export function toGeoJson(
	records: readonly OpenRecord[],
	origin: string,
): FeatureCollection<Point> & { licences: string[]; attributions: string[] } {
	return {
		type: 'FeatureCollection',
		licences: distinct(records.map(({ licence }) => licence)),
		attributions: distinct(records.map(({ attribution }) => attribution)),
		features: records.map((record) => {
			const url = `${origin}/places/${record.slug}`;
			return {
				type: 'Feature',
				id: url,
				geometry: {
					type: 'Point',
					coordinates: [roundDegrees(record.lon), roundDegrees(record.lat)],
				},
				properties: propertiesOf(record, url),
			};
		}),
	};
}

function propertiesOf(record: OpenRecord, url: string): Record<string, unknown> {
	return dropUnknown({
		...inLanguages('name', record.name),
		kind: record.kind,
		subkind: record.subkind,
		...inLanguages('description', record.summary),
		street: record.street,
		postcode: record.postcode,
		locality: record.locality,
		municipality: record.municipality,
		kreis: record.kreis,
		phone: record.phone,
		email: record.email,
		website: record.website,
		opening_hours: record.hours,
		hours_status: record.hours ? 'as_entered' : 'unknown',
		checked_at: record.hoursCheckedOn,
		wheelchair: record.wheelchair,
		position_confirmed: record.positionConfirmed,
		labels: record.labels,
		products: record.products,
		licence: record.licence,
		attribution: record.attribution,
		url,
		source_ids: record.sourceIds,
		modified_at: record.changedAt,
	});
}

/** A text as flat properties: German under the plain key. */
export function inLanguages(key: string, texts: Texts | null): Record<string, string | undefined> {
	return { [key]: texts?.de, [`${key}_en`]: texts?.en, [`${key}_nl`]: texts?.nl };
}

export function dropUnknown(properties: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
	);
}

/** Seven digits are a centimetre. */
export const roundDegrees = (degrees: number) => Number(degrees.toFixed(7));

const distinct = (values: string[]) => [...new Set(values)].sort();
