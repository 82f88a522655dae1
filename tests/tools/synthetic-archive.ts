/**
 * A made-up base map for testing and measuring: an archive of vector tiles in the Protomaps schema that
 * the app's map draws, with woods, roads, villages and as many houses as it takes to be as heavy as a real
 * one. Around the region lies empty land, whose tiles are all alike.
 *
 *     node tests/tools/synthetic-archive.ts FILE.pmtiles [--megabytes 60] [--maxzoom 14] [--seed 4711]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { isInside, type Bounds } from '#core/geo/position.ts';
import { writeArchive, type ArchiveTile } from '#server/basemap/pmtiles-writer.ts';
import { middleOf, spansOf } from '#server/basemap/tile-grid.ts';
import { REGION_BOUNDS } from '#region';
import { Chance } from '../bench/chance.ts';

export interface SyntheticOrder {
	/** Where there is more than empty land. */
	inhabited?: Bounds;
	/** What the archive covers. */
	bounds?: Bounds;
	maxZoom?: number;
	/** Houses in each tile of the two largest scales: some 12 bytes each. */
	houses?: number;
	seed?: number;
	metadata?: Record<string, unknown>;
}

const EXTENT = 4096;
const LAYERS = ['earth', 'landuse', 'water', 'roads', 'buildings', 'places'];

export const SYNTHETIC_METADATA = {
	name: 'Erfundenes Land',
	type: 'baselayer',
	attribution: '<a href="https://example.org/">Erfundenes Land</a> &copy; niemand',
	vector_layers: LAYERS.map((id) => ({ id, minzoom: 0, maxzoom: 15, fields: {} })),
};

const MARGIN = 0.4; // degrees of empty land

const AROUND: Bounds = {
	west: REGION_BOUNDS.west - MARGIN,
	south: REGION_BOUNDS.south - MARGIN,
	east: REGION_BOUNDS.east + MARGIN,
	north: REGION_BOUNDS.north + MARGIN,
};

/** The bytes of an archive: the same for the same order. */
export function syntheticArchive(order: SyntheticOrder = {}): Buffer {
	const { inhabited = REGION_BOUNDS, bounds = AROUND, maxZoom = 14 } = order;
	const { houses = 0, seed = 4711, metadata = SYNTHETIC_METADATA } = order;
	const tiles: ArchiveTile[] = [];
	for (const { zoom: z, from, to } of spansOf(bounds, 0, maxZoom))
		for (let x = from.x; x <= to.x; x++)
			for (let y = from.y; y <= to.y; y++) {
				const isEmpty = z > 8 && !isInside(middleOf(z, x, y), inhabited);
				const most = z >= maxZoom - 1 ? houses : 0;
				tiles.push({ z, x, y, data: isEmpty ? EMPTY_LAND : drawTile({ z, x, y }, most, seed) });
			}
	return writeArchive(tiles, {
		...{ bounds, maxZoom, metadata, minZoom: 0 },
		centre: {
			lon: (bounds.west + bounds.east) / 2,
			lat: (bounds.south + bounds.north) / 2,
			zoom: Math.min(8, maxZoom),
		},
	});
}

type Point = [x: number, y: number];
type Tags = Record<string, string | number>;

/** A feature in the units of its tile: 1 points, 2 lines, 3 areas. */
type Shape =
	{ type: 1; geometry: Point[]; tags: Tags } | { type: 2 | 3; geometry: Point[][]; tags: Tags };

/** A rectangle between two corners. */
function block([left, top]: Point, [right, bottom]: Point, tags: Tags): Shape {
	const ring: Point[] = [
		[left, top],
		[right, top],
		[right, bottom],
		[left, bottom],
		[left, top],
	];
	return { type: 3, geometry: [ring], tags };
}

function encode(layers: Record<string, Shape[]>): Uint8Array {
	const filled = Object.entries(layers).filter(([, features]) => features.length > 0);
	const content = Object.fromEntries(
		filled.map(([name, features]) => [name, { features } as unknown as GeoJSONVTTile]),
	);
	return fromGeojsonVt(content, { version: 2, extent: EXTENT });
}

const LAND = block([-64, -64], [EXTENT + 64, EXTENT + 64], { kind: 'earth' });
const EMPTY_LAND = encode({ earth: [LAND] });

/** Which tile. */
interface Address {
	z: number;
	x: number;
	y: number;
}

function drawTile(tile: Address, houses: number, seed: number): Uint8Array {
	const chance = new Chance(seed + tile.z * 7_368_787 + tile.x * 104_729 + tile.y);
	return encode({
		earth: [LAND],
		landuse: woods(tile),
		water: lines(tile, RIVER),
		roads: ROADS.filter(({ from }) => tile.z >= from).flatMap((road) => lines(tile, road)),
		buildings: Array.from({ length: houses }, () => house(chance)),
		places: villages(tile),
	});
}

function house(chance: Chance): Shape {
	const [x, y] = [Math.floor(chance.next() * EXTENT), Math.floor(chance.next() * EXTENT)];
	const size = () => 12 + Math.floor(chance.next() * 40);
	return block([x, y], [x + size(), y + size()], { kind: 'building' });
}

/** Position of a tile's point on the whole map, 0 … 1 from west to east and north to south. */
const onMap = ({ z, x, y }: Address, [px, py]: Point): Point => [
	(x + px / EXTENT) / 2 ** z,
	(y + py / EXTENT) / 2 ** z,
];

const wave = (at: number, length: number) => Math.sin((at * 2 * Math.PI) / length);

/** Above 0 there is wood: long waves for the large woods, short ones for their edges. */
const wood = ([x, y]: Point) =>
	wave(x, 7e-4) + wave(y, 5e-4) + wave(x + y, 2.3e-4) * 0.7 + wave(x - y, 9e-5) * 0.4;

/** Rows of blocks. */
function woods(tile: Address): Shape[] {
	const rows = 16;
	const step = EXTENT / rows;
	const shapes: Shape[] = [];
	for (let row = 0; row < rows; row++) {
		let begin: number | null = null;
		for (let column = 0; column <= rows; column++) {
			const centre: Point = [(column + 0.5) * step, (row + 0.5) * step];
			const isWood = column < rows && wood(onMap(tile, centre)) > 0;
			if (isWood) begin ??= column;
			else if (begin !== null) {
				const corners: [Point, Point] = [
					[begin * step, row * step],
					[column * step, (row + 1) * step],
				];
				shapes.push(block(...corners, { kind: 'forest' }));
				begin = null;
			}
		}
	}
	return shapes;
}

/** Winding ways that come again at equal distances, across and along; distances on the whole map. */
interface Ways {
	from: number;
	every: number;
	tags(number: number): Tags;
}

const RIVER: Ways = {
	from: 0,
	every: 1.1e-3,
	tags: (number) => ({ kind: 'river', name: `Probebach ${number % 100}` }),
};

const ROADS: Ways[] = [
	{
		from: 5,
		every: 1.4e-3,
		tags: (number) => ({
			...{ kind: 'highway', kind_detail: 'motorway' },
			shield_text: `A ${number % 1000}`,
		}),
	},
	{
		from: 8,
		every: 4e-4,
		tags: (number) => ({
			...{ kind: 'major_road', kind_detail: 'primary' },
			shield_text: `B ${number % 1000}`,
		}),
	},
	{
		from: 12,
		every: 3e-5,
		tags: (number) => ({ kind: 'minor_road', name: `Erfundener Weg ${number % 1000}` }),
	},
	{ from: 13, every: 9e-6, tags: () => ({ kind: 'path' }) },
];

const BUFFER = 64;
const SAMPLES = 8;

function lines(tile: Address, { every, tags }: Ways): Shape[] {
	const side = 1 / 2 ** tile.z;
	const shapes: Shape[] = [];
	for (const axis of [0, 1] as const) {
		const start = [tile.x, tile.y][1 - axis]! * side;
		const first = Math.floor(start / every) - 1;
		const last = Math.ceil((start + side) / every) + 1;
		for (let number = first; number <= last; number++) {
			const way = Array.from({ length: SAMPLES + 1 }, (_, i): Point => {
				const along = -BUFFER + (i * (EXTENT + 2 * BUFFER)) / SAMPLES;
				const at = onMap(tile, axis === 0 ? [along, 0] : [0, along])[axis];
				const across = number * every + wave(at + number, every * 3) * every * 0.3;
				const there = Math.round(((across - start) / side) * EXTENT);
				return axis === 0 ? [Math.round(along), there] : [there, Math.round(along)];
			});
			const isHere = way.some(
				(point) => Math.abs(point[1 - axis]! - EXTENT / 2) <= EXTENT / 2 + 64,
			);
			if (isHere) shapes.push({ type: 2, geometry: [way], tags: tags(number) });
		}
	}
	return shapes;
}

/** A village at every crossing of a grid, each seventh a town. */
function villages(tile: Address): Shape[] {
	const every = 1.6e-4;
	const side = 1 / 2 ** tile.z;
	if (tile.z < 7) return [];
	const shapes: Shape[] = [];
	const within = (at: number) => ({
		first: Math.ceil((at * side) / every),
		last: Math.floor(((at + 1) * side) / every),
	});
	const [columns, rows] = [within(tile.x), within(tile.y)];
	for (let column = columns.first; column <= columns.last; column++)
		for (let row = rows.first; row <= rows.last; row++) {
			const isTown = (column * 3 + row) % 7 === 0;
			if (!isTown && tile.z < 10) continue;
			const at: Point = [
				Math.round(((column * every) / side - tile.x) * EXTENT),
				Math.round(((row * every) / side - tile.y) * EXTENT),
			];
			shapes.push({
				type: 1,
				geometry: [at],
				tags: {
					...{ kind: 'locality', kind_detail: isTown ? 'town' : 'village' },
					...{ name: `Probe${isTown ? 'stadt' : 'dorf'} ${column % 100}-${row % 100}` },
					population_rank: isTown ? 8 : 4,
				},
			});
		}
	return shapes;
}

/** Tiles of the two largest scales, and bytes of a house in them. */
const DETAILED = { tiles: 9_000, house: 9.3 };

if (import.meta.main) {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			megabytes: { type: 'string', default: '60' },
			maxzoom: { type: 'string', default: '14' },
			seed: { type: 'string', default: '4711' },
		},
	});
	const [file] = positionals;
	if (!file) throw new Error('Name the FILE to write.');
	const houses = Math.round((Number(values.megabytes) * 1e6) / DETAILED.tiles / DETAILED.house);
	const [maxZoom, seed] = [Number(values.maxzoom), Number(values.seed)];
	const archive = syntheticArchive({ houses, maxZoom, seed });
	writeFileSync(file, archive);
	console.log(`${file}: ${archive.length} bytes, ${houses} houses a tile`);
}
