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
	/** Strokes: 1 beside the crest, 2 further down, 3 between them for the near view. */
	row?: 1 | 2 | 3;
}

const BANDS = [0.12, 0.24, 0.36, 0.48, 0.6, 0.72, 0.84, 0.96, 1.08, 1.2];
const CREST_STEP = 0.17; // km between strokes in the near view
const SUN: Point = [-0.6, 0.8]; // from the north-west, as on printed maps

/**
 * The feeling of terrain, and nothing measured: around each crest graded bands, light towards the
 * north-west and dark away from it, and short strokes down both sides, as in the maps of the
 * 19th century. They tell "here runs a ridge" and claim no height and no slope.
 */
export function drawRelief(ridges: Ridge[]): ReliefShape[] {
	return ridges.flatMap((ridge) => {
		const crest = walk(smooth(ridge.line, 2), CREST_STEP);
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

/**
 * Rows of strokes down a side: a dense one at the crest, a thinner one at the foot (not on the
 * sunny side), and between them finer ones for a near look.
 */
function strokes(crest: Crest, side: number, breadth: number): ReliefShape[] {
	return crest.flatMap((stop, i) => {
		const [nx, ny] = across(stop, side);
		const lit = nx * SUN[0] + ny * SUN[1] > 0;
		const strength = breadth * taper(stop.share) * swing(stop.at, side);
		const lean = (noise(stop.at[0] * 3, stop.at[1] * 3 + side, 1) - 0.5) * 0.3;
		const ragged = 0.8 + 0.4 * noise(i * 0.7, side * 5, 1);
		const down = (from: number, to: number, row: ReliefShape['row']): ReliefShape[] => {
			if ((to - from) * strength < 0.12) return [];
			const at = (share: number): Point => {
				const far = share * strength;
				return [
					stop.at[0] + (nx + stop.ahead[0] * lean) * far,
					stop.at[1] + (ny + stop.ahead[1] * lean) * far,
				];
			};
			return [{ kind: 'stroke', row, points: [at(from), at(to)] }];
		};
		const upper = down(0.07, (lit ? 0.26 : 0.4) * ragged, i % 2 ? 3 : 1);
		const lower = lit ? [] : down(0.5, 0.5 + 0.26 * ragged, i % 4 ? 3 : 2);
		return lit && i % 4 === 2 ? [] : [...upper, ...(i % 2 ? [] : lower)];
	});
}
