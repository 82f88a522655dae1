import { accessFacts } from '../access-facts.ts';
import { isOpenLicence } from '../licences.ts';
import type { Place } from '../place.ts';

/** What a good entry has, in the order in which it helps visitors most. */
export const QUALITY = ['hours', 'photo', 'access', 'story', 'languages'] as const;
export type Quality = (typeof QUALITY)[number];

export interface Criterion {
	quality: Quality;
	isMet: boolean;
}

const YEAR_DAYS = 365;
const DAY_MS = 86_400_000;

/** How many facts about getting in are enough to plan a way. */
const FACTS_ENOUGH = 3;

/**
 * What of a good entry is there, at `today` (`YYYY-MM-DD`): a friendly list for its carers, never a score for the
 * public. The first that is not met is the next best step.
 */
export function criteriaOf(place: Place, today: string): Criterion[] {
	const met: Record<Quality, boolean> = {
		hours: hasFreshHours(place, today),
		photo: place.photos.some(
			({ drawn, credit, licence }) => !drawn && credit.trim() !== '' && isOpenLicence(licence),
		),
		access: accessFacts(place).filter(({ answer }) => answer !== 'unknown').length >= FACTS_ENOUGH,
		story: place.stories.length > 0,
		languages: languagesOf(place).length >= 2,
	};
	return QUALITY.map((quality) => ({ quality, isMet: met[quality] }));
}

/** What is still missing, the next best step first. */
export function nextSteps(place: Place, today: string): Quality[] {
	return criteriaOf(place, today).flatMap(({ quality, isMet }) => (isMet ? [] : quality));
}

function hasFreshHours({ hours, access, hoursCheckedOn }: Place, today: string): boolean {
	if (!hours) return access === 'open_air_always';
	if (!hoursCheckedOn) return false;
	return Date.parse(today) - Date.parse(hoursCheckedOn) <= YEAR_DAYS * DAY_MS;
}

/** Languages in which a visitor can read all that is told: German, and those that miss no text that German has. */
export function languagesOf({ summary, stories }: Place): ('de' | 'en' | 'nl')[] {
	const told = [summary, ...stories.flatMap(({ title, body }) => [title, body])].filter(
		(texts) => texts !== null,
	);
	if (told.length === 0) return ['de'];
	return (['de', 'en', 'nl'] as const).filter((language) =>
		told.every((texts) => texts[language]?.trim()),
	);
}
