import type { Position } from '../geo/position.ts';
import { distanceOfInput, type InputDistance, type Origin, type Place } from './place.ts';
import type { Texts } from './texts.ts';

/** One origin of what a place makes: all inputs that come from there, over all its products. */
export interface OriginSummary {
	origin: Origin;
	inputs: Texts[];
	distance: InputDistance;
	/** Where it lies in the diagram; null on the own premises and where nobody said. */
	spot: DiagramSpot | null;
}

/** A point of the diagram: units from its middle, x to the east, y to the south. */
export interface DiagramSpot {
	x: number;
	y: number;
	/** Further than the outer ring: drawn on its edge. */
	beyond: boolean;
	/** Where its number stands: on the point itself, or beside it where that is taken. */
	mark: { x: number; y: number };
}

/** Rings of the diagram: real kilometres, and how far from the middle they are drawn. */
export const ORIGIN_RINGS = [
	{ km: 5, radius: 34 },
	{ km: 25, radius: 70 },
	{ km: 100, radius: 112 },
] as const;
const BEYOND_RADIUS = 126;

/** Where everything comes from, each origin once, nearest first; unknown distances at the end. */
export function originsOf(place: Place): OriginSummary[] {
	const byOrigin = new Map<string, OriginSummary>();
	for (const product of place.products) {
		for (const input of product.inputs) {
			if (!input.origin) continue;
			const key = input.origin.type === 'place' ? input.origin.slug : `=${input.origin.name.de}`;
			const known = byOrigin.get(key);
			if (!known) {
				const distance = distanceOfInput(place, input);
				const spot = spotOf(place, input.origin, distance);
				byOrigin.set(key, { origin: input.origin, inputs: [input.name], distance, spot });
			} else if (!known.inputs.some((name) => name.de === input.name.de)) {
				known.inputs.push(input.name);
			}
		}
	}
	const origins = [...byOrigin.values()].sort((a, b) => kmOf(a.distance) - kmOf(b.distance));
	placeMarks(origins.flatMap(({ spot }) => spot ?? []));
	return origins;
}

/** Marks are discs of 20 units; so far apart each can be read. */
const MARK_GAP = 21;

/** Moves marks that would cover another or the middle to the nearest free spot beside their point. */
function placeMarks(spots: DiagramSpot[]): void {
	const taken = [{ x: 0, y: 0 }];
	for (const spot of spots) {
		const isFree = ({ x, y }: { x: number; y: number }) =>
			taken.every((other) => Math.hypot(x - other.x, y - other.y) >= MARK_GAP);
		spot.mark = aroundOf(spot).find(isFree) ?? spot.mark;
		taken.push(spot.mark);
	}
}

/** The point itself, then points around it on wider and wider circles. */
function aroundOf({ x, y }: DiagramSpot): { x: number; y: number }[] {
	const circles = [MARK_GAP, 1.5 * MARK_GAP, 2 * MARK_GAP].flatMap((away) =>
		Array.from({ length: 16 }, (_, step) => ({
			x: x + Math.cos((step * Math.PI) / 8) * away,
			y: y + Math.sin((step * Math.PI) / 8) * away,
		})),
	);
	return [{ x, y }, ...circles];
}

function kmOf(distance: InputDistance): number {
	if (distance.type === 'own') return 0;
	return distance.type === 'km' ? distance.km : Infinity;
}

function spotOf(place: Position, origin: Origin, distance: InputDistance): DiagramSpot | null {
	const from = origin.type === 'place' ? origin : origin.position;
	if (distance.type !== 'km' || !from) return null;
	const east = (from.lon - place.lon) * Math.cos((place.lat * Math.PI) / 180);
	const north = from.lat - place.lat;
	const angle = Math.atan2(north, east);
	const radius = radiusOf(distance.km);
	const at = { x: Math.cos(angle) * radius, y: -Math.sin(angle) * radius };
	return { ...at, beyond: radius === BEYOND_RADIUS, mark: at };
}

/** Between the rings distance grows evenly; so near and far are both readable. */
function radiusOf(km: number): number {
	let [fromKm, fromRadius] = [0, 0];
	for (const ring of ORIGIN_RINGS) {
		if (km <= ring.km)
			return fromRadius + ((ring.radius - fromRadius) * (km - fromKm)) / (ring.km - fromKm);
		[fromKm, fromRadius] = [ring.km, ring.radius];
	}
	return BEYOND_RADIUS;
}

/** Months (1–12) as stretches, over New Year too: [11, 12, 1, 5] → 11–1, 5–5. Empty means all year. */
export function monthStretches(months: number[]): { first: number; last: number }[] {
	const had = new Set(months);
	if (had.size === 0 || had.size === 12) return [];
	const before = (month: number) => ((month + 10) % 12) + 1;
	const after = (month: number) => (month % 12) + 1;
	return [...had]
		.filter((month) => !had.has(before(month)))
		.sort((a, b) => a - b)
		.map((first) => {
			let last = first;
			while (had.has(after(last))) last = after(last);
			return { first, last };
		});
}
