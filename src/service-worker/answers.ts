/** Addresses of the small answers that pages begin with. */
export function answersOf(base: string): string[] {
	return [
		'/settings.json',
		'/about.json',
		'/locator.json',
		'/catalogue/people.json',
		'/manifest.webmanifest',
		'/en/manifest.webmanifest',
		'/nl/manifest.webmanifest',
		// Kit asks for it where a page fails, to see whether a newer app would not
		'/_app/version.json',
	].map((path) => base + path);
}

/** Whether a path leads to a picture of a place. */
export function isKeptPhoto(path: string): boolean {
	return path.includes('/storage/v1/object/public/photos/');
}

const WIDTH = /-(\d+)(\.\w+)$/;

/**
 * Among the addresses that are kept, the one with another width of the picture asked for: the next wider, else the
 * widest; null where none is kept.
 */
export function otherWidth(asked: string, kept: readonly string[]): string | null {
	const own = WIDTH.exec(asked);
	if (!own) return null;
	const widthOf = (address: string) => Number(WIDTH.exec(address)![1]);
	const wanted = Number(own[1]);
	const others = kept
		.filter((address) => address.replace(WIDTH, '$2') === asked.replace(WIDTH, '$2'))
		.sort((a, b) => widthOf(a) - widthOf(b));
	return others.find((address) => widthOf(address) >= wanted) ?? others.at(-1) ?? null;
}

/** Files in `static/` that no page needs: pictures for app stores, marks of the build. */
export const SERVED_ELSEWHERE = /\.stamp$|\/screenshots\//;
