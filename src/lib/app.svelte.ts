import { createContext } from 'svelte';
import type { Position } from '#core/geo/position.ts';
import type { Catalogue } from '#core/catalogue/index.ts';
import { wallTimeAt, type WallTime } from '#core/hours/wall-clock.ts';
import type { Place } from '#core/places/place.ts';
import type { Outbox } from '#data/outbox/index.ts';
import type { SavedPlaces } from '#data/saved/index.ts';
import type { Tickets, Visits } from '#data/visits/index.ts';
import type { Result } from '#core/result.ts';
import type { PeopleBySlug } from '#core/search/index.ts';
import type { DeviceCatalogue, Refreshed } from '#data/catalogue/index.ts';
import { presentInstant } from '#data/device/clock.ts';
import { locate, type LocateRefusal } from '#data/device/locate.ts';
import { idle, pageSettled } from '#data/device/settled.ts';
import type { LocalDatabase } from '#data/local/local-database.ts';
import type { PlaceFound } from '#data/places/index.ts';
import { ZONE } from '#region';

/** How often an open page asks whether the catalogue has moved on, in milliseconds. */
const REFRESH_EVERY = 30_000;
/** Where the network is gone it is asked more and more seldom, up to this, in milliseconds. */
const LONGEST_PAUSE = 10 * 60_000;
/** How often the clock is read, in milliseconds: a minute is noticed this much late at most. */
const TICK_EVERY = 5_000;

/** What the device has, opened once: its database (null where the browser keeps none) and the catalogue in it. */
interface Opened {
	database: LocalDatabase | null;
	device: DeviceCatalogue;
}

/** Nobody waits for it to see a list that the server sent. */
export const bringDevice = () => import('#data/device/open-device.ts');

/**
 * What all pages share while the app is open: the catalogue, the clock and where the visitor is. Made once
 * for a browser, handed down by context; on the server it is made per request and stays empty.
 */
export class App {
	/** Null until it has been read or has arrived; pages show what the server sent until then. */
	catalogue = $state.raw<Catalogue | null>(null);
	/** Names of the people portrayed at places, by slug; for searching. */
	people = $state.raw<PeopleBySlug>({});
	/** The last refresh failed: what is shown may be old. */
	stale = $state(false);
	/** What the clocks of the region showed when the server was last heard of; null where it never was. */
	asOf = $state.raw<WallTime | null>(null);
	/** The browser has thrown away what was kept on this device. */
	lost = $state(false);
	/** The visitor's favourites and what they send; null until `own` has brought them, and on the server. */
	saved = $state.raw<SavedPlaces | null>(null);
	outbox = $state.raw<Outbox | null>(null);
	/** Where the visitor is. Lives in this object alone, never in an address, never on the server. */
	here = $state.raw<Position | null>(null);
	/** What the clocks of the region show, to the minute. */
	now = $state.raw<WallTime>({ day: 0, minute: 0 });
	/** An instant at which the clock stands still (ISO 8601), for demonstrations and tests. */
	#frozen: string | null;
	/** The first page stands: what the server sent with it has been used. */
	isUp = false;
	#opening: Promise<Opened> | null = null;
	#failures = 0;

	constructor(frozen: string | null) {
		this.#frozen = frozen;
		this.#tick();
	}

	/** The present instant, ISO 8601. */
	get instant(): string {
		return this.#frozen ?? presentInstant();
	}

	#tick(): void {
		const now = wallTimeAt(Date.parse(this.instant), ZONE);
		// the same minute is the same time: nothing need be found anew
		if (now.day !== this.now.day || now.minute !== this.now.minute) this.now = now;
	}

	/** Keeps the clock right while the page is looked at; answers with the way to stop. */
	keepTime(): () => void {
		const tick = () => this.#tick();
		tick();
		const timer = setInterval(tick, TICK_EVERY);
		document.addEventListener('visibilitychange', tick);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', tick);
		};
	}

	/** Opens what the device has kept: the first answer comes from there, whatever the network does. */
	open(): Promise<Opened> {
		return (this.#opening ??= this.#open());
	}

	async #open(): Promise<Opened> {
		const { openDevice } = await bringDevice();
		const { database, device, lost } = await openDevice(fetch);
		this.lost = lost;
		this.#show(device);
		return { database, device };
	}

	#show(device: DeviceCatalogue): void {
		if (device.current && device.current !== this.catalogue) this.catalogue = device.current;
		this.asOf = device.checkedAt === null ? null : wallTimeAt(Date.parse(device.checkedAt), ZONE);
	}

	/** Keeps the catalogue fresh while the page is looked at; answers with the way to stop. */
	follow(): () => void {
		this.isUp = true;
		let timer: ReturnType<typeof setTimeout>;
		let isStopped = false;
		const refresh = async () => {
			clearTimeout(timer);
			if (document.visibilityState === 'visible') await this.refresh();
			const pause = Math.min(LONGEST_PAUSE, REFRESH_EVERY * 2 ** this.#failures);
			clearTimeout(timer);
			if (!isStopped) timer = setTimeout(refresh, pause);
		};
		const atOnce = () => void refresh();
		atOnce();
		document.addEventListener('visibilitychange', atOnce);
		addEventListener('online', atOnce);
		return () => {
			isStopped = true;
			clearTimeout(timer);
			document.removeEventListener('visibilitychange', atOnce);
			removeEventListener('online', atOnce);
		};
	}

	#running: Promise<void> | null = null;

	/** One refresh at a time: whoever asks meanwhile waits for the same one. */
	refresh(): Promise<void> {
		this.#running ??= this.#refresh().finally(() => (this.#running = null));
		return this.#running;
	}

	async #refresh(): Promise<void> {
		const { device, database } = await this.open();
		const answer = await device.refresh(this.instant, this.now.day);
		this.stale = !answer.ok;
		this.#failures = answer.ok ? 0 : this.#failures + 1;
		if (!answer.ok) return;
		const isNew = this.catalogue !== answer.value.catalogue;
		this.#show(device);
		if (isNew || this.#peopleUntold) await this.#askPeople();
		if (!database) return;
		await this.#keepUp(database, answer.value);
		if (isNew || this.#packUnseen) await this.#keepPack(database);
	}

	#peopleUntold = true;

	async #askPeople(): Promise<void> {
		const { fetchPeople } = await import('#data/catalogue/index.ts');
		const people = await fetchPeople(fetch);
		this.#peopleUntold = !people.ok;
		if (people.ok) this.people = people.value;
	}

	/** Brings stories up to date where they lie on the device, and brings a small region's by itself. */
	async #keepUp(database: LocalDatabase, { catalogue, touched }: Refreshed): Promise<void> {
		// the code comes at once: the network may be gone by the time it is needed
		const coming = import('#data/places/keep-up.ts');
		await (this.#settled ??= pageSettled());
		const { keepUp } = await coming;
		await keepUp(database, fetch, { touched, places: catalogue.places.length });
	}

	/** What is only kept for later neither shares the network nor the processor with the first page. */
	#settled: Promise<void> | null = null;

	#packUnseen = true;

	/** Photos whose consent was withdrawn leave the device as soon as the server is heard of. */
	async #keepPack(database: LocalDatabase): Promise<void> {
		this.#packUnseen = false;
		// only a service worker keeps what was looked at
		if (!navigator.serviceWorker?.controller && !(await database.get('kept', 'pack'))) return;
		// no network, and the code has not come to this device yet: next time
		const come = await import('#data/packs/withdrawn.ts').catch(() => null);
		const isSeen = await come?.dropWithdrawn((address, init) => fetch(address, init));
		this.#packUnseen = !isSeen;
	}

	/** What stands under the address of a place, from this device first; `changed` when the server tells otherwise. */
	async place(
		slug: string,
		fetch: typeof globalThis.fetch,
		changed: () => void,
	): Promise<Result<PlaceFound, 'unreachable' | 'failed'>> {
		const { database } = await this.open();
		const { findPlace } = await import('#data/places/index.ts');
		return findPlace(slug, {
			database,
			listings: this.catalogue?.places ?? null,
			fetch,
			changed,
		});
	}

	/** Keeps the page of a place that came with the document. */
	async keep(place: Place): Promise<void> {
		const { database } = await this.open();
		if (!database) return;
		const { keepPlace } = await import('#data/places/index.ts');
		await keepPlace(database, place);
	}

	/** The visits of the next weeks and the visitor's tickets; null until `openVisits` has brought them. */
	visits = $state.raw<Visits | null>(null);
	tickets = $state.raw<Tickets | null>(null);
	#visiting: Promise<{ visits: Visits; tickets: Tickets }> | null = null;

	/** Opens them, once. Only pages that show visits ask. */
	openVisits(): Promise<{ visits: Visits; tickets: Tickets }> {
		this.#visiting ??= this.#openVisits().catch((error: unknown) => {
			this.#visiting = null;
			throw error;
		});
		return this.#visiting;
	}

	/**
	 * Keeps the visits fresh while a page shows them; answers with the way to stop.
	 *
	 * @param lost hears that not even their code is on this device
	 */
	followVisits(lost: () => void = () => {}): () => void {
		let stop: (() => void) | null = null;
		let isGone = false;
		this.openVisits().then(
			({ visits }) => {
				if (!isGone) stop = visits.follow();
			},
			() => {
				if (!isGone) lost();
			},
		);
		return () => {
			isGone = true;
			stop?.();
		};
	}

	async #openVisits(): Promise<{ visits: Visits; tickets: Tickets }> {
		const { Visits, Tickets } = await import('#data/visits/index.ts');
		const [visits, tickets] = await Promise.all([Visits.open(), Tickets.open()]);
		this.visits = visits;
		this.tickets = tickets;
		return { visits, tickets };
	}

	#owning: Promise<{ saved: SavedPlaces; outbox: Outbox }> | null = null;

	/** Opens what belongs to the visitor, once. Nobody waits for it to see the first list. */
	own(): Promise<{ saved: SavedPlaces; outbox: Outbox }> {
		this.#owning ??= this.#openOwn().catch((error: unknown) => {
			// its code is not here yet, and there is no network to bring it: whoever asks next tries again
			this.#owning = null;
			throw error;
		});
		return this.#owning;
	}

	async #openOwn(): Promise<{ saved: SavedPlaces; outbox: Outbox }> {
		const [{ SavedPlaces }, { Outbox }] = await Promise.all([
			import('#data/saved/index.ts'),
			import('#data/outbox/index.ts'),
		]);
		const [saved, outbox] = await Promise.all([SavedPlaces.open(), Outbox.open()]);
		this.saved = saved;
		this.outbox = outbox;
		return { saved, outbox };
	}

	/** Sends what waits and hears of other tabs while the page is open; answers with the way to stop. */
	followOwn(): () => void {
		let stops: (() => void)[] | null = [];
		const begin = async () => {
			const { saved, outbox } = await this.own();
			removeEventListener('online', begin);
			// asked twice while it was still coming
			if (stops?.length === 0) stops.push(saved.follow(), outbox.follow());
		};
		addEventListener('online', begin);
		void idle().then(begin);
		return () => {
			removeEventListener('online', begin);
			stops?.forEach((stop) => stop());
			stops = null;
		};
	}

	async locate(): Promise<Result<Position, LocateRefusal>> {
		const answer = await locate();
		if (answer.ok) this.here = answer.value;
		return answer;
	}
}

export const [useApp, provideApp] = createContext<App>();
