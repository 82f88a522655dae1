import type { Line, Point } from './plane.ts';

const between = (a: Point, b: Point, t: number): Point => [
	a[0] + (b[0] - a[0]) * t,
	a[1] + (b[1] - a[1]) * t,
];

/** Chaikin's corner cutting; the ends stay where they are. Each round doubles the points. */
export function smooth(line: Line, rounds = 2): Line {
	let points = line;
	for (let round = 0; round < rounds; round++) {
		const cut: Point[] = [points[0]!];
		for (let i = 0; i < points.length - 1; i++) {
			const [a, b] = [points[i]!, points[i + 1]!];
			if (i > 0) cut.push(between(a, b, 0.25));
			if (i < points.length - 2) cut.push(between(a, b, 0.75));
		}
		cut.push(points.at(-1)!);
		points = cut;
	}
	return points;
}

export function lengthOf(line: Line): number {
	let length = 0;
	for (let i = 1; i < line.length; i++) length += distance(line[i - 1]!, line[i]!);
	return length;
}

export function distance(a: Point, b: Point): number {
	return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** Points at even steps along a line (first and last included), each with the line's direction there. */
export function walk(line: Line, step: number): { at: Point; ahead: Point; share: number }[] {
	const total = lengthOf(line);
	const count = Math.max(1, Math.round(total / step));
	const stops: { at: Point; ahead: Point; share: number }[] = [];
	let passed = 0;
	let i = 1;
	for (let n = 0; n <= count; n++) {
		const target = (total * n) / count;
		while (i < line.length - 1 && passed + distance(line[i - 1]!, line[i]!) < target) {
			passed += distance(line[i - 1]!, line[i]!);
			i++;
		}
		const [a, b] = [line[i - 1]!, line[i]!];
		const piece = distance(a, b) || 1;
		stops.push({
			at: between(a, b, (target - passed) / piece),
			ahead: [(b[0] - a[0]) / piece, (b[1] - a[1]) / piece],
			share: n / count,
		});
	}
	return stops;
}

/** Cuts a line into `count` pieces of equal length that share their ends. */
export function cutInto(line: Line, count: number): Line[] {
	const stops = walk(line, lengthOf(line) / Math.max(count * 12, line.length * 2)).map(
		({ at }) => at,
	);
	const size = Math.ceil((stops.length - 1) / count);
	return Array.from({ length: count }, (_, i) => stops.slice(i * size, (i + 1) * size + 1)).filter(
		(piece) => piece.length > 1,
	);
}
