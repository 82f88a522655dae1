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
const SMALLEST = 0.5; // km², below it a wood is a speck

export interface ForestSketch {
	/** Forest outlines of the overview, plane coordinates. */
	outlines: Line[];
	woods: WoodSketch[];
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
	fill(grid, (x, y, index) => {
		const tremble = noise(x / 5.5 + 3, y / 5.5 + 8, 5);
		const [wx, wy] = [
			x + 2.4 * (noise(x / 4, y / 4, 3) - 0.5),
			y + 2.4 * (noise(x / 4 + 50, y / 4, 3) - 0.5),
		];
		let wooded = 0;
		if (sketch.outlines.some((outline) => isInRing([wx, wy], outline)))
			wooded = Math.min(1, 0.45 + toEdge.values[index]! / 3);
		for (const wood of woods) wooded = Math.max(wooded, inWood(wood, wx, wy));
		const upland = y < 27 - 0.12 * (x + 10) ? 0.2 : 0; // south of Haarstrang copses, north of it fields
		const valley = Math.exp(-toWater.values[index]! / 0.75);
		return (
			Math.max(wooded, upland) * 0.62 +
			(tremble - 0.5) * 1.5 -
			0.27 -
			valley * 0.5 -
			town(sketch.towns, wx, wy)
		);
	});
	return toPolygons(ringsAboveZero(grid).filter((ring) => Math.abs(signedArea(ring)) > SMALLEST));
}

/** 1 in the middle of a wooded upland, 0 at its rim and beyond. */
function inWood(
	{ at, long, short, turn }: { at: Point; long: number; short: number; turn: number },
	x: number,
	y: number,
): number {
	const angle = (turn * Math.PI) / 180;
	const [dx, dy] = [x - at[0], y - at[1]];
	const along = (dx * Math.cos(angle) + dy * Math.sin(angle)) / long;
	const across = (dy * Math.cos(angle) - dx * Math.sin(angle)) / short;
	return Math.max(0, 1.25 * (1 - Math.hypot(along, across)));
}

function town(towns: ForestSketch['towns'], x: number, y: number): number {
	let open = 0;
	for (const { at, radius } of towns) {
		const far = Math.hypot(x - at[0], y - at[1]) / (radius * 1.5);
		if (far < 2.5) open = Math.max(open, Math.exp(-far * far));
	}
	return open;
}
