/** What moderators ask and decide. Every decision answers with its number in the log, by which it is taken back. */
import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import { ORGANISATION_KINDS } from '#core/accounts/organisation.ts';
import { askAccount, type AccountAnswer } from './accounts.ts';
import { placeRow } from './rows.ts';
import { toCamel } from './visit-rows.ts';

const instant = v.pipe(v.string(), v.isoTimestamp());
const entry = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.safeInteger());
const toEntry = (data: unknown) => v.parse(entry, data);

/** More than waits at once anywhere; the API hands out no more. */
const MOST = 200;

const ofOrganisation = v.nullable(v.object({ name: v.string(), slug: v.string() }));
const submission = v.object({ ...placeRow.entries, organisation: ofOrganisation });
export type Submission = v.InferOutput<typeof submission>;

/** Places that were handed in, the longest waiting first. */
export function readSubmissions(client: SupabaseClient): AccountAnswer<Submission[]> {
	const asked = client
		.from('places')
		.select('*, organisation:organisations(name, slug)')
		.eq('status', 'submitted')
		.order('updated_at')
		.limit(MOST);
	return askAccount(asked, (data) => v.parse(v.array(submission), data));
}

const version = v.object({ data: v.record(v.string(), v.unknown()) });

/** A place as it was when it was published last; null where it never was. */
export function readPublishedVersion(client: SupabaseClient, place: string) {
	const asked = client
		.from('versions')
		.select('data')
		.eq('noun', 'place')
		.eq('record_id', place)
		.eq('data->>status', 'published')
		.order('id', { ascending: false })
		.limit(1)
		.maybeSingle();
	return askAccount(asked, (data) => v.parse(v.nullable(version), data ?? null)?.data ?? null);
}

const waitingClaim = v.object({
	id: v.string(),
	proof: v.string(),
	created_at: instant,
	place: v.nullable(
		v.object({
			...v.pick(placeRow, ['name', 'slug', 'locality']).entries,
			organisation: ofOrganisation,
		}),
	),
	organisation: ofOrganisation,
	person: v.nullable(v.object({ display_name: v.string() })),
});
export type WaitingClaim = v.InferOutput<typeof waitingClaim>;

export function readWaitingClaims(client: SupabaseClient): AccountAnswer<WaitingClaim[]> {
	const asked = client
		.from('claims')
		.select(
			'id, proof, created_at, place:places(name, slug, locality, organisation:organisations(name, slug)), organisation:organisations(name, slug), person:people(display_name)',
		)
		.eq('status', 'open')
		.order('created_at')
		.limit(MOST);
	return askAccount(asked, (data) => v.parse(v.array(waitingClaim), data));
}

const waitingOrganisation = v.object({
	id: v.string(),
	slug: v.string(),
	name: v.string(),
	kind: v.picklist(ORGANISATION_KINDS),
	website: v.nullable(v.string()),
	created_at: instant,
});
export type WaitingOrganisation = v.InferOutput<typeof waitingOrganisation>;

/** Organisations no moderator has looked at yet. */
export function readWaitingOrganisations(client: SupabaseClient) {
	const asked = client
		.from('organisations')
		.select('id, slug, name, kind, website, created_at')
		.is('recognised_at', null)
		.order('created_at')
		.limit(MOST);
	return askAccount(asked, (data) => v.parse(v.array(waitingOrganisation), data));
}

const openReport = v.object({
	id: v.string(),
	place_id: v.string(),
	visited_on: v.pipe(v.string(), v.isoDate()),
	note: v.nullable(v.string()),
});
export type OpenReport = v.InferOutput<typeof openReport>;

/** Locked doors nobody has looked after yet. */
export function readOpenReports(client: SupabaseClient): AccountAnswer<OpenReport[]> {
	return askAccount(client.rpc('open_reports'), (data) => v.parse(v.array(openReport), data));
}

const knownPlace = v.pick(placeRow, [
	'id',
	'slug',
	'name',
	'kind',
	'subkind',
	'lon',
	'lat',
	'status',
]);
/** A place as far as it takes to see whether it is another one. */
export type KnownPlace = v.InferOutput<typeof knownPlace>;

const PAGE = 1000;

/** All places that are published or handed in, page by page. */
export async function readKnownPlaces(client: SupabaseClient): AccountAnswer<KnownPlace[]> {
	const all: KnownPlace[] = [];
	for (;;) {
		const asked = client
			.from('places')
			.select('id, slug, name, kind, subkind, lon, lat, status')
			.in('status', ['published', 'submitted'])
			.order('id')
			.range(all.length, all.length + PAGE - 1);
		const page = await askAccount(asked, (data) => v.parse(v.array(knownPlace), data));
		if (!page.ok) return page;
		all.push(...page.value);
		if (page.value.length < PAGE) return { ok: true, value: all };
	}
}

const LOG_ACTIONS = [
	'approve',
	'return',
	'archive',
	'merge',
	'block',
	'recognise',
	'claim_accepted',
	'claim_rejected',
	'report_seen',
	'not_alike',
	'undo',
] as const;
export type LogAction = (typeof LOG_ACTIONS)[number];

const logEntry = v.object({
	id: entry,
	at: instant,
	action: v.picklist(LOG_ACTIONS),
	placeId: v.nullable(v.string()),
	organisationId: v.nullable(v.string()),
	otherId: v.nullable(v.string()),
	note: v.nullable(v.string()),
	undoes: v.nullable(entry),
	actor: v.nullable(v.object({ displayName: v.string() })),
});
export type LogEntry = v.InferOutput<typeof logEntry>;

/** What was decided, the newest first. */
export function readDecisions(client: SupabaseClient, most = 50): AccountAnswer<LogEntry[]> {
	const asked = client
		.from('moderation_log')
		.select(
			'id, at, action, place_id, organisation_id, other_id, note, undoes, actor:people(display_name)',
		)
		.order('id', { ascending: false })
		.limit(most);
	return askAccount(asked, (data) => v.parse(v.array(logEntry), toCamel(data)));
}

/** Pairs that somebody has told apart: the two ids, the smaller first. */
export function readToldApart(client: SupabaseClient): AccountAnswer<[string, string][]> {
	const asked = client
		.from('moderation_log')
		.select('id, action, place_id, other_id, undoes')
		.in('action', ['not_alike', 'undo'])
		.order('id', { ascending: false })
		.limit(PAGE);
	const row = v.object({
		id: entry,
		action: v.string(),
		place_id: v.nullable(v.string()),
		other_id: v.nullable(v.string()),
		undoes: v.nullable(entry),
	});
	return askAccount(asked, (data) => {
		const rows = v.parse(v.array(row), data);
		const undone = new Set(rows.map(({ undoes }) => undoes));
		return rows.flatMap(({ id, action, place_id, other_id }): [string, string][] =>
			action === 'not_alike' && place_id && other_id && !undone.has(id)
				? [[place_id, other_id]]
				: [],
		);
	});
}

/** Names of places and organisations, by their ids: for the log. */
export async function readNames(
	client: SupabaseClient,
	ids: readonly string[],
): AccountAnswer<Record<string, string>> {
	const places = await askAccount(client.from('places').select('id, name').in('id', ids), (data) =>
		v.parse(v.array(v.pick(placeRow, ['id', 'name'])), data),
	);
	if (!places.ok) return places;
	const row = v.array(v.object({ id: v.string(), name: v.string() }));
	const organisations = await askAccount(
		client.from('organisations').select('id, name').in('id', ids),
		(data) => v.parse(row, data),
	);
	if (!organisations.ok) return organisations;
	const names = [
		...places.value.map(({ id, name }): [string, string] => [id, name.de]),
		...organisations.value.map(({ id, name }): [string, string] => [id, name]),
	];
	return { ok: true, value: Object.fromEntries(names) };
}

export type PlaceDecision = 'approve' | 'return' | 'archive';

export function moderatePlace(
	client: SupabaseClient,
	place: string,
	decision: PlaceDecision,
	note: string | null,
): AccountAnswer<number> {
	return askAccount(client.rpc('moderate_place', { place_id: place, decision, note }), toEntry);
}

export function decideClaim(
	client: SupabaseClient,
	claim: string,
	accepted: boolean,
	note: string | null,
): AccountAnswer<number> {
	return askAccount(client.rpc('decide_claim', { claim_id: claim, accepted, note }), toEntry);
}

export function recogniseOrganisation(
	client: SupabaseClient,
	organisation: string,
	trust: boolean,
): AccountAnswer<number> {
	const values = { organisation_id: organisation, trust };
	return askAccount(client.rpc('recognise_organisation', values), toEntry);
}

export function blockSubject(
	client: SupabaseClient,
	subject: 'place' | 'organisation',
	id: string,
	reason: string,
): AccountAnswer<number> {
	return askAccount(client.rpc('block', { subject, subject_id: id, reason }), toEntry);
}

export function setReportAside(client: SupabaseClient, report: string): AccountAnswer<number> {
	return askAccount(client.rpc('set_report_aside', { report_id: report }), toEntry);
}

export function tellApart(
	client: SupabaseClient,
	place: string,
	other: string,
): AccountAnswer<number> {
	return askAccount(client.rpc('tell_apart', { place_id: place, other_id: other }), toEntry);
}

export function mergePlaces(
	client: SupabaseClient,
	survivor: string,
	other: string,
): AccountAnswer<number> {
	return askAccount(client.rpc('merge_places', { survivor, other }), toEntry);
}

export function undoDecision(client: SupabaseClient, id: number): AccountAnswer<number> {
	return askAccount(client.rpc('undo_decision', { entry_id: id }), toEntry);
}
