import type { SupabaseClient } from '@supabase/supabase-js';
import type { Candidate } from '#core/imports/candidate.ts';
import { judge, type Verdict } from '#core/imports/judge.ts';
import { CATEGORY_WORDS } from '#core/imports/osm-products.ts';
import { identityOf, placeFromOsm } from '#core/imports/place-from-osm.ts';
import type { GeoJsonFile } from '#core/imports/read-geojson.ts';
import type { Result } from '#core/result.ts';
import * as v from 'valibot';
import { columnOf, toColumns } from '#data/supabase/import-columns.ts';
import { readKnown } from '#data/supabase/known-places.ts';

export interface ImportOrder {
	/** Short name of the source, like `osm`. */
	source: string;
	licence: string;
	attribution: string;
	organisationId: string | null;
	/** Whether new places, and drafts of earlier imports, become visible at once. */
	publish: boolean;
	/** Judge only, write nothing. */
	dryRun: boolean;
	/** `YYYY-MM-DD`, the day it is taken over. */
	today: string;
}

export type ImportWarning = 'crs_member' | 'coordinates_as_text';

/** One feature of the file, in its order. */
export interface ImportRow {
	/** From 1, as people count. */
	number: number;
	/** `node/123`; null where the feature has none. */
	feature: string | null;
	name: string | null;
	verdict: Verdict['verdict'];
	slug?: string;
	/** Columns that change. */
	fields?: string[];
	why?: string;
	metres?: number;
	code?: string;
	at?: string;
	values?: Record<string, string | number>;
}

export type ImportReport = { read: number } & Record<Verdict['verdict'], number> & {
		warnings: ImportWarning[];
		rows: ImportRow[];
	};

/** Rows that are written with one call; each is written or refused for itself. */
const BATCH = 50;

const outcomes = v.array(
	v.object({
		external_id: v.string(),
		outcome: v.picklist(['new', 'changed', 'same', 'refused']),
		slug: v.optional(v.string()),
		fields: v.optional(v.array(v.string())),
		code: v.optional(v.string()),
		at: v.optional(v.string()),
	}),
);
type Outcome = v.InferOutput<typeof outcomes>[number];

/**
 * Imports the OpenStreetMap objects of a GeoJSON file. Run again with the same file it changes nothing.
 * A feature that is refused leaves the database as it was.
 */
export async function importPlaces(
	service: SupabaseClient,
	{ features, warnings }: GeoJsonFile,
	order: ImportOrder,
): Promise<ImportReport> {
	const candidates = features.map((feature) => placeFromOsm(feature));
	const verdicts = judge(candidates, await readKnown(service, order.source), order);

	const rows = features.map((feature, i): ImportRow => {
		const candidate = candidates[i]!;
		return {
			number: feature.index + 1,
			feature: identityOf(feature),
			name: candidate.ok ? candidate.value.fields.name.de : null,
			...inColumns(verdicts[i]!),
		};
	});
	if (!order.dryRun) await write(service, order, candidates, rows);

	const asText = candidates.some((one) => one.ok && one.value.warnings.length > 0);
	return {
		read: rows.length,
		...count(rows),
		warnings: asText ? [...warnings, 'coordinates_as_text'] : warnings,
		rows,
	};
}

function inColumns(verdict: Verdict) {
	return verdict.verdict === 'changed'
		? { ...verdict, fields: verdict.fields.map(columnOf) }
		: verdict;
}

/** Writes what is new or changed; the database's answer stands in the rows afterwards. */
async function write(
	service: SupabaseClient,
	order: ImportOrder,
	candidates: readonly Result<Candidate>[],
	rows: ImportRow[],
): Promise<void> {
	const pending = rows.flatMap((row, i) => {
		const candidate = candidates[i]!;
		const isWritten = row.verdict === 'new' || row.verdict === 'changed';
		return candidate.ok && isWritten ? [{ row, candidate: candidate.value }] : [];
	});
	for (let i = 0; i < pending.length; i += BATCH) {
		const batch = pending.slice(i, i + BATCH);
		const answers = await send(service, order, batch);
		batch.forEach(({ row }, nr) => settle(row, answers[nr]!));
	}
}

type Pending = { row: ImportRow; candidate: Candidate };

async function send(
	service: SupabaseClient,
	order: ImportOrder,
	batch: readonly Pending[],
): Promise<Outcome[]> {
	const { data, error } = await service.rpc('import_places', {
		batch: {
			source: order.source,
			licence: order.licence,
			attribution: order.attribution,
			organisation_id: order.organisationId,
			publish: order.publish,
			retrieved_on: order.today,
			rows: batch.map(({ row, candidate: { externalId, url, tags, fields } }) => ({
				external_id: externalId,
				slug: row.slug,
				url,
				tags,
				fields: toColumns(fields),
				goods: fields.products.map((category) => ({ category, name: CATEGORY_WORDS[category] })),
			})),
		},
	});
	if (error) throw new Error(`The import stopped: ${error.message}`, { cause: error });
	return v.parse(outcomes, data);
}

/** What the database decided goes before what we foresaw. */
function settle(row: ImportRow, { outcome, slug, fields, code, at }: Outcome): void {
	row.verdict = outcome;
	if (outcome === 'refused') delete row.slug;
	if (slug) row.slug = slug;
	if (outcome === 'changed' && fields) row.fields = fields;
	else delete row.fields;
	if (code) row.code = code;
	if (at) row.at = at;
}

function count(rows: readonly ImportRow[]): Record<Verdict['verdict'], number> {
	const counts = { new: 0, changed: 0, same: 0, duplicate: 0, refused: 0 };
	for (const { verdict } of rows) counts[verdict]++;
	return counts;
}
