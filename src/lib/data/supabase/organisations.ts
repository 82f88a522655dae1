import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import { ORGANISATION_KINDS, ROLES } from '#core/accounts/organisation.ts';
import { ask, type Answer } from './hosts.ts';

const ownOrganisation = v.object({
	id: v.string(),
	slug: v.string(),
	name: v.string(),
	kind: v.picklist(ORGANISATION_KINDS),
	trusted: v.boolean(),
	/** A moderator has looked at it. */
	isRecognised: v.boolean(),
	/** What the person may do there. */
	role: v.picklist(ROLES),
});
export type OwnOrganisation = v.InferOutput<typeof ownOrganisation>;

const membership = v.object({
	role: ownOrganisation.entries.role,
	organisation: v.object({
		...v.omit(ownOrganisation, ['role', 'isRecognised']).entries,
		recognised_at: v.nullable(v.string()),
	}),
});

/** The organisations somebody belongs to, by name. */
export function readOwnOrganisations(
	client: SupabaseClient,
	person: string,
): Answer<OwnOrganisation[]> {
	const asked = client
		.from('memberships')
		.select('role, organisation:organisations(id, slug, name, kind, trusted, recognised_at)')
		.eq('person_id', person);
	return ask(asked, (data) =>
		v
			.parse(v.array(membership), data)
			.map(({ role, organisation: { recognised_at, ...organisation } }) => ({
				...organisation,
				isRecognised: recognised_at !== null,
				role,
			}))
			.toSorted((a, b) => a.name.localeCompare(b.name)),
	);
}
