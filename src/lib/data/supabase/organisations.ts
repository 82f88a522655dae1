import type { SupabaseClient } from '@supabase/supabase-js';
import * as v from 'valibot';
import { ask, type Answer } from './hosts.ts';

export const ownOrganisation = v.object({
	id: v.string(),
	slug: v.string(),
	name: v.string(),
	kind: v.string(),
	trusted: v.boolean(),
	/** What the person may do there. */
	role: v.picklist(['owner', 'editor']),
});
export type OwnOrganisation = v.InferOutput<typeof ownOrganisation>;

const membership = v.object({
	role: ownOrganisation.entries.role,
	organisation: v.omit(ownOrganisation, ['role']),
});

/** The organisations somebody belongs to, by name. */
export function readOwnOrganisations(
	client: SupabaseClient,
	person: string,
): Answer<OwnOrganisation[]> {
	const asked = client
		.from('memberships')
		.select('role, organisation:organisations(id, slug, name, kind, trusted)')
		.eq('person_id', person);
	return ask(asked, (data) =>
		v
			.parse(v.array(membership), data)
			.map(({ role, organisation }) => ({ ...organisation, role }))
			.toSorted((a, b) => a.name.localeCompare(b.name)),
	);
}
