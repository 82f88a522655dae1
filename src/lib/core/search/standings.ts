import type { Position } from '../geo/position.ts';
import { STAY_MINUTES, travelMinutes, type Travel } from '../geo/travel.ts';
import { standingAt, STANDINGS, type Standing, type Visit } from '../hours/answer.ts';
import { DAY_MINUTES, type WallTime } from '../hours/wall-clock.ts';
import { distancesFrom, originOf } from './origin.ts';
import type { Found } from './found.ts';
import type { SearchIndex } from './prepare.ts';
import type { FinderQuery } from './query.ts';

const NUMBER_OF = Object.fromEntries(
	STANDINGS.map((standing, number) => [standing, number]),
) as Record<Standing, number>;

/** The visit that is asked about: there at a time, or leaving then for a place some way off. */
export function visitAt(time: WallTime, km: number | null, travel: Travel | null): Visit {
	if (travel === null || km === null) return { leave: time, arrive: time, stay: 0 };
	const minutes = time.minute + travelMinutes(km, travel);
	const days = Math.floor(minutes / DAY_MINUTES);
	const arrive = { day: time.day + days, minute: minutes - days * DAY_MINUTES };
	return { leave: time, arrive, stay: STAY_MINUTES };
}

/**
 * How each listing stands at a time, as numbers in STANDINGS. Whoever is just there is answered once per
 * schedule; whoever has to travel arrives everywhere at another time. `km` null: nobody knows from where.
 */
export function standingsAt(
	index: SearchIndex,
	time: WallTime,
	travel: Travel | null,
	km: Float64Array | null,
): Uint8Array {
	const { schedule, schedules } = index;
	const standings = new Uint8Array(schedule.length).fill(NUMBER_OF.unknown);
	if (travel && km) {
		for (let i = 0; i < standings.length; i++) {
			const its = schedules[schedule[i]!];
			if (its) standings[i] = NUMBER_OF[standingAt(its, visitAt(time, km[i]!, travel))];
		}
		return standings;
	}
	const visit = visitAt(time, null, null);
	const answers = Uint8Array.from(schedules, (one) => NUMBER_OF[standingAt(one, visit)]);
	for (let i = 0; i < standings.length; i++) {
		const number = schedule[i]!;
		if (number >= 0) standings[i] = answers[number]!;
	}
	return standings;
}

/**
 * How many of the places found are open at half past each of some hours (0…23) of a day; with a way to
 * travel, for those who leave then.
 */
export function openByHour(
	index: SearchIndex,
	{ order }: Pick<Found, 'order'>,
	day: number,
	hours: readonly number[],
	query: Pick<FinderQuery, 'near' | 'travel'>,
	here: Position | null,
): number[] {
	const origin = originOf(query, here);
	const km = query.travel && origin && distancesFrom(origin, index);
	return hours.map((hour) => {
		const standings = standingsAt(index, { day, minute: hour * 60 + 30 }, query.travel, km);
		let open = 0;
		for (const i of order) if (standings[i] === NUMBER_OF.open) open++;
		return open;
	});
}
