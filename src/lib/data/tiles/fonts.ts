/**
 * Fonts of the map's labels. Neither `glyphs` nor `font-faces` of the style: MapLibre then draws
 * letters with the page's own fonts and reads the weight out of the first name of the stack, so
 * the variable fonts of the page serve the map in their real weights and nothing is loaded twice.
 * (`font-faces` would draw a variable font in its default weight only.)
 */
export const SERIF_FAMILY = 'Schatzkarte Serif';
export const SANS_FAMILY = 'Schatzkarte Sans';

export const FONTS = {
	serifBold: ['Map Bold', SERIF_FAMILY],
	serif: ['Map Semibold', SERIF_FAMILY],
	sansBold: ['Map Bold', SANS_FAMILY],
	sansSemibold: ['Map Semibold', SANS_FAMILY],
	sans: ['Map Medium', SANS_FAMILY],
} satisfies Record<string, string[]>;
