import { dayText, weekdayOf, type WallTime } from '../hours/wall-clock.ts';
import type { HoursSpecification, HoursSpecifications } from './opening-hours-specification.ts';

/**
 * Whether specifications say that a place is open at a wall time, read as schema.org means them: special
 * ones go before, `closes` before `opens` reaches into the next day. For tests that compare what is told
 * in different ways.
 */
export function isOpenBySpecification(told: HoursSpecifications, time: WallTime): boolean {
	const yesterday = { day: time.day - 1, minute: time.minute + 24 * 60 };
	return [time, yesterday].some(({ day, minute }) =>
		holdingOn(told, day).some(({ opens, closes }) => {
			const [from, to] = [minutesOf(opens), minutesOf(closes)];
			if (from === 0 && to === 0) return false;
			const end = to === 24 * 60 - 1 && from === 0 ? 24 * 60 : to <= from ? to + 24 * 60 : to;
			return minute >= from && minute < end;
		}),
	);
}

function holdingOn(told: HoursSpecifications, day: number): HoursSpecification[] {
	const date = dayText(day);
	const isValid = ({ validFrom, validThrough }: HoursSpecification) =>
		validFrom <= date && date <= validThrough;
	const special = told.specialOpeningHoursSpecification.filter(isValid);
	if (special.length > 0) return special;
	const name = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
	return told.openingHoursSpecification.filter(
		(one) => isValid(one) && one.dayOfWeek!.some((url) => url.endsWith(name[weekdayOf(day)]!)),
	);
}

function minutesOf(clock: string): number {
	const [hours = 0, minutes = 0] = clock.split(':').map(Number);
	return hours * 60 + minutes;
}
