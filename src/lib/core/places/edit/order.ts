import { moved } from '../../photos/photo.ts';

interface Placed {
	id: string;
	position: number;
}

/**
 * Positions that change where one of these goes so many steps up (-1) or down (1); the others keep theirs, so that the
 * history names only what was moved:
 *
 *     Brot 0 · Käse 3 · Quark 7     Quark one up     →     Quark 3 · Käse 7
 *
 * Several that never had a place of their own (all 0) are counted through.
 */
export function positionsAfter(parts: readonly Placed[], id: string, steps: number): Placed[] {
	let last = -Infinity;
	const free = parts.map(({ position }) => (last = Math.max(position, last + 1)));
	const ids = parts.map((part) => part.id);
	return moved(ids, id, steps)
		.map((id, index) => ({ id, position: free[index]! }))
		.filter(({ id, position }) => parts.find((part) => part.id === id)!.position !== position);
}

/** Where the next one stands: behind all others. */
export function nextPosition(parts: readonly Pick<Placed, 'position'>[]): number {
	return Math.max(-1, ...parts.map(({ position }) => position)) + 1;
}

/** In the order in which visitors see them. */
export function inOrder<Part extends Placed>(parts: readonly Part[]): Part[] {
	return parts.toSorted((a, b) => a.position - b.position || a.id.localeCompare(b.id));
}
