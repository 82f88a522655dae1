import { DAY_MINUTES, weekdayOf, type WallTime } from './wall-clock.ts';

/** The times most visitors ask for, besides now. */
export interface Preset {
	name: 'afternoon' | 'evening' | 'tomorrow' | 'sunday';
	at: WallTime;
}

const hour = (hours: number) => hours * 60;
const SUNDAY = 6;

/** What comes next of today's hours, and the coming Sunday at two. */
export function presets(now: WallTime): [Preset, Preset] {
	return [soon(now), { name: 'sunday', at: { day: nextSunday(now), minute: hour(14) } }];
}

function soon({ day, minute }: WallTime): Preset {
	if (minute < hour(15)) return { name: 'afternoon', at: { day, minute: hour(15) } };
	if (minute < hour(18)) return { name: 'evening', at: { day, minute: hour(18) } };
	return { name: 'tomorrow', at: { day: day + 1, minute: hour(10) } };
}

/** Today, as long as it is not two yet. */
function nextSunday({ day, minute }: WallTime): number {
	const days = SUNDAY - weekdayOf(day);
	return days === 0 && minute >= hour(14) ? day + 7 : day + days;
}

/** Whole hours that a day's scale shows: 8 to 20, and as far as it takes to hold the time chosen. */
export function hoursAround(minute: number): { first: number; last: number } {
	return {
		first: Math.min(8, Math.floor(minute / 60)),
		last: Math.max(20, Math.min(DAY_MINUTES / 60, Math.ceil((minute + 1) / 60))),
	};
}
