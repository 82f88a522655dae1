import type { DuplicateReason } from '#core/imports/judge.ts';
import { plainText, type ShownField } from '#core/moderation/place-diff.ts';
import type { Kind, Subkind } from '#core/places/kinds.ts';
import type { LogAction } from '#data/studio/index.ts';
import { m } from '#i18n';
import { KIND_WORDS, SUBKIND_WORDS } from '#i18n/words.ts';

export const DONE_WORDS: Record<LogAction, () => string> = {
	approve: m.moderation_did_approve,
	return: m.moderation_did_return,
	archive: m.moderation_did_archive,
	merge: m.moderation_did_merge,
	block: m.moderation_did_block,
	recognise: m.moderation_did_recognise,
	claim_accepted: m.moderation_did_claim_accepted,
	claim_rejected: m.moderation_did_claim_rejected,
	report_seen: m.moderation_did_report_seen,
	not_alike: m.moderation_did_not_alike,
	undo: m.moderation_did_undo,
};

export const TWIN_WORDS: Record<DuplicateReason, () => string> = {
	same_object: m.moderation_same_object,
	same_name: m.moderation_same_name,
	same_spot: m.moderation_same_spot,
};

export const FIELD_WORDS: Record<ShownField, () => string> = {
	name: m.moderation_field_name,
	kind: m.moderation_field_kind,
	subkind: m.moderation_field_subkind,
	summary: m.moderation_field_summary,
	easy: m.moderation_field_easy,
	opening_hours: m.moderation_field_opening_hours,
	access: m.moderation_field_access,
	street: m.moderation_field_street,
	postcode: m.moderation_field_postcode,
	locality: m.moderation_field_locality,
	municipality: m.moderation_field_municipality,
	lon: m.moderation_field_lon,
	lat: m.moderation_field_lat,
	phone: m.moderation_field_phone,
	email: m.moderation_field_email,
	website: m.moderation_field_website,
	entry_free: m.moderation_field_entry_free,
	wheelchair: m.moderation_field_wheelchair,
	accessibility: m.moderation_field_accessibility,
	amenities: m.moderation_field_amenities,
	spoken: m.moderation_field_spoken,
	house_rules: m.moderation_field_house_rules,
	period: m.moderation_field_period,
};

/** A value as moderators read it: what we have words for, in words. */
export function valueWords(field: ShownField, value: unknown): string {
	if (field === 'kind') return KIND_WORDS[value as Kind]();
	if (field === 'subkind') return SUBKIND_WORDS[value as Subkind]();
	return plainText(value);
}
