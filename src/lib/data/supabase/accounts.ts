/** What somebody asks and tells of their own account and of the organisations they belong to. */
import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import {
	ROLES,
	type PlacesFate,
	type Registration,
	type Role,
} from '#core/accounts/organisation.ts';
import { ACCOUNT_REFUSALS, type AccountRefusal } from '#core/accounts/refusals.ts';
import { ask, type Answer, type HostFailure } from './hosts.ts';
import { placeRow } from './rows.ts';
import { toCamel } from './visit-rows.ts';

const instant = v.pipe(v.string(), v.isoTimestamp());
const nothing = () => null;

export type AccountFailure = HostFailure | AccountRefusal;
export type AccountAnswer<Value> = Answer<Value, AccountRefusal>;

/** A question that may also be refused for reasons of accounts and of moderation. */
export function askAccount<Value>(
	asked: Parameters<typeof ask>[0],
	read: (data: unknown) => Value,
): AccountAnswer<Value> {
	return ask(asked, read, ACCOUNT_REFUSALS);
}

const ownPerson = v.object({
	display_name: v.string(),
	language: v.picklist(['de', 'en', 'nl']),
});
export type OwnPerson = { name: string; language: 'de' | 'en' | 'nl' };

/** Null where somebody has never said who they are. */
export function readOwnPerson(client: SupabaseClient, id: string): AccountAnswer<OwnPerson | null> {
	const asked = client.from('people').select('display_name, language').eq('id', id).maybeSingle();
	return askAccount(asked, (data) => {
		const row = v.parse(v.nullable(ownPerson), data ?? null);
		return row && { name: row.display_name, language: row.language };
	});
}

/** Says who somebody is, for the first time or anew. */
export function writeOwnPerson(client: SupabaseClient, id: string, { name, language }: OwnPerson) {
	const row = { id, display_name: name, language };
	return askAccount(client.from('people').upsert(row), nothing);
}

export function registerOrganisation(client: SupabaseClient, p: Registration) {
	return askAccount(client.rpc('register_organisation', { p }), (data) =>
		v.parse(v.object({ slug: v.string() }), data),
	);
}

const member = v.object({
	person_id: v.string(),
	role: v.picklist(ROLES),
	person: v.object({ display_name: v.string() }),
});
export interface Member {
	id: string;
	name: string;
	role: Role;
}

/** Who belongs to an organisation: owners first, then by name. */
export function readMembers(
	client: SupabaseClient,
	organisationId: string,
): AccountAnswer<Member[]> {
	const asked = client
		.from('memberships')
		.select('person_id, role, person:people(display_name)')
		.eq('organisation_id', organisationId);
	return askAccount(asked, (data) =>
		v
			.parse(v.array(member), data)
			.map((row) => ({ id: row.person_id, name: row.person.display_name, role: row.role }))
			.toSorted((a, b) => b.role.localeCompare(a.role) || a.name.localeCompare(b.name)),
	);
}

const invitation = v.object({
	id: v.string(),
	email: v.nullable(v.string()),
	role: v.picklist(ROLES),
	expiresAt: instant,
});
export type Invitation = v.InferOutput<typeof invitation>;

/** Invitations nobody has taken up yet, the newest first: for owners. */
export function readInvitations(client: SupabaseClient, organisationId: string) {
	const asked = client
		.from('invitations')
		.select('id, email, role, expires_at')
		.eq('organisation_id', organisationId)
		.is('accepted_at', null)
		.is('revoked_at', null)
		.order('created_at', { ascending: false });
	return askAccount(asked, (data) => v.parse(v.array(invitation), toCamel(data)));
}

export interface NewInvitation {
	/** Made on the device: sent twice is one invitation. */
	id: string;
	organisationId: string;
	email: string;
	role: Role;
	lang: string;
}

export function inviteMember(
	client: SupabaseClient,
	{ organisationId, ...rest }: NewInvitation,
): AccountAnswer<null> {
	const p = { ...rest, organisation_id: organisationId };
	return askAccount(client.rpc('invite_member', { p }), nothing);
}

export function revokeInvitation(client: SupabaseClient, id: string): AccountAnswer<null> {
	return askAccount(client.rpc('revoke_invitation', { id }), nothing);
}

const invitedTo = v.object({
	organisation: v.string(),
	slug: v.string(),
	role: v.picklist(ROLES),
	inviter: v.nullable(v.string()),
});
/** What an invitation is to. */
export type InvitedTo = v.InferOutput<typeof invitedTo>;

export function lookAtInvitation(client: SupabaseClient, token: string): AccountAnswer<InvitedTo> {
	return askAccount(client.rpc('look_at_invitation', { token }), (data) =>
		v.parse(invitedTo, data),
	);
}

export function acceptInvitation(client: SupabaseClient, token: string): AccountAnswer<InvitedTo> {
	return askAccount(client.rpc('accept_invitation', { token }), (data) => v.parse(invitedTo, data));
}

export function setMemberRole(
	client: SupabaseClient,
	organisationId: string,
	{ id, role }: Pick<Member, 'id' | 'role'>,
): AccountAnswer<null> {
	const values = { organisation_id: organisationId, person_id: id, new_role: role };
	return askAccount(client.rpc('set_member_role', values), nothing);
}

export function removeMember(
	client: SupabaseClient,
	organisationId: string,
	person: string,
): AccountAnswer<null> {
	const values = { organisation_id: organisationId, person_id: person };
	return askAccount(client.rpc('remove_member', values), nothing);
}

/** `places`: what becomes of them, where the last owner leaves. */
export function leaveOrganisation(
	client: SupabaseClient,
	organisationId: string,
	places: PlacesFate | null,
): AccountAnswer<null> {
	return askAccount(
		client.rpc('leave_organisation', { organisation_id: organisationId, places }),
		nothing,
	);
}

const claim = v.object({
	id: v.string(),
	status: v.picklist(['open', 'accepted', 'rejected', 'withdrawn']),
	note: v.nullable(v.string()),
	place: v.nullable(v.pick(placeRow, ['name', 'slug'])),
});
export type Claim = v.InferOutput<typeof claim>;

/** What an organisation has claimed, the newest first. */
export function readClaims(client: SupabaseClient, organisationId: string): AccountAnswer<Claim[]> {
	const asked = client
		.from('claims')
		.select('id, status, note, place:places(name, slug)')
		.eq('organisation_id', organisationId)
		.neq('status', 'withdrawn')
		.order('created_at', { ascending: false });
	return askAccount(asked, (data) => v.parse(v.array(claim), data));
}

export interface NewClaim {
	id: string;
	placeId: string;
	organisationId: string;
	proof: string;
}

export function claimPlace(
	client: SupabaseClient,
	{ id, placeId, organisationId, proof }: NewClaim,
): AccountAnswer<null> {
	const p = { id, place_id: placeId, organisation_id: organisationId, proof };
	return askAccount(client.rpc('claim_place', { p }), nothing);
}

export function withdrawClaim(client: SupabaseClient, id: string): AccountAnswer<null> {
	return askAccount(client.rpc('withdraw_claim', { id }), nothing);
}

const foundPlace = v.object({
	...v.pick(placeRow, ['id', 'slug', 'name', 'locality', 'organisation_id']).entries,
});
export type ClaimablePlace = v.InferOutput<typeof foundPlace>;

/** Published places whose German name has these words in it. */
export function findPublishedPlaces(
	client: SupabaseClient,
	words: string,
): AccountAnswer<ClaimablePlace[]> {
	const asked = client
		.from('places')
		.select('id, slug, name, locality, organisation_id')
		.eq('status', 'published')
		.ilike('name->>de', `%${words.replace(/[\\%_]/g, '\\$&')}%`)
		.order('slug')
		.limit(10);
	return askAccount(asked, (data) => v.parse(v.array(foundPlace), data));
}

const goesAlong = v.object({
	id: v.string(),
	name: v.string(),
	slug: v.string(),
	places: v.number(),
	colleagues: v.number(),
	/** Nobody else is owner. */
	lastOwner: v.boolean(),
});
/** An organisation that somebody would leave with their account. */
export type GoesAlong = v.InferOutput<typeof goesAlong>;

export function readWhatGoesAlong(client: SupabaseClient): AccountAnswer<GoesAlong[]> {
	return askAccount(client.rpc('what_goes_with_me'), (data) =>
		v.parse(v.array(goesAlong), toCamel(data)),
	);
}

/** `places`: what becomes of those of each organisation that would be left without an owner. */
export function deleteAccount(
	client: SupabaseClient,
	places: Record<string, PlacesFate>,
): AccountAnswer<null> {
	return askAccount(client.rpc('delete_account', { places }), nothing);
}
