import { STANDINGS, type VisitAnswer } from '../hours/answer.ts';
import { DAY_MINUTES, type WallTime } from '../hours/wall-clock.ts';

/** Groups by standing, in the order of STANDINGS; within a group the order stays. */
export function groupByStanding(order: Uint32Array, standings: Uint8Array): Uint32Array {
	const ends = new Uint32Array(STANDINGS.length + 1);
	for (const i of order) ends[standings[i]! + 1]!++;
	for (let group = 1; group < ends.length; group++) ends[group]! += ends[group - 1]!;
	const grouped = new Uint32Array(order.length);
	for (const i of order) grouped[ends[standings[i]!]!++] = i;
	return grouped;
}

/**
 * Orders by a whole number of each, lowest first; who has the same stays in the order given. Number and
 * rank go into one number, so that the engine sorts plain numbers: ten times faster than calling back
 * for every pair.
 */
export function sortBy(order: Uint32Array, numberOf: (i: number) => number): Uint32Array {
	const keys = new Float64Array(order.length);
	for (let rank = 0; rank < order.length; rank++)
		keys[rank] = numberOf(order[rank]!) * order.length + rank;
	keys.sort();
	const sorted = new Uint32Array(order.length);
	// a loop and a floor: `from` with a remainder costs as much as the sorting
	for (let rank = 0; rank < order.length; rank++) {
		const key = keys[rank]!;
		sorted[rank] = order[key - Math.floor(key / order.length) * order.length]!;
	}
	return sorted;
}

const LAST = 2_000 * DAY_MINUTES;

/**
 * Lowest for what is best seen first: of the open ones who closes last, of all others who opens soonest.
 * In minutes, from 0 to beyond every horizon.
 */
export function openingRank(answer: VisitAnswer, asked: WallTime): number {
	const minutes = (time: WallTime | null) =>
		time ? (time.day - asked.day) * DAY_MINUTES + time.minute : LAST / 2;
	switch (answer.code) {
		case 'open':
			return LAST - minutes(answer.until);
		case 'opens':
			return minutes(answer.at);
		case 'closed':
		case 'by-appointment':
			return minutes(answer.opens);
		default:
			return LAST;
	}
}
