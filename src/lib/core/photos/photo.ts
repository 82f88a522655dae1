import * as v from 'valibot';
import type { Texts } from '../places/texts.ts';

/** A file may have so many bytes on its way here. */
export const BYTES_MOST = 25 * 1024 * 1024;
/** Longest words for what is seen, and for who took it; as in the database. */
export const ALT_MOST = 400;
export const CREDIT_MOST = 200;

/** What the database refuses by name, besides places and ids. */
export const PHOTO_REFUSALS = [
	'photo_not_found',
	'too_many_photos',
	'consent_withdrawn',
	'alt_unfit',
	'credit_unfit',
	'licence_unknown',
	'consent_unfit',
	'focus_unfit',
	'photo_unfit',
] as const;
export type PhotoRefusal = (typeof PHOTO_REFUSALS)[number];

/** What the server refuses when a picture arrives. */
export const PICTURE_REFUSALS = [
	'picture_too_heavy',
	'picture_too_many_pixels',
	'picture_too_small',
	'picture_heic',
	'picture_svg',
	'picture_kind_unknown',
	'picture_broken',
	'upload_broken_off',
	'upload_busy',
	'request_unreadable',
] as const;
export type PictureRefusal = (typeof PICTURE_REFUSALS)[number];

const text = v.string();

/** A picture as its owners see it: in the bucket, and perhaps not all is said of it that must be. */
export const ownPhoto = v.object({
	id: v.string(),
	/** Its turn on the page; null where it is not shown yet. */
	position: v.nullable(v.number()),
	/** In the bucket `photos`, without width and ending. */
	path: text,
	widths: v.array(v.number()),
	width: v.number(),
	height: v.number(),
	/** What stays in sight when it is cropped, in percent from its upper left corner. */
	focusX: v.number(),
	focusY: v.number(),
	alt: v.nullable(v.object({ de: text, en: v.optional(text), nl: v.optional(text) })),
	credit: v.nullable(text),
	licence: v.nullable(text),
	personsConsent: v.nullable(v.picklist(['none_shown', 'given', 'withdrawn'])),
});
export interface OwnPhoto extends v.InferOutput<typeof ownPhoto> {
	alt: Texts | null;
}

/** What owners say of a picture; all of it is needed before it is shown. */
export type Said = Pick<OwnPhoto, 'alt' | 'credit' | 'licence' | 'personsConsent'>;
export const SAID = [
	'alt',
	'credit',
	'licence',
	'personsConsent',
] as const satisfies (keyof Said)[];

/** What still has to be said before everybody may see a picture. */
export function unsaid(said: Said): (keyof Said)[] {
	return SAID.filter((field) =>
		field === 'alt'
			? !said.alt?.de.trim()
			: field === 'credit'
				? !isCredit(said.credit)
				: !said[field],
	);
}

const isCredit = (credit: string | null) => (credit?.trim().length ?? 0) >= 2;

/** The order with one picture a step earlier (-1) or later (1); at the ends nothing moves. */
export function moved(ids: readonly string[], id: string, steps: number): string[] {
	const from = ids.indexOf(id);
	const to = Math.min(Math.max(from + steps, 0), ids.length - 1);
	const rest = ids.filter((one) => one !== id);
	return from < 0 ? [...ids] : [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** A step of the focus, kept within the picture. */
export function focusMoved(
	{ focusX, focusY }: Pick<OwnPhoto, 'focusX' | 'focusY'>,
	x: number,
	y: number,
) {
	const within = (percent: number) => Math.round(Math.min(Math.max(percent, 0), 100));
	return { focusX: within(focusX + x), focusY: within(focusY + y) };
}
