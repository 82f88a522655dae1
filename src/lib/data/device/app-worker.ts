import { Workbox } from 'workbox-window';

/** How often an open page asks for a new version, in milliseconds: people leave maps open for days. */
const LOOK_EVERY = 60 * 60_000;

/** A new version that lies on the device and waits. */
export interface NewVersion {
	/** Lets it take over and loads the page anew; other open pages are loaded anew as well. */
	take(): void;
}

/**
 * Registers the service worker of the built app. Where there is none (an old browser, a page that is not
 * safe, development) nothing happens: the app then needs the network.
 *
 * @param arrived hears of a new version that waits until it is wanted
 */
export async function registerAppWorker(
	address: string,
	arrived: (version: NewVersion) => void,
): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const workbox = new Workbox(address);
	let isTaken = false;
	workbox.addEventListener('waiting', () =>
		arrived({
			take() {
				isTaken = true;
				workbox.messageSkipWaiting();
			},
		}),
	);
	workbox.addEventListener('controlling', ({ isUpdate }) => {
		// another page has taken it: this one would ask for files that are no more
		if (isTaken || isUpdate) location.reload();
		// pictures that came before the worker did: they lie in the browser's own cache
		else workbox.messageSW({ type: 'CACHE_URLS', payload: { urlsToCache: seenPictures() } });
	});
	// refused: a private window, storage forbidden, or a server that is older than this page
	const registration = await workbox.register().catch(() => undefined);
	if (registration) setInterval(() => void registration.update().catch(() => {}), LOOK_EVERY);
}

function seenPictures(): string[] {
	return performance
		.getEntriesByType('resource')
		.filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'img')
		.map(({ name }) => name);
}
