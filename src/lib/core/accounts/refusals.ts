/** Why the server refuses what somebody does with their account or organisation, or decides as a moderator. */
export const ACCOUNT_REFUSALS = [
	'introduce_first',
	'organisation_not_found',
	'organisation_unfit',
	'too_many_organisations',
	'owners_only',
	'last_owner',
	'places_unfit',
	'role_unfit',
	'member_not_found',
	'invitation_unfit',
	'invitation_not_found',
	'invitation_used',
	'invitation_expired',
	'too_many_invitations',
	'proof_unfit',
	'already_yours',
	'claim_open',
	'claim_not_found',
	'claim_decided',
	'too_many_claims',
	'moderators_only',
	'decision_unfit',
	'decision_not_found',
	'note_missing',
	'note_too_long',
	'status_unreachable',
	'place_blocked',
	'already_blocked',
	'subject_not_found',
	'report_not_found',
	'merge_impossible',
	'undo_impossible',
] as const;
export type AccountRefusal = (typeof ACCOUNT_REFUSALS)[number];

export const isAccountRefusal = (code: string): code is AccountRefusal =>
	ACCOUNT_REFUSALS.some((one) => one === code);
