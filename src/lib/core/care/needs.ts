import type { Texts } from '../places/texts.ts';
import { dayNumber } from '../hours/wall-clock.ts';

/** What an entry lacks, the most urgent first. Friendly advice to who looks after it; never a mark in public. */
export const NEEDS = [
	/** Visitors stood before a locked door: hours are doubted until somebody has looked. */
	'doubted',
	'reported',
	'hours_missing',
	/** Nobody has checked the hours for a year. */
	'hours_old',
	'photo',
	'story',
	/** A short text in a second language. */
	'language',
	/** What somebody in a wheelchair has to know. */
	'access',
] as const;
export type Need = (typeof NEEDS)[number];

/** What a need depends on. */
export interface CareFacts {
	hours: string | null;
	access: string | null;
	/** Wall day, `YYYY-MM-DD`. */
	hoursCheckedOn: string | null;
	summary: Texts | null;
	/** Photographs with rights that may be shown; drawings do not count. */
	photos: number;
	storyTitles: readonly Texts[];
	wheelchair: string;
	/** How many facts of access are told: steps, doors, toilets. */
	accessFacts: number;
	openReports: number;
	isDoubted: boolean;
}

/** Days after which hours want to be looked at again. */
const YEAR = 365;

/** What a place needs on a wall day (`YYYY-MM-DD`), in the order of `NEEDS`. */
export function needsOf(place: CareFacts, today: string): Need[] {
	const { hours, hoursCheckedOn, summary } = place;
	const isOld = hoursCheckedOn === null || dayNumber(today) - dayNumber(hoursCheckedOn) > YEAR;
	const lacks: Record<Need, boolean> = {
		doubted: place.isDoubted,
		reported: place.openReports > 0 && !place.isDoubted,
		hours_missing: hours === null && place.access === null,
		hours_old: hours !== null && isOld,
		photo: place.photos === 0,
		story: place.storyTitles.length === 0,
		language: !summary?.en && !summary?.nl,
		access: place.wheelchair === 'unknown' && place.accessFacts === 0,
	};
	return NEEDS.filter((need) => lacks[need]);
}
