import type { Kind } from '#core/places/kinds.ts';

/** Colour token of each kind. */
export const KIND_TONES: Record<Kind, string> = {
	farm: 'farm',
	workshop: 'workshop',
	heritage: 'heritage',
	nature_site: 'nature',
};
