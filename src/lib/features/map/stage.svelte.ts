import { untrack } from 'svelte';
import type { Bounds, Position } from '#core/geo/position.ts';
import { glyphOf, SUBKIND_NAMES } from '#core/places/kinds.ts';
import type { Listing } from '#core/places/listing.ts';
import { textIn, type TextLanguage } from '#core/places/texts.ts';
import type { MapView } from '#core/search/index.ts';
// types only: the map itself comes when the page has time for it
import type { MapFailure, MapOptions, MapPlace, TreasureMap } from '#data/map/index.ts';
import { ICONS, type IconName } from '#ui/icons.ts';

/** A circle of so many kilometres. */
export type Radius = Position & { km: number };

/** What the stage shows; all of it may change while the map lives. */
export interface Scene {
	/** All places; null until they have arrived. */
	listings: readonly Listing[] | null;
	/** Which of them are shown. */
	shown: Uint32Array | null;
	/** How each of all places stands at the chosen time, by its number in STANDINGS; null: not known yet. */
	standings: Uint8Array | null;
	/** How far the search reaches. */
	radius: Radius | null;
	selected: string | null;
	here: Position | null;
	theme: 'light' | 'dark';
	/** Whose data the places are, where it must be named. */
	credit: string | null;
	language: TextLanguage;
	/** Heights at the edges that other things cover, px. */
	covered: { top: number; bottom: number };
}

/** What the stage is told, besides the places. */
export interface Direction {
	view: MapView;
	maxBounds: Bounds;
	basemapUrl: string | null;
	labels: MapOptions['labels'];
	select: (slug: string) => void;
	moved: (view: MapView, bounds: Bounds) => void;
	opened: (slugs: string[]) => void;
	/** Somebody means a point that is no place. */
	pick?: ((position: Position) => void) | undefined;
}

type Condition = 'waiting' | 'ready' | MapFailure | 'load-failed';

/** Raises the map, and keeps it showing the scene. */
export class Stage {
	condition = $state<Condition>('waiting');
	#map = $state.raw<TreasureMap | null>(null);
	#scene: () => Scene;
	/** Counts attempts, so that a map which arrives late for a page that is gone is taken down again. */
	#attempt = 0;

	// One by one, so that a tap on a marker does not hand ten thousand places to the map again.
	#listings = $derived.by(() => this.#scene().listings);
	#places = $derived.by(() => {
		const { language } = untrack(this.#scene);
		return this.#listings?.map((listing) => toMapPlace(listing, language)) ?? null;
	});
	#shown = $derived.by(() => this.#scene().shown);
	#standings = $derived.by(() => this.#scene().standings);
	#radius = $derived.by(() => this.#scene().radius);
	#selected = $derived.by(() => this.#scene().selected);
	#here = $derived.by(() => this.#scene().here);
	#theme = $derived.by(() => this.#scene().theme);
	#credit = $derived.by(() => this.#scene().credit);
	#coveredTop = $derived.by(() => this.#scene().covered.top);
	#coveredBottom = $derived.by(() => this.#scene().covered.bottom);

	constructor(scene: () => Scene) {
		this.#scene = scene;
		$effect(() => this.#map?.setPadding({ top: this.#coveredTop, bottom: this.#coveredBottom }));
		$effect(() => {
			if (this.#places) this.#map?.load(this.#places);
		});
		$effect(() => this.#map?.stand(this.#standings));
		$effect(() => {
			if (this.#shown) this.#map?.show(this.#shown);
		});
		$effect(() => this.#map?.select(this.#selected));
		$effect(() => this.#map?.locate(this.#here));
		$effect(() => this.#map?.encircle(this.#radius));
		$effect(() => this.#map?.setTheme(this.#theme));
		$effect(() => {
			if (this.#credit) this.#map?.credit(this.#credit);
		});
	}

	/** Shows the map in a container; answers with the way to take it down. */
	raise(container: HTMLElement, direction: Direction): () => void {
		const attempt = ++this.#attempt;
		this.condition = 'waiting';
		void this.#open(container, direction, attempt);
		const looked = () => void this.#look(container, direction);
		document.addEventListener('visibilitychange', looked);
		return () => {
			this.#attempt += 1;
			document.removeEventListener('visibilitychange', looked);
			this.#map?.destroy();
			this.#map = null;
		};
	}

	/** Back from the background: a map that died there is made anew, where it was. */
	async #look(container: HTMLElement, direction: Direction): Promise<void> {
		const map = this.#map;
		if (document.visibilityState !== 'visible' || !map) return;
		const isLost = this.condition === 'webgl-lost';
		if ((!isLost && (await map.isAlive())) || map !== this.#map) return;
		const view = map.view;
		map.destroy();
		this.#map = null;
		this.condition = 'waiting';
		await this.#open(container, { ...direction, view }, ++this.#attempt);
	}

	async #open(container: HTMLElement, direction: Direction, attempt: number): Promise<void> {
		const { theme, language } = this.#scene();
		const [places, standings, shown] = [this.#places, this.#standings, this.#shown];
		const { view, maxBounds, basemapUrl, labels, select, moved, opened, pick } = direction;
		try {
			const { createMap } = await import('#data/map/index.ts');
			const map = await createMap(container, {
				basemapUrl,
				theme,
				lang: language,
				view,
				maxBounds,
				...(places && shown && { sight: { places, standings, shown } }),
				glyphs: GLYPHS,
				labels,
				on: {
					select,
					move: moved,
					openCluster: opened,
					...(pick && { pick }),
					ready: () => (this.condition = 'ready'),
					fail: (code) => (this.condition = code),
				},
			});
			if (attempt !== this.#attempt) map?.destroy();
			else this.#map = map;
		} catch {
			// the chunk with the map library did not arrive: offline, or a new version stands on the server
			if (attempt === this.#attempt) this.condition = 'load-failed';
		}
	}

	zoomBy(steps: number): void {
		this.#map?.zoomBy(steps);
	}

	flyTo(position: Position, zoom?: number): void {
		this.#map?.flyTo({ ...position, ...(zoom !== undefined && { zoom }) });
	}

	get view(): MapView | null {
		return this.#map?.view ?? null;
	}

	get bounds(): Bounds | null {
		return this.#map?.bounds ?? null;
	}
}

const GLYPHS: Record<string, string> = Object.fromEntries(
	SUBKIND_NAMES.map((subkind) => [subkind, ICONS[glyphOf(subkind) as IconName]]),
);

function toMapPlace(listing: Listing, language: TextLanguage): MapPlace {
	const { slug, lon, lat, kind, subkind, name } = listing;
	return { slug, lon, lat, kind, subkind, name: textIn(name, language).text };
}
