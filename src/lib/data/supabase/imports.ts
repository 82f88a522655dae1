/** What members ask of the database about lists that they take over, and tell it. */
import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import type { Candidate } from '#core/imports/candidate.ts';
import { MEANINGS, type Columns } from '#core/imports/columns.ts';
import type { PlannedRow } from '#core/imports/review.ts';
import { CATEGORY_WORDS } from '#core/imports/osm-products.ts';
import { accept } from '#core/result.ts';
import { ask, type Answer } from './hosts.ts';
import { columnOf, toColumns } from './import-columns.ts';
import { askPages } from './read-pages.ts';
import { importRow, importRowRow } from './rows.ts';

export const IMPORT_REFUSALS = [
	'organisation_not_yours',
	'import_not_found',
	'import_over',
	'import_unfit',
	'too_many_rows',
] as const;
export type ImportRefusal = (typeof IMPORT_REFUSALS)[number];

const outcome = v.object({
	new: v.optional(v.number(), 0),
	changed: v.optional(v.number(), 0),
	published: v.optional(v.number(), 0),
	submitted: v.optional(v.number(), 0),
	removed: v.optional(v.number(), 0),
	restored: v.optional(v.number(), 0),
});
const columns = v.record(v.string(), v.picklist(MEANINGS));

/** A list that was taken over. */
export interface PastImport {
	id: string;
	fileName: string;
	licence: string;
	attribution: string;
	status: 'open' | 'published' | 'undone';
	/** ISO 8601. */
	createdAt: string;
	columns: Columns;
	outcome: v.InferOutput<typeof outcome>;
}

/** More than anybody looks back. */
const MOST_PAST = 30;

/** Lists that were taken over for an organisation, the newest first. */
export function readImports(client: SupabaseClient, organisation: string): Answer<PastImport[]> {
	const asked = client
		.from('imports')
		.select('*')
		.eq('organisation_id', organisation)
		.order('created_at', { ascending: false })
		.limit(MOST_PAST);
	return ask(asked, (data) =>
		v.parse(v.array(importRow), data).map((row): PastImport => {
			const known = v.safeParse(columns, row.columns);
			return {
				...{ id: row.id, licence: row.licence, attribution: row.attribution, status: row.status },
				fileName: row.file_name,
				createdAt: row.created_at,
				columns: known.success ? known.output : {},
				outcome: v.parse(outcome, row.outcome),
			};
		}),
	);
}

/** What became of a row that was sent. */
export interface SentRow {
	row: number;
	outcome: 'new' | 'changed' | 'same' | 'refused';
	code?: string | undefined;
	at?: string | null | undefined;
}

const writtenRows = v.array(v.pick(importRowRow, ['row_no', 'verdict']));

/** The rows of an import that the server has for certain. */
export async function readSentRows(client: SupabaseClient, id: string): Answer<SentRow[]> {
	const rows = await askPages(
		() => client.from('import_rows').select('row_no, verdict').eq('import_id', id),
		'row_no',
	);
	if (!rows.ok) return rows;
	const written = v.parse(writtenRows, rows.value);
	return accept(written.map(({ row_no, verdict }) => ({ row: row_no, outcome: verdict })));
}

export interface ImportHead {
	/** Made on the device: begun twice is begun once. */
	id: string;
	organisationId: string;
	fileName: string;
	licence: string;
	attribution: string;
	/** How many rows are to be taken over. */
	planned: number;
	columns: Columns;
}

const sentRows = v.array(
	v.object({
		row: v.number(),
		outcome: v.picklist(['new', 'changed', 'same', 'refused']),
		code: v.optional(v.string()),
		at: v.nullish(v.string()),
	}),
);

/** Sends rows of a list. Sent twice they are written once, and answer as they did then. */
export function sendBatch(
	client: SupabaseClient,
	head: ImportHead,
	rows: readonly { plan: PlannedRow; candidate: Candidate }[],
): Answer<SentRow[], ImportRefusal> {
	const { id, organisationId, fileName, licence, attribution, planned } = head;
	const p = {
		import: {
			...{ id, licence, attribution, planned, columns: head.columns },
			organisation_id: organisationId,
			file_name: fileName,
		},
		rows: rows.map(({ plan, candidate: { externalId, url, tags, fields } }) => ({
			row: plan.number,
			external_id: externalId,
			slug: plan.slug,
			...{ url, tags, fields: toColumns(fields) },
			goods: fields.products.map((category) => ({ category, name: CATEGORY_WORDS[category] })),
			place_id: plan.placeId,
			take: plan.take.map(columnOf),
		})),
	};
	return ask(client.rpc('import_batch', { p }), (data) => v.parse(sentRows, data), IMPORT_REFUSALS);
}

const published = v.object({ published: v.number(), submitted: v.number() });

/** Shows all new places of a list together; what somebody may not show is handed to the moderators. */
export function publishImport(client: SupabaseClient, id: string) {
	return ask(
		client.rpc('publish_import', { import_id: id }),
		(data) => v.parse(published, data),
		IMPORT_REFUSALS,
	);
}

const undone = v.object({
	removed: v.number(),
	restored: v.number(),
	kept: v.array(v.object({ slug: v.string(), name: v.object({ de: v.string() }) })),
});
export type Undone = v.InferOutput<typeof undone>;

export function undoImport(client: SupabaseClient, id: string) {
	return ask(
		client.rpc('undo_import', { import_id: id }),
		(data) => v.parse(undone, data),
		IMPORT_REFUSALS,
	);
}
