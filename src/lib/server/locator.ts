import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FeatureCollection, LineString, Point, Polygon } from 'geojson';
import { drawLocator, type LocatorGround, type LocatorView } from '#core/geo/locator.ts';
import { toPlane } from '#core/geo/plane.ts';
import type { Position } from '#core/geo/position.ts';

// From the project's folder, in which the server is always started: a bundled module has no folder of its own.
const OVERVIEW = path.resolve('src/lib/server/basemap/drawing/overview.geojson');

let ground: LocatorGround | undefined;

/** What the small still maps of place pages are drawn from: the same overview as the base map. */
export function locatorGround(): LocatorGround {
	return (ground ??= readGround());
}

/** The small still map of a place page. */
export function locate({ lon, lat }: Position): LocatorView {
	return drawLocator(locatorGround(), toPlane([lon, lat]));
}

interface Facts {
	layer: string;
	name: string;
	rank?: number;
}

function readGround(): LocatorGround {
	const { features } = JSON.parse(readFileSync(OVERVIEW, 'utf8')) as FeatureCollection<
		Point | LineString | Polygon,
		Facts
	>;
	const lines = (layer: string) =>
		features
			.filter(({ properties }) => properties.layer === layer)
			.map(({ geometry }) => outline(geometry).map(([lon, lat]) => toPlane([lon!, lat!])));
	const towns = features
		.filter(({ properties }) => properties.layer === 'town')
		.sort((a, b) => (a.properties.rank ?? 3) - (b.properties.rank ?? 3))
		.map(({ properties, geometry }) => {
			const [lon, lat] = (geometry as Point).coordinates;
			return { name: properties.name, at: toPlane([lon!, lat!]) };
		});
	return {
		region: lines('region'),
		borders: lines('kreis'),
		forests: lines('forest'),
		lakes: lines('lake'),
		rivers: lines('river'),
		roads: lines('motorway'),
		towns,
	};
}

function outline(geometry: Point | LineString | Polygon): number[][] {
	if (geometry.type === 'Polygon') return geometry.coordinates[0] ?? [];
	return geometry.type === 'LineString' ? geometry.coordinates : [geometry.coordinates];
}
