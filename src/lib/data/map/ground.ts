import type { StyleSpecification } from 'maplibre-gl';
import { OVERVIEW_PATH, readBasemapAddress } from '../tiles/basemap-address.ts';
import { mapStyle } from '../tiles/map-style.ts';
import type { Theme } from '../tiles/palette.ts';
import { recogniseScheme } from '../tiles/schemes.ts';
import { archives, PMTiles } from './library.ts';

/** A base map that is ready to be drawn. */
export interface Ground {
	style(theme: Theme, lang: string): StyleSpecification;
}

/**
 * Opens the base map behind an address (see `readBasemapAddress`).
 * @returns null when it cannot be read, or follows none of the schemes that we know
 */
export async function openGround(address: string | null | undefined): Promise<Ground | null> {
	const found = readBasemapAddress(address, location.origin);
	if (!found) return null;
	return found.kind === 'archive' ? openArchive(found.url) : openStyle(found.url);
}

export const openOverview = (): Promise<Ground | null> => openGround(OVERVIEW_PATH);

async function openArchive(url: string): Promise<Ground | null> {
	const archive = new PMTiles(url);
	const metadata = await archive.getMetadata().catch(() => null); // not there, or no archive
	const layers = layerNames(metadata);
	const scheme = recogniseScheme(layers);
	if (!scheme) return null;
	archives.add(archive);
	return {
		style: (theme, lang) => mapStyle({ source: `pmtiles://${url}`, scheme, layers, theme, lang }),
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
