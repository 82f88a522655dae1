/** What account, organisations and moderation say for codes. */
import type { OrganisationKind, RegistrationRefusal, Role } from '#core/accounts/organisation.ts';
import type { AccountRefusal } from '#core/accounts/refusals.ts';
import type { PasswordRefusal } from '#data/studio/index.ts';
import { m } from '#i18n';

export const ACCOUNT_WORDS: Record<AccountRefusal, () => string> = {
	introduce_first: m.account_failed_introduce_first,
	organisation_not_found: m.account_failed_organisation_not_found,
	organisation_unfit: m.account_failed_organisation_unfit,
	too_many_organisations: m.account_failed_too_many_organisations,
	owners_only: m.account_failed_owners_only,
	last_owner: m.account_failed_last_owner,
	places_unfit: m.account_failed_places_unfit,
	role_unfit: m.account_failed_role_unfit,
	member_not_found: m.account_failed_member_not_found,
	invitation_unfit: m.account_failed_invitation_unfit,
	invitation_not_found: m.account_failed_invitation_not_found,
	invitation_used: m.account_failed_invitation_used,
	invitation_expired: m.account_failed_invitation_expired,
	too_many_invitations: m.account_failed_too_many_invitations,
	proof_unfit: m.account_failed_proof_unfit,
	already_yours: m.account_failed_already_yours,
	claim_open: m.account_failed_claim_open,
	claim_not_found: m.account_failed_claim_not_found,
	claim_decided: m.account_failed_claim_decided,
	too_many_claims: m.account_failed_too_many_claims,
	moderators_only: m.account_failed_moderators_only,
	decision_unfit: m.account_failed_decision_unfit,
	decision_not_found: m.account_failed_decision_not_found,
	note_missing: m.account_failed_note_missing,
	note_too_long: m.account_failed_note_too_long,
	status_unreachable: m.account_failed_status_unreachable,
	place_blocked: m.account_failed_place_blocked,
	already_blocked: m.account_failed_already_blocked,
	subject_not_found: m.account_failed_subject_not_found,
	report_not_found: m.account_failed_report_not_found,
	merge_impossible: m.account_failed_merge_impossible,
	undo_impossible: m.account_failed_undo_impossible,
};

export const PASSWORD_WORDS: Record<PasswordRefusal, () => string> = {
	weak_password: m.account_password_weak,
	same_password: m.account_password_same,
	signed_out: m.studio_failed_signed_out,
	unreachable: m.studio_failed_unreachable,
	failed: m.studio_failed,
};

export const REGISTRATION_WORDS: Record<RegistrationRefusal, () => string> = {
	name_too_short: m.account_organisation_name_short,
	website_unfit: m.account_website_unfit,
};

export const ORGANISATION_KIND_WORDS: Record<OrganisationKind, () => string> = {
	producer: m.account_kind_producer,
	nature_park: m.account_kind_nature_park,
	municipality: m.account_kind_municipality,
	association: m.account_kind_association,
	tourism: m.account_kind_tourism,
	label_issuer: m.account_kind_label_issuer,
};

export const ROLE_WORDS: Record<Role, () => string> = {
	owner: m.account_role_owner,
	editor: m.account_role_editor,
};
export const SHORT_ROLE_WORDS: Record<Role, () => string> = {
	owner: m.account_role_owner_short,
	editor: m.account_role_editor_short,
};
