/** What the studio says for codes. */
import { dayText, instantOf, wallTimeAt } from '#core/hours/wall-clock.ts';
import { isAccountRefusal, type AccountRefusal } from '#core/accounts/refusals.ts';
import type { Refusal } from '#core/result.ts';
import { textIn, type Texts } from '#core/places/texts.ts';
import type { Guest, Slot } from '#core/visits/index.ts';
import type { HostFailure, SignInRefusal, Unsent } from '#data/studio/index.ts';
import { getLocale, m } from '#i18n';
import { refusalWords, type VisitRefusal } from '#i18n/visits.ts';
import { ZONE } from '#region';
import { ACCOUNT_WORDS } from './account/words.ts';
import { formatDay } from '#ui/dates.ts';

/** Why something did not work, and what now. */
export function failureWords(
	refusal: Refusal<HostFailure | VisitRefusal | AccountRefusal>,
): string {
	switch (refusal.code) {
		case 'unreachable':
			return m.studio_failed_unreachable();
		case 'signed_out':
			return m.studio_failed_signed_out();
		case 'failed':
			return m.studio_failed();
		default: {
			const { code } = refusal;
			if (isAccountRefusal(code)) return ACCOUNT_WORDS[code]();
			return refusalWords({ ...refusal, code });
		}
	}
}

/** What would be lost by signing out, one sentence for each kind. */
export function lossWords({ checkIns, photos, words, imports }: Unsent): string[] {
	return [
		...(checkIns ? [m.studio_sign_out_loses({ count: checkIns })] : []),
		...(photos ? [m.studio_loses_photos({ count: photos })] : []),
		...(words ? [m.studio_loses_words({ count: words })] : []),
		...(imports ? [m.studio_loses_imports({ count: imports })] : []),
	];
}

export const SIGN_IN_WORDS: Record<SignInRefusal, () => string> = {
	wrong_password: m.studio_sign_in_wrong,
	wrong_code: m.account_sign_in_wrong_code,
	email_unfit: m.account_sign_in_email_unfit,
	not_confirmed: m.studio_sign_in_not_confirmed,
	too_often: m.studio_sign_in_too_often,
	unreachable: m.studio_failed_unreachable,
	failed: m.studio_failed,
};

/** The reason that what was published by a slip is cancelled with. */
export function slipWords(): Texts {
	return {
		de: m.studio_undo_reason({}, { locale: 'de' }),
		en: m.studio_undo_reason({}, { locale: 'en' }),
		nl: m.studio_undo_reason({}, { locale: 'nl' }),
	};
}

export function say(texts: Texts): string {
	return textIn(texts, getLocale()).text;
}

/** "Sa 28. Nov." of a day's number. */
export function shortDay(day: number): string {
	const parts = { weekday: 'short', day: 'numeric', month: 'short' } as const;
	return formatDay(dayText(day), getLocale(), parts);
}

export function dayOf({ startsAt }: Pick<Slot, 'startsAt'>): number {
	return wallTimeAt(Date.parse(startsAt), ZONE).day;
}

/** When the day of an instant began, by the clock of the region; both ISO 8601. */
export function midnightBefore(instant: string): string {
	const { day } = wallTimeAt(Date.parse(instant), ZONE);
	return new Date(instantOf({ day, minute: 0 }, ZONE)).toISOString();
}

/** Where a guest stands, as the host says it. */
export function guestStateWords({ status, party, attendedParty }: Guest): string {
	switch (status) {
		case 'attended':
			return attendedParty === party || attendedParty === null
				? m.studio_guest_here()
				: m.studio_guest_here_some({ came: attendedParty, party });
		case 'missed':
			return m.studio_guest_missed();
		case 'offered':
			return m.studio_guest_offered();
		case 'unconfirmed':
			return m.studio_guest_unconfirmed();
		case 'waiting':
			return m.studio_guest_waiting();
		default:
			return m.studio_guest_expected();
	}
}
