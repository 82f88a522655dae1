import type { Schedule } from '../hours/schedule.ts';
import type { Listing } from '../places/listing.ts';

/** Every different schedule of some listings once, and which one each has: counted from 1, 0 is none. */
export function numberSchedules(listings: readonly Pick<Listing, 'schedule'>[]): {
	schedules: Schedule[];
	numbers: number[];
} {
	const known = new Map<Schedule, number>();
	const numbers = listings.map(({ schedule }) => {
		if (!schedule) return 0;
		const number = known.get(schedule) ?? known.size + 1;
		known.set(schedule, number);
		return number;
	});
	return { schedules: [...known.keys()], numbers };
}

/** The schedule of a number. Throws a RangeError where there is none of that number. */
export function scheduleOf(schedules: readonly Schedule[], number: number): Schedule | null {
	if (number === 0) return null;
	const schedule = schedules[number - 1];
	if (!schedule) throw new RangeError(`schedule ${number} of ${schedules.length}`);
	return schedule;
}
