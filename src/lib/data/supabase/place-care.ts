/** What places need from those who look after them, and many of them changed at once. */
import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import { ask, type Answer } from './hosts.ts';
import { placeCareRow } from './rows.ts';

/** A place as its carer sees it in a table. */
const caredPlace = v.pipe(
	placeCareRow,
	v.transform((row) => ({
		id: row.id,
		slug: row.slug,
		status: row.status,
		kind: row.kind,
		subkind: row.subkind,
		name: row.name,
		summary: row.summary,
		hasEasy: row.easy !== null,
		municipality: row.municipality,
		hours: row.opening_hours,
		access: row.access,
		hoursCheckedOn: row.hours_checked_on,
		wheelchair: row.wheelchair,
		accessFacts: Object.keys(row.accessibility).length,
		photos: row.photos,
		storyTitles: row.story_titles,
		openReports: row.open_reports,
		isDoubted: row.doubted,
		labels: row.labels,
		nextSlot: row.next_slot,
	})),
);
export type CaredPlace = v.InferOutput<typeof caredPlace>;

/** More than anybody looks after; the API hands out no more at once. */
const PAGE = 1000;

/** All places of an organisation but archived ones, by name. */
export async function readCaredPlaces(
	client: SupabaseClient,
	organisation: string,
): Answer<CaredPlace[]> {
	const places: CaredPlace[] = [];
	for (;;) {
		const asked = client
			.from('place_care')
			.select('*')
			.eq('organisation_id', organisation)
			.neq('status', 'archived')
			.order('slug')
			.range(places.length, places.length + PAGE - 1);
		const page = await ask(asked, (data) => v.parse(v.array(caredPlace), data));
		if (!page.ok) return page;
		places.push(...page.value);
		if (page.value.length < PAGE)
			return { ok: true, value: places.toSorted((a, b) => a.name.de.localeCompare(b.name.de)) };
	}
}

/** One place as its carer sees it; null where they do not look after it. */
export function readCaredPlace(client: SupabaseClient, id: string): Answer<CaredPlace | null> {
	const asked = client.from('place_care').select('*').eq('id', id).maybeSingle();
	return ask(asked, (data) => v.parse(v.nullable(caredPlace), data ?? null));
}

/** One label that somebody may award. */
const ownLabel = v.object({
	id: v.string(),
	slug: v.string(),
	name: placeCareRow.entries.name,
	validity_months: v.number(),
});
export type OwnLabel = v.InferOutput<typeof ownLabel>;

/** The labels of organisations somebody belongs to: only those they may award. */
export function readOwnLabels(client: SupabaseClient, person: string): Answer<OwnLabel[]> {
	const asked = client
		.from('memberships')
		.select('organisation:organisations(labels(id, slug, name, validity_months))')
		.eq('person_id', person);
	const rows = v.array(v.object({ organisation: v.object({ labels: v.array(ownLabel) }) }));
	return ask(asked, (data) =>
		v.parse(rows, data).flatMap(({ organisation }) => organisation.labels),
	);
}

/** What became of each: the fields that somebody else has changed meanwhile, or why it was refused; neither, if done. */
export interface Outcome {
	refused: string | null;
	conflicts: string[];
}

/** The database takes a hundred at once. */
const BATCH = 100;

export interface FieldEdit {
	id: string;
	base: Record<string, unknown>;
	change: Record<string, unknown>;
}

const edited = v.union([
	v.object({ refused: v.nullable(v.string()) }),
	v.looseObject({ conflicts: v.array(v.looseObject({ field: v.string() })) }),
]);

/** Changes fields of many places, each for itself; in order. */
export function editPlaces(client: SupabaseClient, edits: readonly FieldEdit[]): Answer<Outcome[]> {
	return inBatches(edits, (some) =>
		ask(client.rpc('edit_places', { edits: some }), (data) =>
			v
				.parse(v.array(edited), data)
				.map((one): Outcome =>
					'conflicts' in one
						? { refused: null, conflicts: one.conflicts.map(({ field }) => field) }
						: { refused: one.refused ?? 'failed', conflicts: [] },
				),
		),
	);
}

const moved = v.union([
	v.object({ refused: v.nullable(v.string()) }),
	v.object({ version: v.number() }),
]);

/** Moves many places to another status, each for itself; in order. */
export function setPlaceStatuses(
	client: SupabaseClient,
	wanted: readonly { id: string; status: CaredPlace['status'] }[],
): Answer<Outcome[]> {
	return inBatches(wanted, (some) =>
		ask(client.rpc('set_place_statuses', { wanted: some }), (data) =>
			v.parse(v.array(moved), data).map((one): Outcome => ({
				refused: 'refused' in one ? (one.refused ?? 'failed') : null,
				conflicts: [],
			})),
		),
	);
}

async function inBatches<One>(
	all: readonly One[],
	send: (some: readonly One[]) => Answer<Outcome[]>,
): Answer<Outcome[]> {
	const outcomes: Outcome[] = [];
	for (let from = 0; from < all.length; from += BATCH) {
		const answer = await send(all.slice(from, from + BATCH));
		if (!answer.ok) return answer;
		outcomes.push(...answer.value);
	}
	return { ok: true, value: outcomes };
}

/** A label given to places, for as long as it lasts; days are wall days. */
export interface NewAward {
	label_id: string;
	place_id: string;
	valid_from: string;
	valid_until: string;
	evidence: string;
}

/** Answers with the ids of the awards. All are given, or none. */
export function awardLabel(client: SupabaseClient, awards: readonly NewAward[]): Answer<string[]> {
	const ids = v.array(v.object({ id: v.string() }));
	return ask(
		client
			.from('awards')
			.insert([...awards])
			.select('id'),
		(data) => v.parse(ids, data).map(({ id }) => id),
	);
}

/** A revocation stays in the history; the label is gone from the places. */
export function revokeAwards(
	client: SupabaseClient,
	ids: readonly string[],
	revoked_on: string,
	revoked_reason: string,
): Answer<null> {
	return ask(
		client.from('awards').update({ revoked_on, revoked_reason }).in('id', ids),
		() => null,
	);
}
