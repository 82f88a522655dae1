import { distanceKm, type Position } from '../geo/position.ts';
import { MUNICIPALITIES } from './municipalities.ts';

/** A point this far from a town's centre is still called by its name, in kilometres. */
const REACH_KM = 2;

/** A point with the name of the town in whose centre it lies; null elsewhere. */
export function townAt(position: Position): (Position & { name: string }) | null {
	const [nearest] = MUNICIPALITIES.map(({ name, ...centre }) => ({
		name,
		km: distanceKm(position, centre),
	})).sort((a, b) => a.km - b.km);
	return nearest && nearest.km <= REACH_KM ? { ...position, name: nearest.name } : null;
}
