/**
 * The icons of the app on home screens, drawn from the X of the logo (`static/icon.svg`). `npm run icons` makes the
 * files again; the manifest names them.
 */

/** Colours of the logo: `--timber` and `--on-timber` of tokens.css. They stay in the dark, as a signboard does. */
const BOARD = '#1a2125';
const CROSS = '#ffffff';

/** The two strokes of the X in a field of 40 × 40, as in `ui/XMark.svelte`. */
const STROKES = [
	'M10.5 8.8 31 29.5c.9.9.8 2-.2 2.5s-1.8.2-2.6-.6L8.4 11.2c-.9-1-.8-2 .1-2.6.7-.5 1.4-.4 2 .2Z',
	'M29.3 8.6 8.7 29.3c-.8.9-.7 2 .2 2.6s1.9.3 2.7-.5l20-20.2c.9-.9.8-2-.1-2.5-.8-.6-1.5-.7-2.2-.1Z',
];

/** What may stand on the board, in a field of 40 × 40. */
const FIGURES = {
	cross: STROKES.map((stroke) => `<path fill="${CROSS}" d="${stroke}"/>`).join(''),
	clock: line('<circle cx="20" cy="20" r="10.5"/><path d="M20 14v6l4.2 2.5"/>'),
	heart: line(
		'<path d="M20 29.4c-6.5-5-10.1-8.5-10.1-12.7 0-5.8 7.1-7.3 10.1-2.6 3-4.7 10.1-3.2 10.1 2.6 0 4.2-3.6 7.7-10.1 12.7Z"/>',
	),
};

function line(shapes: string): string {
	return `<g fill="none" stroke="${CROSS}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">${shapes}</g>`;
}

/**
 * How an icon fills its square: `rounded` is the logo as it is; `full` bleeds to the edges, for systems that cut a shape
 * out of it; `bare` is the figure alone, for systems that tint it.
 */
type Ground = 'rounded' | 'full' | 'bare';

export interface AppIcon {
	/** Path on this site, and below `static`. */
	src: string;
	/** Edge length in px. */
	size: number;
	ground: Ground;
	figure: keyof typeof FIGURES;
	/** How much of its usual size the figure has. */
	scale: number;
}

/** 0.8 keeps every tip of the X within the circle of 80 % that no system cuts away. */
const SAFE = 0.8;

const icon = (name: string, size: number, rest: Partial<AppIcon> = {}): AppIcon => ({
	src: `/icons/${name}-${size}.png`,
	size,
	ground: 'full',
	figure: 'cross',
	scale: 1,
	...rest,
});

export const ANY_ICONS = [192, 512].map((size) => icon('any', size, { ground: 'rounded' }));
export const MASKABLE_ICONS = [192, 512].map((size) => icon('maskable', size, { scale: SAFE }));
export const MONOCHROME_ICON = icon('monochrome', 192, { ground: 'bare', scale: 0.9 });
/** iOS rounds the corners by itself. */
export const APPLE_ICON = icon('apple-touch', 180, { scale: 0.9 });
export const OPEN_NOW_ICON = icon('open-now', 96, { figure: 'clock' });
export const SAVED_ICON = icon('saved', 96, { figure: 'heart' });

export const APP_ICONS: readonly AppIcon[] = [
	...ANY_ICONS,
	...MASKABLE_ICONS,
	MONOCHROME_ICON,
	APPLE_ICON,
	OPEN_NOW_ICON,
	SAVED_ICON,
];

/** The icon as an SVG document. */
export function drawIcon({ ground, figure, scale }: AppIcon): string {
	const board = {
		rounded: `<rect width="40" height="40" rx="4" fill="${BOARD}"/>`,
		full: `<rect width="40" height="40" fill="${BOARD}"/>`,
		bare: '',
	}[ground];
	const aside = 20 * (1 - scale);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${board}<g transform="translate(${aside} ${aside}) scale(${scale})">${FIGURES[figure]}</g></svg>`;
}
