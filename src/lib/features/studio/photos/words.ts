/** What the studio says about pictures. */
import type { PhotoRefusal, Said } from '#core/photos/photo.ts';
import type { Refusal } from '#core/result.ts';
import type { HostFailure, UploadRefusal } from '#data/studio/index.ts';
import { m } from '#i18n';
import { failureWords } from '../words.ts';

const REFUSAL_WORDS: Record<UploadRefusal | PhotoRefusal, () => string> = {
	photo_not_found: m.photos_refused_photo_not_found,
	too_many_photos: m.photos_refused_too_many_photos,
	consent_withdrawn: m.photos_refused_consent_withdrawn,
	alt_unfit: m.photos_refused_alt_unfit,
	credit_unfit: m.photos_refused_credit_unfit,
	licence_unknown: m.photos_refused_licence_unknown,
	consent_unfit: m.photos_refused_consent_unfit,
	focus_unfit: m.studio_failed,
	photo_unfit: m.studio_failed,
	picture_too_heavy: m.photos_refused_picture_too_heavy,
	picture_too_many_pixels: m.photos_refused_picture_too_many_pixels,
	picture_too_small: m.photos_refused_picture_too_small,
	picture_heic: m.photos_refused_picture_heic,
	picture_svg: m.photos_refused_picture_svg,
	picture_kind_unknown: m.photos_refused_picture_kind_unknown,
	picture_broken: m.photos_refused_picture_broken,
	upload_broken_off: m.photos_refused_upload_broken_off,
	upload_busy: m.photos_refused_upload_busy,
	request_unreadable: m.studio_failed,
};

/** Why a picture, or what was said of it, was not taken, and what now. */
export function photoRefusalWords(refusal: Refusal<UploadRefusal | HostFailure>): string {
	const { code } = refusal;
	return code in REFUSAL_WORDS
		? REFUSAL_WORDS[code as UploadRefusal]()
		: failureWords({ ...refusal, code: code as HostFailure });
}

export const MISSING_WORDS: Record<keyof Said, () => string> = {
	alt: m.photos_missing_alt,
	credit: m.photos_missing_credit,
	licence: m.photos_missing_licence,
	personsConsent: m.photos_missing_consent,
};

export const LICENCE_WORDS: Record<string, () => string> = {
	'CC-BY-4.0': m.photos_licence_by,
	'CC-BY-SA-4.0': m.photos_licence_by_sa,
	'CC0-1.0': m.photos_licence_zero,
	'shown-here-only': m.photos_licence_here,
};
