import type { Feature, GeoJsonProperties, Geometry } from 'geojson';
import { cutInto, smooth } from '#core/geo/curves.ts';
import { fromPlane, toPlane, type Line, type Point } from '#core/geo/plane.ts';
import { bordersOf } from './borders.ts';
import { LANDSCAPES, RIDGE_BREADTH, RIDGES } from './drawing/ridges.ts';
import { ROADS, TRAILS } from './drawing/roads.ts';
import { KREIS_NAMES_AT, VILLAGES } from './drawing/villages.ts';
import { WOODS } from './drawing/woods.ts';
import { drawForests } from './forest.ts';
import { noise } from './noise.ts';
import { drawRelief } from './relief.ts';
import { linesOf, onPlane, pointsOf, polygonsOf, readOverview, readWay } from './sketch.ts';

/** What the overview covers: the region and a little of its neighbours. */
export const COVERAGE = { west: 7.0, south: 50.45, east: 9.45, north: 52.0 };

/**
 * Layers of the archive. Names and kinds are those of the Protomaps basemap, so that one style
 * serves both; `region` and `relief` are our own.
 */
export type LayerName =
	'earth' | 'landuse' | 'relief' | 'water' | 'region' | 'roads' | 'boundaries' | 'places' | 'pois';

export type Layers = Record<LayerName, Feature[]>;

/** The whole drawing as features by layer, WGS84. The same every time. */
export function drawLayers(): Layers {
	const overview = readOverview();
	const towns = pointsOf(overview, 'town');
	const townAt = new Map(
		towns.map((town) => [town.properties.name, onPlane([town.geometry.coordinates])[0]!]),
	);
	const way = (via: string) => smooth(readWay(via, townAt), 3);
	const villages = readVillages();
	const rivers = linesOf(overview, 'river').map((river) => ({
		...river.properties,
		line: onPlane(river.geometry.coordinates),
	}));
	const lakes = polygonsOf(overview, 'lake').map((lake) => ({
		...lake.properties,
		ring: onPlane(lake.geometry.coordinates[0]!),
	}));
	const region = polygonsOf(overview, 'region')[0]!.geometry.coordinates[0]!;
	const builtUp = [
		...towns.map(({ properties, geometry }) => ({
			at: onPlane([geometry.coordinates])[0]!,
			radius: [4, 2, 1.25, 0.8][properties.rank ?? 3]!,
		})),
		...villages.map(({ at }) => ({ at, radius: 0.45 })),
	];
	const forests = drawForests({
		outlines: polygonsOf(overview, 'forest').map((forest) =>
			onPlane(forest.geometry.coordinates[0]!),
		),
		woods: WOODS,
		region: onPlane(region),
		waters: [...rivers.map(({ line }) => line), ...lakes.map(({ ring }) => ring)],
		towns: builtUp,
		corners: [toPlane([COVERAGE.west, COVERAGE.south]), toPlane([COVERAGE.east, COVERAGE.north])],
	});
	const ridges = [
		...linesOf(overview, 'ridge').map(({ properties, geometry }) => ({
			line: onPlane(geometry.coordinates),
			breadth: RIDGE_BREADTH[properties.name] ?? 1.5,
		})),
		...RIDGES.map(({ via, breadth }) => ({ line: readWay(via, townAt), breadth })),
	];

	return {
		earth: [polygon([box()], { kind: 'earth' })],
		landuse: [
			...forests.map((rings) =>
				polygon(
					rings.map((ring) => toDegrees(smooth(ring, 2))),
					{ kind: 'forest' },
				),
			),
			...builtUp.flatMap(({ at, radius }) =>
				drawBuiltUp(at, radius).map((ring) =>
					polygon([toDegrees(ring)], { kind: 'residential', min_zoom: radius > 1 ? 8 : 10 }),
				),
			),
		],
		relief: [
			...drawRelief(ridges).map(({ kind, row, points }) =>
				kind === 'stroke'
					? line(toDegrees(points), { kind, row, min_zoom: [0, 8, 9, 11][row ?? 1] })
					: polygon([toDegrees(points)], { kind }),
			),
			...LANDSCAPES.map(({ name, minZoom, via }) =>
				line(toDegrees(way(via)), { kind: 'range', name, min_zoom: minZoom }),
			),
		],
		water: [
			...lakes.map(({ ring, name, rank }) =>
				polygon([toDegrees(smooth(ring, 2))], { kind: 'lake', name, min_zoom: rank === 1 ? 6 : 9 }),
			),
			// A river is cut into four so that it can swell on its way (`flow` 1…4).
			...rivers.flatMap(({ line: course, name, rank }) =>
				cutInto(smooth(course, 1), 4).map((part, i) =>
					line(toDegrees(part), {
						kind: 'river',
						name,
						flow: (rank === 1 ? 1.5 : 0.5) + i * 0.6,
						min_zoom: rank === 1 ? 6 : 8,
					}),
				),
			),
		],
		region: [
			polygon([region], { kind: 'inside' }),
			polygon([box(), [...region].reverse()], { kind: 'outside' }),
			...Object.entries(KREIS_NAMES_AT).map(([name, at]) => point([...at], { kind: 'name', name })),
		],
		roads: [
			...linesOf(overview, 'motorway').map(({ properties, geometry }) =>
				line(
					geometry.coordinates,
					road('highway', 'motorway', properties.name.replace(/^A/, 'A '), 5),
				),
			),
			...ROADS.map(({ ref, rank, via }) =>
				line(
					toDegrees(way(via)),
					rank === 'major'
						? road('major_road', 'primary', ref, 8)
						: road('major_road', 'secondary', '', 9),
				),
			),
			...linesOf(overview, 'rail').map(({ geometry }) =>
				line(toDegrees(smooth(onPlane(geometry.coordinates), 2)), {
					kind: 'rail',
					kind_detail: 'rail',
					min_zoom: 7,
				}),
			),
			...TRAILS.map(({ name, via }) =>
				line(toDegrees(way(via)), { kind: 'path', kind_detail: 'trail', name, min_zoom: 9 }),
			),
		],
		boundaries: bordersOf(
			polygonsOf(overview, 'kreis').map(({ geometry }) => geometry.coordinates[0]!),
		).map(({ outer, points }) =>
			line(points, { kind: outer ? 'region' : 'county', kind_detail: outer ? 4 : 6 }),
		),
		places: [
			...towns.map(({ properties: { name, rank = 3 }, geometry }) =>
				point(geometry.coordinates, {
					kind: 'locality',
					kind_detail: ['city', 'city', 'town', 'town'][rank],
					name,
					population_rank: [12, 10, 8, 6][rank],
					min_zoom: [6, 6, 8, 9][rank],
					outside: rank === 0 || undefined,
				}),
			),
			...villages.map(({ name, at }) =>
				point([...fromPlane(at)], {
					kind: 'locality',
					kind_detail: 'village',
					name,
					population_rank: 3,
					min_zoom: 11,
				}),
			),
		],
		pois: pointsOf(overview, 'peak').map(({ properties: { name, ele, kind, rank }, geometry }) =>
			point(geometry.coordinates, {
				kind: kind ?? 'peak',
				name: name.replace(/ \(.*/, ''),
				elevation: ele,
				min_zoom: rank === 1 ? 9 : 10,
			}),
		),
	};
}

const toDegrees = (points: Line): number[][] => points.map((at) => [...fromPlane(at)]);

const feature = (geometry: Geometry, properties: GeoJsonProperties): Feature => ({
	type: 'Feature',
	properties,
	geometry,
});
const polygon = (coordinates: number[][][], properties: GeoJsonProperties) =>
	feature({ type: 'Polygon', coordinates }, properties);
const line = (coordinates: number[][], properties: GeoJsonProperties) =>
	feature({ type: 'LineString', coordinates }, properties);
const point = (coordinates: number[], properties: GeoJsonProperties) =>
	feature({ type: 'Point', coordinates }, properties);

function road(kind: string, detail: string, ref: string, minZoom: number) {
	return { kind, kind_detail: detail, min_zoom: minZoom, ...(ref && { ref, shield_text: ref }) };
}

function box(): number[][] {
	const { west, south, east, north } = COVERAGE;
	return [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south],
	];
}

function readVillages(): { name: string; at: Point }[] {
	return VILLAGES.trim()
		.split(/;\s*/)
		.map((entry) => {
			const [, name, lon, lat] = /^(.+) ([\d.]+),([\d.]+)$/.exec(entry.trim())!;
			return { name: name!, at: toPlane([Number(lon), Number(lat)]) };
		});
}

/** A built-up place as a printed map shows it from afar: some blocks around a middle. */
function drawBuiltUp([x, y]: Point, radius: number): Line[] {
	const blocks = Math.round(5 + radius * 14);
	return Array.from({ length: blocks }, (_, k): Line => {
		const angle = k * 2.4 + x;
		const away = radius * Math.sqrt(k / blocks);
		const [cx, cy] = [x + Math.cos(angle) * away, y + Math.sin(angle) * away * 0.8];
		const size = radius * (0.06 + 0.12 * noise(cx * 3, cy * 3, 1)) + 0.06;
		const turn = noise(cx, cy, 1) - 0.5;
		const corner = (sx: number, sy: number): Point => [
			cx + (sx * Math.cos(turn) - sy * Math.sin(turn)) * size,
			cy + (sx * Math.sin(turn) + sy * Math.cos(turn)) * size * 0.72,
		];
		return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)];
	});
}
