import { smooth, walk } from '#core/geo/curves.ts';
import type { Line, Point } from '#core/geo/plane.ts';
import { noise } from './noise.ts';

/** A crest and how far its shading reaches to each side, kilometres. */
export interface Ridge {
	line: Line;
	breadth: number;
}

export interface ReliefShape {
	kind: 'shade' | 'light' | 'stroke';
	/** Bands are rings, strokes are lines. */
	points: Line;
	/** Strokes: 1 beside the crest, 2 further down. */
	row?: 1 | 2;
}

const BANDS = [0.22, 0.4, 0.6, 0.8, 1];
const SUN: Point = [-0.6, 0.8]; // from the north-west, as on printed maps

/**
 * The feeling of terrain, and nothing measured: around each crest graded bands, light towards the
 * north-west and dark away from it, and short strokes down both sides, as in the maps of the
 * 19th century. They tell "here runs a ridge" and claim no height and no slope.
 */
export function drawRelief(ridges: Ridge[]): ReliefShape[] {
	return ridges.flatMap((ridge) => {
		const crest = walk(smooth(ridge.line, 2), 0.3);
		return [-1, 1].flatMap((side) => [
			...BANDS.map((share) => band(crest, side, ridge.breadth * share)),
			...strokes(crest, side, ridge.breadth),
		]);
	});
}

type Crest = ReturnType<typeof walk>;

/** Ridges end softly: full breadth in the middle, none at the ends. */
const taper = (share: number) => Math.min(1, Math.sin(Math.PI * share) * 1.6);

const across = ({ ahead }: Crest[number], side: number): Point => [
	-ahead[1] * side,
	ahead[0] * side,
];

/** Spurs: the foot of a ridge swings in and out, the more the further down. */
const swing = ([x, y]: Point, side: number) => 0.55 + 0.9 * noise(x / 2.2 + side * 31, y / 2.2, 2);

function band(crest: Crest, side: number, reach: number): ReliefShape {
	const foot = crest.map((stop): Point => {
		const [nx, ny] = across(stop, side);
		const far = reach * taper(stop.share) * swing(stop.at, side);
		return [stop.at[0] + nx * far, stop.at[1] + ny * far];
	});
	const top = crest.map(({ at }) => at);
	const [nx, ny] = across(crest[Math.floor(crest.length / 2)]!, side);
	return {
		kind: nx * SUN[0] + ny * SUN[1] > 0 ? 'light' : 'shade',
		points: [...top, ...foot.reverse(), top[0]!],
	};
}

function strokes(crest: Crest, side: number, breadth: number): ReliefShape[] {
	return crest.flatMap((stop, i) => {
		const [nx, ny] = across(stop, side);
		const strength = taper(stop.share) * swing(stop.at, side);
		const lit = nx * SUN[0] + ny * SUN[1] > 0;
		const down = (from: number, to: number, row: 1 | 2): ReliefShape[] => {
			if ((to - from) * strength < 0.12) return [];
			const lean = (noise(stop.at[0] * 3, stop.at[1] * 3 + side, 1) - 0.5) * 0.5;
			const at = (far: number): Point => [
				stop.at[0] + (nx + stop.ahead[0] * lean * far) * far * strength,
				stop.at[1] + (ny + stop.ahead[1] * lean * far) * far * strength,
			];
			return [{ kind: 'stroke', row, points: [at(from), at((from + to) / 2), at(to)] }];
		};
		// On the lit side every other stroke is enough.
		if (lit && i % 2) return [];
		return [
			...down(0.08 * breadth, (lit ? 0.3 : 0.42) * breadth, 1),
			...(i % 2 || lit ? [] : down(0.5 * breadth, 0.78 * breadth, 2)),
		];
	});
}
