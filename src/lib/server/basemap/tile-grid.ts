import { zxyToTileId } from 'pmtiles';
import type { Bounds, Position } from '#core/geo/position.ts';

/** Where Web Mercator ends, degrees of latitude. */
const MERCATOR_END = 85.0511;

/** Column and row of the tile that holds a position (Web Mercator). */
export function tileAt(lon: number, lat: number, zoom: number): { x: number; y: number } {
	const phi = (lat * Math.PI) / 180;
	const share = (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2;
	return { x: Math.floor(((lon + 180) / 360) * 2 ** zoom), y: Math.floor(share * 2 ** zoom) };
}

/** The middle of a tile. */
export function middleOf(zoom: number, x: number, y: number): Position {
	const north = Math.PI * (1 - (2 * (y + 0.5)) / 2 ** zoom);
	return {
		lon: ((x + 0.5) / 2 ** zoom) * 360 - 180,
		lat: (Math.atan(Math.sinh(north)) * 180) / Math.PI,
	};
}

/** First and last column and row of the tiles of a box, both included. */
export interface TileSpan {
	zoom: number;
	from: { x: number; y: number };
	to: { x: number; y: number };
}

/** The tiles of a box at each zoom from `minZoom` to `maxZoom`. */
export function spansOf(bounds: Bounds, minZoom: number, maxZoom: number): TileSpan[] {
	const spans: TileSpan[] = [];
	for (let zoom = minZoom; zoom <= maxZoom; zoom++) {
		const within = ({ x, y }: { x: number; y: number }) => ({
			x: Math.min(2 ** zoom - 1, Math.max(0, x)),
			y: Math.min(2 ** zoom - 1, Math.max(0, y)),
		});
		const [north, south] = [
			Math.min(MERCATOR_END, bounds.north),
			Math.max(-MERCATOR_END, bounds.south),
		];
		spans.push({
			zoom,
			from: within(tileAt(bounds.west, north, zoom)),
			to: within(tileAt(bounds.east, south, zoom)),
		});
	}
	return spans;
}

export function countTiles(spans: readonly TileSpan[]): number {
	return spans.reduce((sum, { from, to }) => sum + (to.x - from.x + 1) * (to.y - from.y + 1), 0);
}

/** Their ids, ascending. */
export function tileIdsOf(spans: readonly TileSpan[]): Float64Array {
	const ids = new Float64Array(countTiles(spans));
	let end = 0;
	for (const { zoom, from, to } of spans)
		for (let x = from.x; x <= to.x; x++)
			for (let y = from.y; y <= to.y; y++) ids[end++] = zxyToTileId(zoom, x, y);
	return ids.sort();
}
