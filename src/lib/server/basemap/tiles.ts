import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import type { Bounds } from '#core/geo/position.ts';
import type { ArchiveTile } from './pmtiles-writer.ts';
import { spansOf } from './tile-grid.ts';

const EXTENT = 4096;

/**
 * Cuts features into vector tiles. A feature's `min_zoom` keeps it out of the smaller scales; at
 * the largest one everything is present, because the map goes on from there by enlarging.
 */
export function cutTiles(
	layers: Record<string, Feature[]>,
	bounds: Bounds,
	minZoom: number,
	maxZoom: number,
): ArchiveTile[] {
	const cutters = Object.entries(layers).map(([name, features]) => ({
		name,
		cutter: new GeoJSONVT(
			{ type: 'FeatureCollection', features },
			{ maxZoom, indexMaxZoom: maxZoom, extent: EXTENT, tolerance: 3, buffer: 96 },
		),
	}));
	const tiles: ArchiveTile[] = [];
	for (const { zoom: z, from, to } of spansOf(bounds, minZoom, maxZoom)) {
		for (let x = from.x; x <= to.x; x++)
			for (let y = from.y; y <= to.y; y++) {
				const content: Record<string, GeoJSONVTTile> = {};
				for (const { name, cutter } of cutters) {
					const tile = cutter.getTile(z, x, y);
					const features = tile?.features.filter(
						({ tags }) => z === maxZoom || !(tags?.min_zoom > z),
					);
					if (tile && features?.length)
						content[name] = { ...tile, features: features as GeoJSONVTTile['features'] };
				}
				if (Object.keys(content).length)
					tiles.push({ z, x, y, data: fromGeojsonVt(content, { version: 2, extent: EXTENT }) });
			}
	}
	return tiles;
}
