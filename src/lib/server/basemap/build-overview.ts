import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OVERVIEW_CREDITS } from '#core/geo/overview.ts';
import { COVERAGE, drawLayers } from './layers.ts';
import { writeArchive } from './pmtiles-writer.ts';
import { cutTiles } from './tiles.ts';

const MIN_ZOOM = 5;
const MAX_ZOOM = 11; // a unit of a tile is 3 m here: fine enough to enlarge

export interface BuiltOverview {
	bytes: number;
	tiles: number;
	/** False when the file was up to date. */
	built: boolean;
}

/**
 * Draws the overview base map into a PMTiles file. The same source gives the same bytes; a stamp
 * beside the file tells whether the source has changed since.
 */
export async function buildOverview(outFile: string): Promise<BuiltOverview> {
	const stampFile = `${outFile}.stamp`;
	const source = await fingerprint();
	const stamp = await readFile(stampFile, 'utf8').catch(() => ''); // none yet
	const [was, tilesWere] = stamp.split(' ');
	const bytesWere = await stat(outFile).then(
		({ size }) => size,
		() => 0,
	);
	if (was === source && bytesWere)
		return { bytes: bytesWere, tiles: Number(tilesWere), built: false };

	const layers = drawLayers();
	const tiles = cutTiles(layers, COVERAGE, MIN_ZOOM, MAX_ZOOM);
	const archive = writeArchive(tiles, {
		bounds: COVERAGE,
		centre: { lon: 8.13, lat: 51.21, zoom: 8 },
		minZoom: MIN_ZOOM,
		maxZoom: MAX_ZOOM,
		metadata: {
			name: 'Übersicht Südwestfalen',
			type: 'baselayer',
			// HTML, as TileJSON has it
			attribution: OVERVIEW_CREDITS.map((line) => `<span>${line}</span>`).join(' '),
			vector_layers: Object.entries(layers).map(([id, features]) => ({
				id,
				minzoom: MIN_ZOOM,
				maxzoom: MAX_ZOOM,
				fields: fieldsOf(features),
			})),
		},
	});
	await mkdir(dirname(outFile), { recursive: true });
	await writeFile(`${outFile}.part`, archive);
	await rename(`${outFile}.part`, outFile);
	await writeFile(stampFile, `${source} ${tiles.length}`);
	return { bytes: archive.length, tiles: tiles.length, built: true };
}

function fieldsOf(
	features: { properties: Record<string, unknown> | null }[],
): Record<string, string> {
	const fields: Record<string, string> = {};
	for (const { properties } of features)
		for (const [name, value] of Object.entries(properties ?? {}))
			if (value !== undefined)
				fields[name] =
					typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';
	return fields;
}

/** Fingerprint of everything in this folder, and of the geometry it draws with. */
async function fingerprint(): Promise<string> {
	const here = fileURLToPath(new URL('.', import.meta.url));
	const geometry = ['plane.ts', 'curves.ts', 'overview.ts'].map((name) =>
		join(here, '../../core/geo', name),
	);
	const sources = (await readdir(here, { recursive: true }))
		.filter((name) => /(?<!\.test)\.(ts|geojson)$/.test(name))
		.sort();
	const hash = createHash('sha256');
	for (const file of [...geometry, ...sources.map((name) => join(here, name))])
		hash.update(await readFile(file));
	return hash.digest('hex').slice(0, 16);
}
