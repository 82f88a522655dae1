/** How long the page is left alone after it has loaded, in milliseconds: the map starts meanwhile. */
const QUIET = 4_000;

/** Waits until the first page has loaded and had its time; at once where it has been there for long. */
export async function pageSettled(): Promise<void> {
	if (document.readyState !== 'complete')
		await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
	const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	// where nobody kept the time of loading, the page is as old as its clock says
	const rest = (navigation?.loadEventStart ?? 0) + QUIET - performance.now();
	if (rest > 0) await new Promise((passed) => setTimeout(passed, rest));
}
