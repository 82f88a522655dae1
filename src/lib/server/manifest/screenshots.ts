/** Pictures of the app for the sheet that asks whether to install it. `npm run screenshots` takes them again. */
export interface Screenshot {
	/** Path on this site, and below `static`. */
	src: string;
	/** What is on it. */
	of: 'finder' | 'place';
	/** Address of the page it shows. */
	path: string;
	/** For phones (narrow) or larger screens (wide). */
	form: 'narrow' | 'wide';
	/** In px of the file. */
	width: number;
	height: number;
	/** Pixels of the file per pixel of the page. */
	density: number;
}

const shot = (of: Screenshot['of'], path: string, form: Screenshot['form']): Screenshot => ({
	src: `/screenshots/${of}-${form}.webp`,
	of,
	path,
	form,
	...(form === 'narrow'
		? { width: 780, height: 1688, density: 2 }
		: { width: 1280, height: 800, density: 1 }),
});

const PLACE = '/places/hofkaeserei-wennebrink';

export const SCREENSHOTS: readonly Screenshot[] = [
	shot('finder', '/', 'narrow'),
	shot('place', PLACE, 'narrow'),
	shot('finder', '/', 'wide'),
	shot('place', PLACE, 'wide'),
];
