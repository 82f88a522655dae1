export const TRAVELS = ['foot', 'bike', 'car'] as const;
export type Travel = (typeof TRAVELS)[number];

/** Minutes somebody means to stay at least: for less, the way is not worth it. */
export const STAY_MINUTES = 15;

/**
 * How much longer the way is than the straight line, and how fast one is on it, in kilometres an hour.
 * An estimate for a hilly region, and to be called one: no road is looked at.
 */
export const WAYS: Record<Travel, { detour: number; speed: number }> = {
	foot: { detour: 1.3, speed: 4.5 },
	bike: { detour: 1.35, speed: 15 },
	car: { detour: 1.4, speed: 50 },
};

/** Estimated minutes for a straight-line distance in kilometres, rounded up. */
export function travelMinutes(km: number, travel: Travel): number {
	const { detour, speed } = WAYS[travel];
	return Math.ceil(((km * detour) / speed) * 60);
}
