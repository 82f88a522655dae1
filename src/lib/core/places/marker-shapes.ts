import type { Standing } from '../hours/answer.ts';
import type { Kind } from './kinds.ts';

/** Outline of each kind's marker as SVG path data in a box of 40 × 40: circle, square, gable, leaf. */
export const MARKER_SHAPES: Record<Kind, string> = {
	farm: 'M3 20a17 17 0 1 0 34 0a17 17 0 1 0-34 0Z',
	workshop: 'M7.5 4.5h25a3 3 0 0 1 3 3v25a3 3 0 0 1-3 3h-25a3 3 0 0 1-3-3v-25a3 3 0 0 1 3-3Z',
	heritage: 'M20 1.5 39 16.5l-2.2 3.2-1.8-1.3V37.5H5V18.4l-1.8 1.3L1 16.5Z',
	nature_site: 'M3 3h17c10 0 17 7 17 17v17H20C10 37 3 30 3 20Z',
};

/** Where the glyph's 24-unit grid lies in the box of 40: the gable carries it lower and smaller. */
export function glyphBox(kind: Kind): { x: number; y: number; size: number } {
	return kind === 'heritage' ? { x: 10.5, y: 14.5, size: 19 } : { x: 10, y: 10, size: 20 };
}

/** What a marker's badge shows, on the 24-unit grid; open and closed are told by the fill alone. */
export const MARKER_BADGES: Record<Standing, string | null> = {
	open: null,
	closed: null,
	later: 'M12 6v6.5l4.5 2.5',
	appointment: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15ZM12 5V3M10 21h4',
	unconfirmed: 'M9.2 9a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1.1-1.4 2.1M12 17.6v.01',
	unknown: 'M9.2 9a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1.1-1.4 2.1M12 17.6v.01',
};

/** Nobody vouches for these: their outline is broken. */
export function isBroken(standing: Standing): boolean {
	return standing === 'unconfirmed' || standing === 'unknown';
}

/** Where the badge sits in the box of 40: its disc, and the grid of what it shows. */
export const BADGE = { x: 34, y: 34, radius: 8, sign: { x: 28.5, y: 28.3, size: 11 } };
