import { patternOn, stretchAt, type Schedule, type StretchKind } from './schedule.ts';
import type { WallTime } from './wall-clock.ts';

/** What other readers of opening hours tell apart. */
export type PlainState = 'open' | 'closed' | 'unknown';

/** A holiday that nobody confirmed is open for them, an appointment unknown. */
const PLAIN: Record<StretchKind, PlainState> = {
	open: 'open',
	unconfirmed: 'open',
	appointment: 'unknown',
	unknown: 'unknown',
	closed: 'closed',
};

/** The state at a time, to compare it with other readers; for visitors there is `visitAnswer`. */
export function plainStateAt(schedule: Schedule, { day, minute }: WallTime): PlainState {
	const pattern = patternOn(schedule, day);
	if (!pattern) return 'unknown';
	const stretch = stretchAt(pattern, minute);
	return stretch ? PLAIN[stretch.kind] : 'closed';
}
