/** Waits until what was drawn last is on the screen; in a window nobody sees, until somebody does. */
export async function painted(): Promise<void> {
	// the frame is on the screen when what waits behind it comes to its turn
	await nextFrame();
	await waited(0);
}

/** Waits until a frame is about to be drawn; in a window nobody sees, until somebody does. */
export async function nextFrame(): Promise<void> {
	await new Promise((drawn) => requestAnimationFrame(drawn));
}

/** How long the page is left alone after it has loaded, in milliseconds: the map starts meanwhile. */
const QUIET = 4_000;

/** Waits until the first page has loaded and had its time; at once where it has been there for long. */
export async function pageSettled(): Promise<void> {
	if (document.readyState !== 'complete')
		await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
	const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	// where nobody kept the time of loading, the page is as old as its clock says
	const rest = (navigation?.loadEventStart ?? 0) + QUIET - performance.now();
	if (rest > 0) await waited(rest);
}

/** Waits for so many milliseconds. */
export function waited(milliseconds: number): Promise<void> {
	return new Promise((passed) => setTimeout(passed, milliseconds));
}

/** Waits until somebody scrolls, touches or types. */
export async function touched(): Promise<void> {
	const done = new AbortController();
	const options = { capture: true, passive: true, signal: done.signal };
	await new Promise<unknown>((act) => {
		for (const type of ['scroll', 'pointerdown', 'keydown']) addEventListener(type, act, options);
	});
	done.abort();
}

/** How long what can wait for a quiet moment waits at most, in milliseconds. */
const AT_MOST = 1_000;

/** Waits for a moment in which the page has nothing more urgent to do. */
export async function idle(): Promise<void> {
	await new Promise<void>((begin) => {
		if ('requestIdleCallback' in globalThis)
			requestIdleCallback(() => begin(), { timeout: AT_MOST });
		else setTimeout(begin, AT_MOST);
	});
}
