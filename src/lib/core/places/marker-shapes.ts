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
