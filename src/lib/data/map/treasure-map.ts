import type {
	GeoJSONSource,
	MapMouseEvent,
	PaddingOptions,
	PointLike,
	StyleSpecification,
} from 'maplibre-gl';
import type { Bounds, Position } from '#core/geo/position.ts';
import { waited } from '../device/settled.ts';
import { followArchives, sweepArchives } from '../packs/index.ts';
import { PALETTES, type Theme } from '../tiles/palette.ts';
import { ClusterDesk } from './cluster-desk.ts';
import { standingAmong, type MapPlace, type Mark, type Standings } from './clusters.ts';
import type { Sight } from './gathering.ts';
import { openGround, openOverview, type Ground } from './ground.ts';
import { AttributionControl, LibraryMap } from './library.ts';
import { imageRatio } from './marker-images.ts';
import { listenForPicks } from './picks.ts';
import {
	drawDots,
	drawHere,
	drawMarks,
	drawRadius,
	drawSelected,
	HERE,
	LEFT_OUT,
	MARK_LAYERS,
	MARKS,
	NOTHING,
	placeLayers,
	placeSources,
	RADIUS,
	SELECTED,
	type Drawing,
	type SourceId,
} from './place-layers.ts';
import { ScaleBar } from './scale-bar.ts';
import './map.css';

export interface MapView extends Position {
	zoom: number;
}

/** Why there is no map, or not the one that was asked for. */
export type MapFailure = 'no-webgl' | 'webgl-lost' | 'basemap-unavailable';

export interface MapEvents {
	select(slug: string): void;
	/** After each movement, not during it. */
	move?(view: MapView, bounds: Bounds): void;
	ready?(): void;
	fail?(code: MapFailure): void;
	/** A cluster was tapped: the places in it. The map goes nearer by itself where it can split. */
	openCluster?(slugs: string[]): void;
	/** A point that is no place was meant: by a right click, or a finger that rests. */
	pick?(position: Position): void;
}

/** What `load`, `stand` and `show` take. */
export interface MapSight {
	places: readonly MapPlace[];
	standings: Standings;
	shown: Uint32Array;
}

/** Marks for a part of the map. */
interface Gathered extends Sight {
	bounds: Bounds;
	zoom: number;
}

export interface MapOptions {
	/** Archive (`.pmtiles`) or style (`.json`); null draws our own overview. */
	basemapUrl?: string | null;
	theme: Theme;
	lang: string;
	view: MapView;
	/** Edges covered by other things, px: the middle of the map is the middle of what is free. */
	padding?: Partial<PaddingOptions>;
	/** Outside it one cannot move. */
	maxBounds?: Bounds;
	/** What is drawn from the start, where it is known; the same may be handed over again. */
	sight?: MapSight;
	/** Icons by sub-kind: inside of an SVG on a 24-unit grid. */
	glyphs: Record<string, string>;
	labels: { map: string; attribution: string };
	on: MapEvents;
}

const MIN_ZOOM = 6.5;
const MAX_ZOOM = 18;
const HIT_PX = 22; // half of a 44 px target: the nearest mark wins
const FLIGHT_MS = 360;
const NARROW_PX = 600;
/** Finer than this no eye tells lines apart; every pixel more costs a phone time and battery. */
const FINE = 2;
/** The map waits no longer for its first marks; they come later then. */
const GATHER_MS = 1_000;
/** Up to here the marks of all of the region are few. */
const FAR_ZOOM = 9;
/** A worker that has not answered by then is not there any more. */
const SILENCE_MS = 4_000;
/** How long a narrow map shows whose data it is before the line folds to a button. */
const NAMED_MS = 5_000;

/**
 * Opens the map in a container. Without WebGL it answers null, after `fail('no-webgl')`: the list
 * goes on alone.
 */
export async function createMap(
	container: HTMLElement,
	options: MapOptions,
): Promise<TreasureMap | null> {
	const desk = new ClusterDesk();
	const gathering = gatherFirst(desk, options);
	let ground = await openGround(options.basemapUrl);
	if (!ground) {
		options.on.fail?.('basemap-unavailable');
		ground = await openOverview();
	}
	// what a later archive has replaced goes now that this window reads the latest
	void sweepArchives().catch(() => {}); // the browser keeps nothing
	try {
		const map = new TreasureMap(container, options, { ground, desk, gathered: await gathering });
		// that took long: the page may draw and hear before the places are handed over
		await waited(0);
		return map;
	} catch {
		// MapLibre throws when the browser gives it no WebGL context, with its elements already there.
		desk.close();
		container.replaceChildren();
		options.on.fail?.('no-webgl');
		return null;
	}
}

/** Gathers while the ground is being opened: the library cuts the tiles of what comes later a second time. */
async function gatherFirst(
	desk: ClusterDesk,
	{ sight, maxBounds, view }: MapOptions,
): Promise<Gathered | null> {
	if (!sight) return null;
	desk.load(sight.places);
	desk.stand(sight.standings);
	desk.show(sight.shown);
	const zoom = Math.floor(view.zoom);
	if (!maxBounds || zoom > FAR_ZOOM) return null;
	const sighted = desk
		.within(maxBounds, zoom)
		.then((seen) => ({ ...seen, bounds: maxBounds, zoom }));
	// a worker that does not come must not hold up the map
	return Promise.race([sighted, waited(GATHER_MS).then(() => null)]);
}

/** The map and everything on it. Plain data in, events out; knows no page and no store. */
export class TreasureMap {
	readonly #map: LibraryMap;
	readonly #desk: ClusterDesk;
	readonly #scale = new ScaleBar();
	readonly #on: MapEvents;
	readonly #unfollow: () => void;
	readonly #glyphs: Record<string, string>;
	#ground: Ground | null;
	#theme: Theme;
	readonly #lang: string;
	#places: readonly MapPlace[] = [];
	/** Where each place stands in the list. */
	#numbers = new Map<string, number>();
	#standings: Standings = null;
	#shown: Uint32Array | null = null;
	#marks: Mark[] = [];
	#selected: string | null = null;
	#isGathering = false;
	/** What the marks on the map were gathered for; null when they are no longer right. */
	#gathered: { bounds: Bounds; zoom: number } | null = null;
	readonly #drawn: Partial<Record<SourceId, Drawing>> = {};
	#growing = 0;
	/** Images that were asked for in this turn of the event loop. */
	readonly #wanted = new Set<string>();
	#making: Promise<void> | null = null;
	#isFraming = false;
	#isNarrow = false;
	#credits: AttributionControl | null = null;
	#isDestroyed = false;

	constructor(
		container: HTMLElement,
		options: MapOptions,
		start: { ground: Ground | null; desk: ClusterDesk; gathered: Gathered | null },
	) {
		this.#on = options.on;
		this.#glyphs = options.glyphs;
		this.#ground = start.ground;
		this.#desk = start.desk;
		this.#theme = options.theme;
		this.#lang = options.lang;
		if (options.sight) {
			const { places, standings, shown } = options.sight;
			this.#know(places);
			[this.#standings, this.#shown] = [standings, shown];
		}
		if (start.gathered) this.#take(start.gathered);
		const { view, maxBounds, labels } = options;
		this.#map = new LibraryMap({
			container,
			style: this.#style(),
			center: view,
			zoom: view.zoom,
			minZoom: MIN_ZOOM,
			maxZoom: MAX_ZOOM,
			...(maxBounds && {
				maxBounds: [maxBounds.west, maxBounds.south, maxBounds.east, maxBounds.north],
			}),
			attributionControl: false,
			fadeDuration: 120,
			...(devicePixelRatio > FINE && { pixelRatio: FINE }),
			dragRotate: false,
			pitchWithRotate: false,
			touchPitch: false,
			validateStyle: false,
			locale: {
				'Map.Title': labels.map,
				'AttributionControl.ToggleAttribution': labels.attribution,
			},
		});
		container.classList.add('treasure-map');
		container.dataset.theme = options.theme;
		this.#map.touchZoomRotate.disableRotation();
		this.#map.keyboard.disableRotation();
		this.#isNarrow = container.clientWidth < NARROW_PX;
		this.credit(null);
		if (options.padding) this.setPadding(options.padding);
		this.#listen();
		// an archive came to the device or left it
		this.#unfollow = followArchives(() => void this.#openGroundAnew(options.basemapUrl));
	}

	/** Takes all places there are: rarely, for ten thousand of them take a while to hand over. */
	load(places: readonly MapPlace[]): void {
		if (places === this.#places) return;
		this.#know(places);
		[this.#standings, this.#shown] = [null, null];
		this.#desk.load(places);
		this.#drawSelected(1);
	}

	#know(places: readonly MapPlace[]): void {
		this.#places = places;
		this.#numbers = new Map(places.map(({ slug }, number) => [slug, number]));
	}

	/**
	 * How each of the loaded places stands at the chosen time. Cheap: while a time is dragged the
	 * latest is shown as soon as the one before is drawn, and no marker moves.
	 */
	stand(standings: Standings): void {
		if (standings === this.#standings) return;
		this.#standings = standings;
		this.#desk.stand(standings);
		this.#drawSelected(1);
		this.#gatherAnew();
	}

	/** Shows these of the loaded places, by their place in the list, and no others. */
	show(chosen: Uint32Array): void {
		if (chosen === this.#shown) return;
		this.#shown = chosen;
		this.#desk.show(chosen);
		this.#gatherAnew();
	}

	/** Marks one place as the chosen one: larger, with the X at the exact point and its name. */
	select(slug: string | null): void {
		if (slug === this.#selected) return;
		this.#selected = slug;
		this.#draw(MARKS, drawMarks(this.#marks, slug));
		this.#grow();
	}

	flyTo({ lon, lat, zoom }: Position & { zoom?: number }): void {
		this.#map.easeTo({ center: [lon, lat], zoom: zoom ?? this.#map.getZoom(), ...this.#flight() });
	}

	zoomBy(steps: number): void {
		this.#map.easeTo({ zoom: this.#map.getZoom() + steps, ...this.#flight() });
	}

	setTheme(theme: Theme): void {
		if (theme === this.#theme) return;
		this.#theme = theme;
		this.#map.getContainer().dataset.theme = theme;
		this.#restyle();
	}

	/** Changes the ground under everything else: what both grounds have in common stays drawn. */
	async #openGroundAnew(basemapUrl: string | null | undefined): Promise<void> {
		const ground = (await openGround(basemapUrl)) ?? (await openOverview());
		if (!ground || this.#isDestroyed) return;
		this.#ground = ground;
		this.#map.setStyle(this.#style(), { diff: true });
	}

	/**
	 * Whether the map still answers: a phone may take workers and graphics away from a page in the
	 * background, and say so to nobody.
	 */
	async isAlive(): Promise<boolean> {
		const graphics = this.#map.getCanvas().getContext('webgl2');
		if (!graphics || graphics.isContextLost()) return false;
		const source = this.#map.getSource<GeoJSONSource>(HERE);
		if (!source) return true; // its style is on the way
		const here = this.#drawn[HERE] ?? NOTHING;
		const answers = [source.setData(here), this.#desk.within(this.bounds, 0)];
		const silence = new Promise<false>((resolve) => setTimeout(resolve, SILENCE_MS, false));
		return Promise.race([Promise.all(answers).then(() => true), silence]);
	}

	setPadding(padding: Partial<PaddingOptions>): void {
		const { top = 0, right = 0, bottom = 0, left = 0 } = padding;
		// nobody moved: what is seen stays, only its frame changes
		this.#isFraming = true;
		this.#map.setPadding({ top, right, bottom, left });
		this.#isFraming = false;
		const { style } = this.#map.getContainer();
		style.setProperty('--map-left', `${left}px`);
		style.setProperty('--map-right', `${right}px`);
		style.setProperty('--map-bottom', `${bottom}px`);
	}

	/** Names whose data the places are, beside the sources of the ground. */
	credit(places: string | null): void {
		if (this.#credits) this.#map.removeControl(this.#credits);
		this.#credits = new AttributionControl({
			compact: true,
			...(places && { customAttribution: places }),
		});
		this.#map.addControl(this.#credits, this.#isNarrow ? 'bottom-left' : 'bottom-right');
		// what comes last lies above: the scale over the line of credits
		this.#map.removeControl(this.#scale);
		this.#map.addControl(this.#scale, 'bottom-right');
		if (this.#isNarrow) this.#foldCredits();
	}

	/** Shows where the person is; null takes the mark away. */
	locate(position: Position | null): void {
		this.#draw(HERE, position ? drawHere(position) : NOTHING);
	}

	/** Shows how far so many kilometres around a point reach; null takes the line away. */
	encircle(radius: (Position & { km: number }) | null): void {
		this.#draw(RADIUS, radius ? drawRadius(radius, radius.km) : NOTHING);
	}

	get view(): MapView {
		const { lng, lat } = this.#map.getCenter();
		return { lon: lng, lat, zoom: this.#map.getZoom() };
	}

	/** What the canvas shows, the covered edges included. */
	get bounds(): Bounds {
		const bounds = this.#map.getBounds();
		return {
			west: bounds.getWest(),
			south: bounds.getSouth(),
			east: bounds.getEast(),
			north: bounds.getNorth(),
		};
	}

	destroy(): void {
		this.#isDestroyed = true;
		this.#unfollow();
		cancelAnimationFrame(this.#growing);
		this.#desk.close();
		this.#map.remove();
	}

	/** Open, it covers a third of a phone's map; the button at its place opens it again. */
	#foldCredits(): void {
		setTimeout(() => {
			const line = this.#map.getContainer().querySelector('.maplibregl-ctrl-attrib');
			line?.classList.remove('maplibregl-compact-show');
			line?.removeAttribute('open');
		}, NAMED_MS);
	}

	#listen(): void {
		const map = this.#map;
		map.setMissingStyleImageResolver((id) => this.#makeImage(id));
		map.on('move', () => void this.#gather());
		map.on('moveend', () => {
			this.#showScale();
			if (!this.#isFraming) this.#on.move?.(this.view, this.bounds);
		});
		const atFirst = { ...this.#drawn };
		map.once('style.load', () => {
			// what came between the making of the style and its sources
			for (const [source, drawing] of Object.entries(this.#drawn))
				if (drawing !== atFirst[source as SourceId])
					map.getSource<GeoJSONSource>(source)?.setData(drawing);
			// the map may not have begun where it was told to
			void this.#gather();
		});
		map.once('load', () => {
			this.#showScale();
			this.#on.ready?.();
		});
		const { pick } = this.#on;
		const wasPicked = pick ? listenForPicks(map, pick) : () => false;
		map.on('click', (event) => {
			if (!wasPicked()) void this.#tap(event);
		});
		map.on('mousemove', (event) => {
			map.getCanvas().style.cursor = this.#markAt(event) ? 'pointer' : '';
		});
		map.on('webglcontextlost', () => this.#on.fail?.('webgl-lost'));
	}

	/** Sees to an image that the style wants; those that are wanted together are drawn together. */
	#makeImage(id: string): Promise<void> {
		this.#wanted.add(id);
		this.#making ??= Promise.resolve().then(() => this.#makeImages());
		return this.#making;
	}

	async #makeImages(): Promise<void> {
		const [ids, theme] = [[...this.#wanted], this.#theme];
		this.#wanted.clear();
		this.#making = null;
		const look = { glyphs: this.#glyphs, ink: PALETTES[theme], ratio: imageRatio() };
		const images = await this.#desk.draw(ids, look);
		// in other colours by now: the new style asks for its own
		if (this.#isDestroyed || theme !== this.#theme) return;
		ids.forEach((id, i) => {
			const image = images[i];
			if (image && !this.#map.hasImage(id)) this.#map.addImage(id, image.data, image.options);
		});
	}

	#gatherAnew(): void {
		this.#gathered = null;
		void this.#gather();
	}

	/**
	 * Fetches the marks for the view and half a view around it, so that panning has them already.
	 * One question at a time: whatever changes meanwhile is asked for in one go afterwards.
	 */
	async #gather(): Promise<void> {
		if (this.#isGathering) return;
		this.#isGathering = true;
		for (;;) {
			const zoom = Math.floor(this.#map.getZoom());
			const { bounds } = this;
			const gathered = this.#gathered;
			if (gathered && gathered.zoom === zoom && holds(gathered.bounds, bounds)) break;
			const wide = widen(bounds);
			this.#gathered = { bounds: wide, zoom };
			const { marks, dots } = await this.#desk.within(wide, zoom);
			this.#marks = marks;
			this.#draw(MARKS, drawMarks(marks, this.#selected));
			this.#draw(LEFT_OUT, drawDots(dots));
		}
		this.#isGathering = false;
	}

	#draw(source: SourceId, drawing: Drawing): void {
		// each handing over makes the library cut all its tiles anew
		if (drawing === (this.#drawn[source] ?? NOTHING)) return;
		this.#drawn[source] = drawing;
		this.#map.getSource<GeoJSONSource>(source)?.setData(drawing);
	}

	/** What is drawn as soon as there is a style. */
	#take({ bounds, zoom, marks, dots }: Gathered): void {
		this.#gathered = { bounds, zoom };
		this.#marks = marks;
		this.#drawn[MARKS] = drawMarks(marks, null);
		this.#drawn[LEFT_OUT] = drawDots(dots);
	}

	#drawSelected(grown: number): void {
		const number = this.#selected === null ? undefined : this.#numbers.get(this.#selected);
		const place = number === undefined ? undefined : this.#places[number];
		const standing = standingAmong(this.#standings, number ?? -1);
		this.#draw(SELECTED, place ? drawSelected(place, standing, grown) : NOTHING);
	}

	/** The marker grows from its foot while the X is drawn, once. */
	#grow(): void {
		cancelAnimationFrame(this.#growing);
		if (isCalm()) return this.#drawSelected(1);
		let begin: number | undefined;
		const step = (now: number) => {
			begin ??= now;
			const done = Math.min(1, (now - begin) / 220);
			this.#drawSelected(1 - (1 - done) ** 3);
			if (done < 1) this.#growing = requestAnimationFrame(step);
		};
		this.#growing = requestAnimationFrame(step);
	}

	async #tap(event: MapMouseEvent): Promise<void> {
		const mark = this.#markAt(event);
		if (!mark) return;
		if (typeof mark.slug === 'string') return this.#on.select(mark.slug);
		const { slugs, splitsAt } = await this.#desk.open(Number(mark.cluster));
		this.#on.openCluster?.(slugs);
		if (splitsAt !== null)
			this.#map.easeTo({ center: mark.at, zoom: splitsAt + 0.01, ...this.#flight() });
	}

	/** The mark nearest to a point within reach of a finger. */
	#markAt({
		point,
	}: MapMouseEvent): { slug?: unknown; cluster?: unknown; at: [number, number] } | null {
		const reach: [PointLike, PointLike] = [
			[point.x - HIT_PX, point.y - HIT_PX],
			[point.x + HIT_PX, point.y + HIT_PX],
		];
		if (!this.#map.getLayer(MARK_LAYERS[0]!)) return null;
		const near = this.#map.queryRenderedFeatures(reach, { layers: MARK_LAYERS }).map((feature) => {
			const at = (feature.geometry as GeoJSON.Point).coordinates as [number, number];
			return { ...feature.properties, at, far: this.#map.project(at).dist(point) };
		});
		return near.sort((a, b) => a.far - b.far)[0] ?? null;
	}

	#style(): StyleSpecification {
		const ink = PALETTES[this.#theme];
		const ground = this.#ground?.style(this.#theme, this.#lang) ?? {
			version: 8 as const,
			sources: {},
			layers: [
				{ id: 'outside', type: 'background' as const, paint: { 'background-color': ink.land } },
			],
		};
		return {
			...ground,
			sources: { ...ground.sources, ...placeSources(this.#drawn) },
			layers: [...ground.layers, ...placeLayers(ink)],
		};
	}

	/** Draws everything anew, images too: they carry the theme's colours. */
	#restyle(): void {
		this.#map.setStyle(this.#style(), { diff: false });
	}

	#showScale(): void {
		const { lat } = this.view;
		const metres = (78271.517 * Math.cos((lat * Math.PI) / 180)) / 2 ** this.#map.getZoom();
		this.#scale.show(metres, this.#lang);
	}

	#flight(): { duration: number; essential: boolean } {
		return { duration: isCalm() ? 0 : FLIGHT_MS, essential: false };
	}
}

const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

function holds(outer: Bounds, inner: Bounds): boolean {
	return (
		outer.west <= inner.west &&
		outer.south <= inner.south &&
		outer.east >= inner.east &&
		outer.north >= inner.north
	);
}

function widen({ west, south, east, north }: Bounds): Bounds {
	const [w, h] = [(east - west) / 2, (north - south) / 2];
	return { west: west - w, south: south - h, east: east + w, north: north + h };
}
