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

/** Files in `static/` that no page needs: pictures for app stores, marks of the build. */
export const SERVED_ELSEWHERE = /\.stamp$|\/screenshots\//;
