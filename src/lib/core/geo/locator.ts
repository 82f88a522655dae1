import type { Line, Point } from './plane.ts';

/** What the locator is drawn from: shapes on the plane, kilometres. */
export interface LocatorGround {
	region: Line[];
	borders: Line[];
	forests: Line[];
	lakes: Line[];
	rivers: Line[];
	roads: Line[];
	/** Most important first. */
	towns: { name: string; at: Point }[];
}

/** A small still map around one spot, ready as SVG path data; the spot is in the middle. */
export interface LocatorView {
	width: number;
	height: number;
	region: string;
	borders: string;
	forests: string;
	lakes: string;
	rivers: string;
	roads: string;
	towns: { name: string; x: number; y: number; side: 'left' | 'right' }[];
	/** Scale bar: its length in kilometres and in units of the drawing. */
	scale: { km: number; length: number };
}

const WIDTH = 480;
const HEIGHT = 320;
/** The ground is schematic, right to about a kilometre: closer than this it would claim too much. */
const UNITS_PER_KM = 10;
const SCALE_KM = 10;

/** Draws what lies around `spot` (a point of the plane, km): 48 km wide, 32 km high. */
export function drawLocator(ground: LocatorGround, spot: Point): LocatorView {
	const onPaper = ([x, y]: Point): Point => [
		WIDTH / 2 + (x - spot[0]) * UNITS_PER_KM,
		HEIGHT / 2 - (y - spot[1]) * UNITS_PER_KM,
	];
	const areas = (rings: Line[]) =>
		rings.map((ring) => pathOf(clipRing(ring.map(onPaper)), true)).join('');
	const lines = (ways: Line[]) =>
		ways
			.flatMap((way) => clipWay(way.map(onPaper)))
			.map((way) => pathOf(way, false))
			.join('');
	return {
		width: WIDTH,
		height: HEIGHT,
		region: areas(ground.region),
		borders: lines(ground.borders),
		forests: areas(ground.forests),
		lakes: areas(ground.lakes),
		rivers: lines(ground.rivers),
		roads: lines(ground.roads),
		towns: placeNames(ground.towns.map(({ name, at }) => ({ name, at: onPaper(at) }))),
		scale: { km: SCALE_KM, length: SCALE_KM * UNITS_PER_KM },
	};
}

/** Beyond the frame by this much, so that no line drawn along the cut shows. */
const MARGIN = 6;
const [LEFT, TOP, RIGHT, BOTTOM] = [-MARGIN, -MARGIN, WIDTH + MARGIN, HEIGHT + MARGIN];

interface Edge {
	isInside: (point: Point) => boolean;
	cut: (a: Point, b: Point) => Point;
}
const upright = (x: number, isInside: Edge['isInside']): Edge => ({
	isInside,
	cut: (a, b) => [x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])],
});
const level = (y: number, isInside: Edge['isInside']): Edge => ({
	isInside,
	cut: (a, b) => [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y],
});
const EDGES: Edge[] = [
	upright(LEFT, ([x]) => x >= LEFT),
	upright(RIGHT, ([x]) => x <= RIGHT),
	level(TOP, ([, y]) => y >= TOP),
	level(BOTTOM, ([, y]) => y <= BOTTOM),
];

/** Sutherland–Hodgman: what of an area lies in the frame. */
function clipRing(ring: Line): Line {
	return EDGES.reduce<Line>((points, { isInside, cut }) => {
		const kept: Point[] = [];
		for (let i = 0; i < points.length; i++) {
			const [a, b] = [points.at(i - 1)!, points[i]!];
			if (isInside(a) !== isInside(b)) kept.push(cut(a, b));
			if (isInside(b)) kept.push(b);
		}
		return kept;
	}, ring);
}

/** The stretches of a way that touch the frame; the picture cuts off what sticks out. */
function clipWay(way: Line): Line[] {
	const stretches: Point[][] = [];
	let open: Point[] | null = null;
	for (let i = 1; i < way.length; i++) {
		const [a, b] = [way[i - 1]!, way[i]!];
		if (!mayTouch(a, b)) open = null;
		else if (open) open.push(b);
		else stretches.push((open = [a, b]));
	}
	return stretches;
}

function mayTouch(a: Point, b: Point): boolean {
	return (
		Math.max(a[0], b[0]) >= LEFT &&
		Math.min(a[0], b[0]) <= RIGHT &&
		Math.max(a[1], b[1]) >= TOP &&
		Math.min(a[1], b[1]) <= BOTTOM
	);
}

/** Whole units are 100 m, finer than the ground is right: short numbers, small pages. */
function pathOf(points: Line, closed: boolean): string {
	let [lastX, lastY] = [NaN, NaN];
	let path = '';
	for (const point of points) {
		const [x, y] = [Math.round(point[0]), Math.round(point[1])];
		if (x === lastX && y === lastY) continue;
		path += path === '' ? `M${x} ${y}` : `l${x - lastX} ${y - lastY}`;
		[lastX, lastY] = [x, y];
	}
	return path !== '' && closed ? `${path}z` : path;
}

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}
/** The scale bar stands in the lower left corner. */
const SCALE_BOX: Box = {
	left: 0,
	right: SCALE_KM * UNITS_PER_KM + 75,
	top: HEIGHT - 36,
	bottom: HEIGHT,
};

const LETTER = 7.6;
const LINE = 18;

/** Names that fit: the important ones first, none over the spot, none over another. */
function placeNames(towns: { name: string; at: Point }[]): LocatorView['towns'] {
	const taken: Box[] = [boxAround(WIDTH / 2, HEIGHT / 2, 20), SCALE_BOX];
	const named: LocatorView['towns'] = [];
	for (const { name, at } of towns) {
		const [x, y] = [Math.round(at[0]), Math.round(at[1])];
		const long = name.length * LETTER + 10;
		const boxes = {
			right: { left: x - 5, right: x + long, top: y - LINE / 2, bottom: y + LINE / 2 },
			left: { left: x - long, right: x + 5, top: y - LINE / 2, bottom: y + LINE / 2 },
		};
		const side = (['right', 'left'] as const).find(
			(one) => isOnPaper(boxes[one]) && !taken.some((box) => overlaps(box, boxes[one])),
		);
		if (!side) continue;
		taken.push(boxes[side]);
		named.push({ name, x, y, side });
	}
	return named;
}

function boxAround(x: number, y: number, by: number): Box {
	return { left: x - by, right: x + by, top: y - by, bottom: y + by };
}

function isOnPaper({ left, right, top, bottom }: Box): boolean {
	return left >= 4 && right <= WIDTH - 4 && top >= 4 && bottom <= HEIGHT - 4;
}

function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
