import type { StyleSpecification } from 'maplibre-gl';
import type { Bounds } from '#core/geo/position.ts';
import { keptArchive } from '../packs/index.ts';
import { OVERVIEW_PATH, readBasemapAddress } from '../tiles/basemap-address.ts';
import { layeredStyle, namedStyle } from '../tiles/layered-style.ts';
import { mapStyle } from '../tiles/map-style.ts';
import { PALETTES, type Theme } from '../tiles/palette.ts';
import { recogniseScheme } from '../tiles/schemes.ts';
import { archives, FileSource, PMTiles } from './library.ts';

/** A base map that is ready to be drawn. */
export interface Ground {
	style(theme: Theme, lang: string): StyleSpecification;
}

/** A ground of tiles of our looks, with the box it covers. */
interface Sheet extends Ground {
	bounds: Bounds;
}

/**
 * Opens the base map: the archive that lies on the device, else what stands behind an address (see
 * `readBasemapAddress`). An archive that does not reach beyond the region lies on the overview.
 *
 * @returns null when it cannot be read, or follows none of the schemes that we know
 */
export async function openGround(address: string | null | undefined): Promise<Ground | null> {
	const kept = await openKept();
	if (kept) return laid(kept);
	const found = readBasemapAddress(address, location.origin);
	if (!found) return null;
	if (found.kind === 'style') return openStyle(found.url);
	if (isOverview(found.url)) return openOverview();
	const sheet = await openSheet(new PMTiles(found.url), 'detail');
	return sheet && laid(sheet);
}

export const openOverview = (): Promise<Sheet | null> =>
	openSheet(new PMTiles(new URL(OVERVIEW_PATH, location.origin).href), 'overview');

const isOverview = (url: string) => new URL(url).pathname === OVERVIEW_PATH;

/** The archive of a region pack; null where the device keeps none, or none that can be read. */
async function openKept(): Promise<Sheet | null> {
	// the browser keeps nothing, or what it kept is damaged: the network's map serves
	const kept = await keptArchive().catch(() => null);
	if (!kept) return null;
	const file = new File([kept.file], kept.manifest.file);
	return openSheet(new PMTiles(new FileSource(file)), 'detail');
}

/** A map that ends somewhere lies on the overview, which goes on around it. */
async function laid(sheet: Sheet): Promise<Ground> {
	if (sheet.bounds.east - sheet.bounds.west > WIDE) return sheet;
	const overview = await openOverview();
	if (!overview) return sheet;
	return {
		style: (theme, lang) =>
			layeredStyle(
				overview.style(theme, lang),
				sheet.style(theme, lang),
				sheet.bounds,
				PALETTES[theme].land,
			),
	};
}

/** Degrees of longitude: more than twice the region, so that nobody comes to its edge. */
const WIDE = 5;

async function openSheet(archive: PMTiles, name: string): Promise<Sheet | null> {
	// not there, or no archive
	const [header, metadata] = await Promise.all([archive.getHeader(), archive.getMetadata()]).catch(
		() => [null, null],
	);
	const layers = layerNames(metadata);
	const scheme = recogniseScheme(layers);
	if (!header || !scheme) return null;
	archives.add(archive);
	const source = `pmtiles://${archive.source.getKey()}`;
	return {
		bounds: {
			west: header.minLon,
			south: header.minLat,
			east: header.maxLon,
			north: header.maxLat,
		},
		style: (theme, lang) => namedStyle(mapStyle({ source, scheme, layers, theme, lang }), name),
	};
}

function layerNames(metadata: unknown): string[] {
	const layers = (metadata as { vector_layers?: { id: string }[] } | null)?.vector_layers;
	return Array.isArray(layers) ? layers.map(({ id }) => id) : [];
}

/** A foreign style keeps its own looks in both themes. */
async function openStyle(url: string): Promise<Ground | null> {
	const answer = await fetch(url).catch(() => null); // offline, or refused
	if (!answer?.ok) return null;
	const style = (await answer.json().catch(() => null)) as StyleSpecification | null; // not JSON
	return style?.version === 8 ? { style: () => style } : null;
}
