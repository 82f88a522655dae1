import type { Catalogue } from '#core/catalogue/index.ts';
import { readPlaces } from '#data/supabase/places.ts';
import { beforeBackendCloses, sharedBackend, sharedConfig } from '#server/shared-backend.ts';
import { sharedHoursCompiler } from '#server/hours/shared-hours-compiler.ts';
import { LiveCatalogue } from './live-catalogue.ts';
import { Stories } from './stories.ts';

/** In milliseconds. Embedded, asking costs next to nothing; hosted, it is a request over the network. */
const LOOK_EVERY = { embedded: 250, hosted: 10_000 };

interface Home {
	live?: Promise<LiveCatalogue>;
	stories?: Stories;
}

/** One per process: hot reload and the bundled server make this module more than once. */
const HOME = Symbol.for('schatzkarte.catalogue');
const home: Home = ((globalThis as { [HOME]?: Home })[HOME] ??= {});

/** The catalogue of this process; opened by the first who asks, closed with the backend. */
export function sharedCatalogue(): Promise<LiveCatalogue> {
	home.live ??= open().catch((error: unknown) => {
		delete home.live;
		throw error;
	});
	return home.live;
}

/** All published places as they stand now, for pages made on the server. */
export async function catalogue(): Promise<Catalogue> {
	return (await sharedCatalogue()).latest.catalogue;
}

/** All places with everything their pages tell, of this process. */
export function sharedStories(): Stories {
	return (home.stories ??= new Stories({
		catalogue,
		async changedSince(seq) {
			const answer = (await sharedCatalogue()).changesSince(seq);
			if (!answer.ok) return null;
			return [...answer.value.changed.map(({ slug }) => slug), ...answer.value.removed];
		},
		read: async (slugs) => readPlaces((await sharedBackend()).anonymous(), slugs),
	}));
}

/** Somebody wrote through the API: no need to wait for the clock. */
export function nudgeCatalogue(): void {
	void home.live?.then(
		(live) => live.look(),
		() => {}, // whoever asked for it has heard of it
	);
}

async function open(): Promise<LiveCatalogue> {
	const backend = await sharedBackend();
	const { now } = sharedConfig();
	const live = await LiveCatalogue.open({
		client: backend.anonymous(),
		compiler: sharedHoursCompiler(),
		every: LOOK_EVERY[backend.mode],
		...(now ? { now: () => now } : {}),
	});
	beforeBackendCloses(() => {
		live.close();
		delete home.live;
		delete home.stories;
	});
	return live;
}
