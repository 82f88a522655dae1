import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, Geometry, LineString, Point, Polygon } from 'geojson';
import { toPlane, type Line, type Point as PlanePoint } from '#core/geo/plane.ts';

/** What a feature of drawing/overview.geojson says about itself. */
export interface OverviewFacts {
	layer:
		| 'region'
		| 'kreis'
		| 'forest'
		| 'ridge'
		| 'river'
		| 'lake'
		| 'motorway'
		| 'rail'
		| 'peak'
		| 'town';
	name: string;
	/** Towns: 0 city beyond the region, 1 city … 3 small; rivers, lakes, peaks: 1 main, 2 lesser. */
	rank?: 0 | 1 | 2 | 3;
	ele?: number;
	kind?: 'peak' | 'tower';
}

type Overview = FeatureCollection<Point | LineString | Polygon, OverviewFacts>;

const SOURCE = new URL('./drawing/overview.geojson', import.meta.url);

export function readOverview(): Overview {
	return JSON.parse(readFileSync(SOURCE, 'utf8')) as Overview;
}

const ofType =
	<G extends Geometry>(type: G['type']) =>
	(overview: Overview, layer: OverviewFacts['layer']): Feature<G, OverviewFacts>[] =>
		overview.features.filter(
			(feature): feature is Feature<never, OverviewFacts> =>
				feature.properties.layer === layer && feature.geometry.type === type,
		);

export const pointsOf = ofType<Point>('Point');
export const linesOf = ofType<LineString>('LineString');
export const polygonsOf = ofType<Polygon>('Polygon');

export const onPlane = (positions: number[][]): Line =>
	positions.map(([lon, lat]) => toPlane([lon!, lat!]));

/**
 * Reads a sketched way: stops divided by ";", each a town of the overview or "lon,lat".
 * @throws when a town is not known: a slip of the pen that must not reach the map
 */
export function readWay(via: string, towns: ReadonlyMap<string, PlanePoint>): Line {
	return via.split(';').map((stop) => {
		const text = stop.trim();
		const numbers = text.split(',').map(Number);
		if (numbers.length === 2 && numbers.every(Number.isFinite))
			return toPlane([numbers[0]!, numbers[1]!]);
		const town = towns.get(text);
		if (!town) throw new Error(`The overview knows no town "${text}".`);
		return town;
	});
}
