const FIRST = 2_000;
const LONGEST = 5 * 60_000;

/**
 * Milliseconds until the next try: twice as long after each failure, from 2 s to 5 min, of which the
 * second half is up to chance, so that a valley that gets its network back does not call all at once.
 *
 * @param failures one after the other, from 1
 * @param jitter in [0, 1)
 */
export function backOff(failures: number, jitter: number): number {
	const full = Math.min(LONGEST, FIRST * 2 ** (failures - 1));
	return Math.round((full / 2) * (1 + jitter));
}
