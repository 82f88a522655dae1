import { toPlane, type Line, type Point } from '#core/geo/plane.ts';
import {
	distanceGrid,
	fill,
	isInRing,
	makeGrid,
	ringsAboveZero,
	signedArea,
	toPolygons,
} from './contour.ts';
import type { WoodSketch } from './drawing/woods.ts';
import { noise } from './noise.ts';

const STEP = 0.28; // km between grid values: a clearing of 300 m can still be drawn
const SMALLEST = 0.35; // km², below it a wood is a speck
const UPLAND = 0.4; // of the wood everywhere in the hills, where none is named
const NEIGHBOURHOOD = 22; // km beyond the region until the last wood

export interface ForestSketch {
	/** Forest outlines of the overview, plane coordinates. */
	outlines: Line[];
	woods: WoodSketch[];
	/** Outline of the region: woods thin out beyond it, because nobody drew the neighbourhood. */
	region: Line;
	/** Open ground: rivers and reservoirs, and built-up places with their radius in kilometres. */
	waters: Line[];
	towns: { at: Point; radius: number }[];
	corners: [Point, Point];
}

/**
 * Draws woodland as on an old sheet: where forests are is told (outlines, wooded uplands), valleys
 * and towns stay open, and the edge between wood and clearing is a free hand with a fixed seed.
 * It is a drawing, not a survey: the map's attribution says so.
 * @returns polygons (outer ring, holes), plane kilometres
 */
export function drawForests(sketch: ForestSketch): Point[][][] {
	const grid = makeGrid(...sketch.corners, STEP);
	const toWater = distanceGrid(grid, sketch.waters, 3);
	const toEdge = distanceGrid(grid, sketch.outlines, 4);
	const woods = sketch.woods.map((wood) => ({ ...wood, at: toPlane(wood.at) }));
	const toRegion = distanceGrid(grid, [sketch.region], NEIGHBOURHOOD);
	fill(grid, (x, y, index) => {
		const toBorder = toRegion.values[index]! / NEIGHBOURHOOD;
		const beyond = isInRing([x, y], sketch.region) ? 0 : toBorder;
		if (beyond >= 1) return -1;
		const here: Point = [
			x + 2.4 * (noise(x / 4, y / 4, 3) - 0.5),
			y + 2.4 * (noise(x / 4 + 50, y / 4, 3) - 0.5),
		];
		let wooded = UPLAND * southOfHaarstrang(here);
		if (sketch.outlines.some((outline) => isInRing(here, outline)))
			wooded = Math.max(wooded, 0.5 + toEdge.values[index]! / 3);
		for (const wood of woods) wooded = Math.max(wooded, inWood(wood, here));
		const tremble =
			noise(x / 5.5 + 3, y / 5.5 + 8, 5) + 0.35 * noise(x / 1.7, y / 1.7 + 9, 3) - 0.675;
		const open = 0.5 * Math.exp(-toWater.values[index]! / 0.75) + inTown(sketch.towns, here);
		return Math.min(1, wooded) * 0.62 + tremble * 1.45 - 0.26 - open - 0.75 * beyond;
	});
	return toPolygons(ringsAboveZero(grid).filter((ring) => Math.abs(signedArea(ring)) > SMALLEST));
}

/** The Haarstrang divides wooded hills from the fields of the Börde: 1 in the hills, 0 beyond. */
function southOfHaarstrang([x, y]: Point): number {
	return Math.max(0, Math.min(1, (30 - 0.05 * x - y) / 4));
}

/** 1 in the middle of a wooded upland, 0 at its rim and beyond. */
function inWood({ at, long, short, turn }: Omit<WoodSketch, 'name'>, [x, y]: Point): number {
	const angle = (turn * Math.PI) / 180;
	const [dx, dy] = [x - at[0], y - at[1]];
	const along = (dx * Math.cos(angle) + dy * Math.sin(angle)) / long;
	const across = (dy * Math.cos(angle) - dx * Math.sin(angle)) / short;
	return Math.max(0, 1.3 * (1 - Math.hypot(along, across)));
}

function inTown(towns: ForestSketch['towns'], [x, y]: Point): number {
	let open = 0;
	for (const { at, radius } of towns) {
		const far = Math.hypot(x - at[0], y - at[1]) / (radius * 1.5);
		if (far < 2.5) open = Math.max(open, Math.exp(-far * far));
	}
	return open;
}
