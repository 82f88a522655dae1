import type { Need } from '#core/care/needs.ts';
import { m } from '#i18n';

/** What a need is called in a table. */
export const NEED_WORDS: Record<Need, () => string> = {
	doubted: m.care_need_doubted,
	reported: m.care_need_reported,
	hours_missing: m.care_need_hours_missing,
	hours_old: m.care_need_hours_old,
	photo: m.care_need_photo,
	story: m.care_need_story,
	language: m.care_need_language,
	access: m.care_need_access,
};

export const STATUS_WORDS = {
	draft: m.care_status_draft,
	submitted: m.care_status_submitted,
	published: m.care_status_published,
	archived: m.care_status_archived,
};

const LEFT_WORDS: Record<string, () => string> = {
	publish_not_allowed: m.care_left_not_allowed,
	status_unreachable: m.care_left_status,
	changed_meanwhile: m.care_left_changed,
	place_not_yours: m.care_left_not_yours,
	place_not_found: m.care_left_not_yours,
};

/** Why something was not done to a place. */
export function leftWords(code: string): string {
	return (LEFT_WORDS[code] ?? m.care_left_other)();
}
