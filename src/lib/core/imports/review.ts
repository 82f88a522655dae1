import { REGION_BOUNDS } from '#region';
import { isInside, type Bounds, type Position } from '../geo/position.ts';
import type { Subkind } from '../places/kinds.ts';
import { slugFor } from '../places/slug.ts';
import type { Result } from '../result.ts';
import type { Candidate, ImportedField, ImportedFields } from './candidate.ts';
import { saidBy } from './columns.ts';
import { differences, fieldsOf, groupsOf, type FieldGroup } from './field-groups.ts';
import { judge, type KnownPlace, type Verdict } from './judge.ts';
import type { ListRow } from './list.ts';
import { placeFromOsm, type FeatureRefusal } from './place-from-osm.ts';
import {
	placeFromRow,
	type RowFix,
	type RowRefusal,
	type RowRules,
	type RowWarning,
} from './place-from-row.ts';
import { isObject } from './read-geojson.ts';

/** A place that is there, with what it says, as somebody may see it who looks after one organisation. */
export interface StoredPlace extends KnownPlace {
	id: string;
	organisationId: string | null;
	ours: Partial<ImportedFields>;
}

export type Fixes = Readonly<Record<number, RowFix>>;

/** A row that was read; not yet compared with what is there. */
export interface ReadRow {
	number: number;
	/** What the row calls itself, also where it is refused. */
	name: string | null;
	position: Position | null;
	candidate: Result<Candidate & { warnings?: string[] }, RowRefusal | FeatureRefusal>;
}

export function readRow(row: ListRow, rules: RowRules, fix: RowFix = {}): ReadRow {
	const candidate = row.osm
		? placeFromOsm(mended(row.osm, fix), { markup: 'kept', subkind: fix.subkind })
		: placeFromRow(row, rules, fix);
	if (candidate.ok) {
		const { name, lon, lat } = candidate.value.fields;
		return { number: row.number, name: name.de, position: { lon, lat }, candidate };
	}
	const { lon, lat } = candidate.refusal.values ?? {};
	return {
		number: row.number,
		name:
			fix.name ?? (row.osm ? row.values.get('name') : saidBy(row, rules.columns, 'name')) ?? null,
		position: typeof lon === 'number' && typeof lat === 'number' ? { lon, lat } : null,
		candidate,
	};
}

function mended(feature: NonNullable<ListRow['osm']>, { name, lon, lat }: RowFix) {
	const tags = isObject(feature.properties) ? feature.properties : {};
	return {
		...feature,
		properties: name === undefined ? tags : { ...tags, name },
		geometry:
			lon === undefined || lat === undefined
				? feature.geometry
				: { type: 'Point', coordinates: [lon, lat] },
	};
}

/** Around all rows that can be placed, with room for what is near them; null where there is none. */
export function boundsOf(rows: readonly ReadRow[]): Bounds | null {
	const placed = rows.flatMap(({ candidate }) => (candidate.ok ? [candidate.value.fields] : []));
	if (placed.length === 0) return null;
	// about 200 m
	const [lonMargin, latMargin] = [0.003, 0.002];
	let bounds: Bounds = { west: 180, south: 90, east: -180, north: -90 };
	for (const { lon, lat } of placed)
		bounds = {
			west: Math.min(bounds.west, lon - lonMargin),
			south: Math.min(bounds.south, lat - latMargin),
			east: Math.max(bounds.east, lon + lonMargin),
			north: Math.max(bounds.north, lat + latMargin),
		};
	return bounds;
}

/** Another record that may be the same place: one that is there, or a row before it. */
export type Twin =
	| { of: 'place'; place: StoredPlace; isOurs: boolean; metres: number }
	| { of: 'row'; number: number; metres: number };

export interface ReviewedRow {
	number: number;
	name: string | null;
	subkind: Subkind | null;
	municipality: string | null;
	position: Position | null;
	verdict: Verdict;
	warnings: RowWarning[];
	/** What the list says; null where it is refused. */
	fields: ImportedFields | null;
	/** For a changed row, our place; it lies on the device only as far as it is compared. */
	place: StoredPlace | null;
	/** Groups in which a changed row or a duplicate of our own place differs. */
	differs: { group: FieldGroup; isNew: boolean }[];
	twin: Twin | null;
}

/**
 * Says of each row what would become of it. Invented examples count like other places here: somebody looks at each
 * row and decides, and in a demo they are all there is.
 */
export function reviewRows(
	rows: readonly ReadRow[],
	known: readonly StoredPlace[],
	organisation: string,
): ReviewedRow[] {
	const bySlug = new Map(known.map((place) => [place.slug, place]));
	const verdicts = judge(
		rows.map(({ candidate }) => candidate),
		{
			places: known.map((place) => ({ ...place, example: false })),
			isSlugTaken: (slug) => bySlug.has(slug),
		},
		{ publish: false },
	);
	const rowBySlug = new Map<string, number>();
	return rows.map(({ number, name, position, candidate }, i): ReviewedRow => {
		const verdict = verdicts[i]!;
		if (verdict.verdict === 'new') rowBySlug.set(verdict.slug, number);
		const fields = candidate.ok ? candidate.value.fields : null;
		const place = 'slug' in verdict ? (bySlug.get(verdict.slug) ?? null) : null;
		const isOurs = place?.organisationId === organisation;
		return {
			...{ number, name, position, verdict, fields },
			subkind: fields?.subkind ?? null,
			municipality: fields?.municipality ?? null,
			warnings: candidate.ok ? ((candidate.value.warnings ?? []) as RowWarning[]) : [],
			place: verdict.verdict === 'changed' ? place : null,
			differs: fields && place ? differing(verdict, fields, place) : [],
			twin: verdict.verdict === 'duplicate' ? twinOf(verdict, place, isOurs, rowBySlug) : null,
		};
	});
}

function differing(verdict: Verdict, fields: ImportedFields, place: StoredPlace) {
	const all = differences(fields, place.ours);
	if (verdict.verdict === 'duplicate') return all;
	if (verdict.verdict !== 'changed') return [];
	return groupsOf(verdict.fields).map((group) => ({ group, isNew: false }));
}

function twinOf(
	{ slug, metres }: { slug: string; metres: number },
	place: StoredPlace | null,
	isOurs: boolean,
	rowBySlug: ReadonlyMap<string, number>,
): Twin | null {
	const number = rowBySlug.get(slug);
	if (number !== undefined) return { of: 'row', number, metres };
	return place ? { of: 'place', place, isOurs, metres } : null;
}

/** What somebody decided about a row. */
export type Choice = { do: 'skip' } | { do: 'separate' } | { do: 'take'; groups: FieldGroup[] };
export type Choices = Readonly<Record<number, Choice>>;

/** A row that will be sent. */
export interface PlannedRow {
	number: number;
	slug: string;
	/** Our place it goes to, because somebody said so. */
	placeId: string | null;
	take: ImportedField[];
}

/** What will be sent: new and changed rows, and duplicates that somebody has decided about. */
export function planRows(rows: readonly ReviewedRow[], choices: Choices): PlannedRow[] {
	return rows.flatMap(({ number, verdict, fields, twin }): PlannedRow[] => {
		const choice = choices[number];
		if (!fields || choice?.do === 'skip') return [];
		if (verdict.verdict === 'new' || verdict.verdict === 'changed')
			return [{ number, slug: verdict.slug, placeId: null, take: [] }];
		if (verdict.verdict !== 'duplicate' || !choice) return [];
		if (choice.do === 'separate')
			return [{ number, slug: slugFor(fields.name.de, fields.locality), placeId: null, take: [] }];
		if (twin?.of !== 'place' || !twin.isOurs) return [];
		const take = fieldsOf(choice.groups, fields);
		return [{ number, slug: twin.place.slug, placeId: twin.place.id, take }];
	});
}

/** Whether latitude and longitude of a refused row have changed places, and it would be fine the other way round. */
export function isSwapped({ verdict, position }: ReviewedRow): boolean {
	return (
		verdict.verdict === 'refused' &&
		position !== null &&
		isInside({ lon: position.lat, lat: position.lon }, REGION_BOUNDS)
	);
}

export function countVerdicts(rows: readonly ReviewedRow[]): Record<Verdict['verdict'], number> {
	const counts = { new: 0, changed: 0, same: 0, duplicate: 0, refused: 0 };
	for (const { verdict } of rows) counts[verdict.verdict]++;
	return counts;
}
