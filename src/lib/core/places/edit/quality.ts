import { needsOf, type CareFacts, type Need } from '../../care/needs.ts';
import type { Place } from '../place.ts';

/** What a good entry has, in the order in which it helps visitors most; each with the needs that speak against it. */
const QUALITY = {
	hours: ['doubted', 'reported', 'hours_missing', 'hours_old'],
	photo: ['photo'],
	access: ['access'],
	story: ['story'],
	languages: ['language'],
} as const satisfies Record<string, readonly Need[]>;
export type Quality = keyof typeof QUALITY;

export interface Criterion {
	quality: Quality;
	isMet: boolean;
	/** What is most urgent about it; null where it is met. */
	need: Need | null;
}

/**
 * What of a good entry is there, at `today` (`YYYY-MM-DD`): a friendly list for its carers, never a score for the
 * public. The first that is not met is the next best step.
 */
export function criteriaOf(place: CareFacts, today: string): Criterion[] {
	const needs = needsOf(place, today);
	return (Object.keys(QUALITY) as Quality[]).map((quality) => {
		const need = needs.find((one) => (QUALITY[quality] as readonly Need[]).includes(one)) ?? null;
		return { quality, isMet: need === null, need };
	});
}

/** What is still missing, the next best step first. */
export function nextSteps(place: CareFacts, today: string): Need[] {
	return criteriaOf(place, today).flatMap(({ need }) => need ?? []);
}

/** What care has to know of a place, as far as its page tells; what visitors report stands elsewhere. */
export function careFactsOf(
	place: Place,
	told: Pick<CareFacts, 'openReports' | 'isDoubted'> = { openReports: 0, isDoubted: false },
): CareFacts {
	const { stepCm, doorCm, toilet } = place.accessibility;
	return {
		...told,
		hours: place.hours,
		access: place.access,
		hoursCheckedOn: place.hoursCheckedOn,
		summary: place.summary,
		photos: place.photos.filter(({ drawn }) => !drawn).length,
		storyTitles: place.stories.map(({ title }) => title),
		wheelchair: place.wheelchair,
		accessFacts: [stepCm, doorCm, toilet].filter((fact) => fact !== null).length,
	};
}
