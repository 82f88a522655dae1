/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { CacheableResponsePlugin } from 'workbox-cacheable-response';
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import { createPartialResponse } from 'workbox-range-requests';
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { base, build, files, version } from '$service-worker';
import { PHOTO_CACHE, SEEN_CACHE } from '#data/packs/names.ts';
import { answersOf, isKeptPhoto, otherWidth, SERVED_ELSEWHERE } from './answers.ts';

declare const self: ServiceWorkerGlobalScope;

/*
 * What the device has of the app itself. Data lives in IndexedDB (`data/local`); here lie
 *
 * precache   the built app, fonts, icons, the overview map and the empty page, by version
 * answers    small answers that pages begin with, the last that came
 * photos     pictures that were looked at; `photos-pack` those of a region pack (`data/packs`)
 */
setCacheNameDetails({ prefix: 'schatzkarte', suffix: base.replaceAll('/', '-') });
const SHELL = `${base}/shell`;
const OVERVIEW = `${base}/basemap/overview.pmtiles`;

precache([
	// built files carry a hash of their content in their name
	...build.map((url) => ({ url, revision: null })),
	...files.filter((url) => !SERVED_ELSEWHERE.test(url)).map((url) => ({ url, revision: version })),
	{ url: SHELL, revision: version },
]);
cleanupOutdatedCaches();

// The first one serves the page that installed it; a later one waits until the visitor wants it.
if (!self.registration.active) {
	void self.skipWaiting();
	clientsClaim();
}
self.addEventListener('message', ({ data }) => {
	if ((data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

const isOwn = (url: URL) => url.origin === self.location.origin;
const path = (url: URL) => url.pathname.slice(base.length);

// Map tiles: the map asks for pieces of the overview, which lies here whole. No piece is ever kept.
registerRoute(
	({ url }) => isOwn(url) && url.pathname === OVERVIEW,
	async ({ request }) => {
		const whole = await matchPrecache(OVERVIEW);
		if (!whole) return fetch(request);
		return request.headers.has('range') ? createPartialResponse(request, whole) : whole;
	},
);

// The app itself: whatever was precached comes from there, in the version the page was made with.
registerRoute(
	({ url, request }) => isOwn(url) && request.mode !== 'navigate' && isPrecached(url),
	async ({ request, url }) => (await matchPrecache(url.pathname)) ?? fetch(request),
);

const precached = new Set([...build, ...files]);
function isPrecached({ pathname }: URL): boolean {
	return precached.has(pathname) && pathname !== OVERVIEW && !SERVED_ELSEWHERE.test(pathname);
}

// No 206, no error, nothing from another site.
const onlyWhole = new CacheableResponsePlugin({ statuses: [200] });

// Small answers: the server's if it is quick, else the last one.
const answers = new NetworkFirst({
	cacheName: `schatzkarte-answers-${version}`,
	networkTimeoutSeconds: 3,
	plugins: [onlyWhole],
});
registerRoute(({ url }) => isOwn(url) && answersOf(base).includes(url.pathname), answers);

const photos = new CacheFirst({
	cacheName: SEEN_CACHE,
	matchOptions: { ignoreVary: true },
	plugins: [onlyWhole, new ExpirationPlugin({ maxEntries: 600, purgeOnQuotaError: true })],
});
registerRoute(
	({ url, request }) => request.destination === 'image' && isKeptPhoto(path(url)),
	async (options) => {
		const packed = await caches.match(options.request, {
			cacheName: PHOTO_CACHE,
			ignoreVary: true,
		});
		return packed ?? photos.handle(options).catch(() => insteadOf(options.request));
	},
);

/** What is shown of a picture that cannot be had now: another width of it, if one is kept. */
async function insteadOf({ url }: Request): Promise<Response> {
	for (const name of [PHOTO_CACHE, SEEN_CACHE]) {
		const cache = await caches.open(name);
		const kept = otherWidth(
			url,
			(await cache.keys()).map((request) => request.url),
		);
		const photo = kept && (await cache.match(kept, { ignoreVary: true }));
		if (photo) return photo;
	}
	return missingPhoto();
}

/** Stands where a picture has not come yet: hills in grey, as quiet in light as in dark. */
function missingPhoto(): Response {
	const hills = 'M0 62c30-22 48-8 70-22s36-12 60 4 44 4 70-6v82H0z';
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 120" preserveAspectRatio="xMidYMid slice"><path fill="#8b9490" fill-opacity=".22" d="M0 0h200v120H0z"/><path fill="#8b9490" fill-opacity=".4" d="${hills}"/></svg>`;
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}

/** How long a page of the server is waited for where the network is poor, in milliseconds. */
const PATIENCE = 3_500;

// Pages: as the server draws them; without it the app draws them from what is on the device.
registerRoute(
	new NavigationRoute(
		async ({ request }) => {
			const answer = await Promise.race([
				fetch(request).catch(() => null), // no network, or no server
				new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null)),
			]);
			// whoever stands before the server says that it is gone
			const isAnswer = answer && !(answer.status >= 502 && answer.status <= 504);
			return isAnswer ? answer : ((await matchPrecache(SHELL)) ?? answer ?? Response.error());
		},
		{ denylist: [new RegExp(`^${base}/(rest|auth|storage)/v1/`), /^[^?]*\.[a-z]+(\?|$)/] },
	),
);

setCatchHandler(async () => Response.error());

// What pages begin with is asked for at once, so that the very next visit needs no network.
self.addEventListener('install', (event) => {
	const asked = answersOf(base).map((url) =>
		answers.handleAll({ event, request: new Request(url) })[1].catch(() => undefined),
	);
	event.waitUntil(Promise.all(asked));
});
self.addEventListener('activate', (event) => {
	event.waitUntil(dropOldAnswers());
});

async function dropOldAnswers(): Promise<void> {
	const old = (await caches.keys()).filter(
		(name) => name.startsWith('schatzkarte-answers-') && !name.endsWith(version),
	);
	await Promise.all(old.map((name) => caches.delete(name)));
}
