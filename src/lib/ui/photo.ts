/** Where pictures of the bucket stand, and which widths exist of each. */
export interface Picture {
	/** Path in the bucket without width and ending. */
	path: string;
	widths: number[];
}

/** Public address of one width of a picture. */
export function pictureUrl(base: string, path: string, width: number): string {
	return `${base}/${path}-${width}.webp`;
}

export function pictureSet(base: string, { path, widths }: Picture): string {
	return widths.map((width) => `${pictureUrl(base, path, width)} ${width}w`).join(', ');
}
