import { describe, expect, it } from 'vitest';
import { makePlace } from '../make-place.ts';
import type { Photo, Place } from '../place.ts';
import { careFactsOf, criteriaOf, nextSteps } from './quality.ts';

const TODAY = '2026-11-27';
const photo: Photo = {
	...{ path: 'a/b', widths: [480], width: 480, height: 320, alt: { de: 'Hof' } },
	...{ credit: 'Anna', licence: 'CC-BY-4.0', drawn: false },
};
const good = makePlace({
	hours: 'Mo 10:00-12:00',
	hoursCheckedOn: '2026-01-01',
	photos: [photo],
	accessibility: { stepCm: 12, doorCm: null, toilet: null },
	summary: { de: 'Ein Hof.', nl: 'Een boerderij.' },
	stories: [
		{
			...{ title: { de: 'Früh' }, body: { de: 'Um fünf.' }, person: null },
			...{ licence: 'CC-BY-4.0', attribution: 'Hof' },
		},
	],
});
const stepsOf = (lacking: Partial<Place>) => nextSteps(careFactsOf({ ...good, ...lacking }), TODAY);

describe('a good entry', () => {
	it('has all of it', () => expect(stepsOf({})).toEqual([]));

	it.each<[string, Partial<Place>, string]>([
		['hours checked more than a year ago', { hoursCheckedOn: '2025-11-26' }, 'hours_old'],
		['no hours', { hours: null }, 'hours_missing'],
		['only a drawing', { photos: [{ ...photo, drawn: true }] }, 'photo'],
		[
			'no fact about getting in',
			{ accessibility: { stepCm: null, doorCm: null, toilet: null } },
			'access',
		],
		['no story', { stories: [] }, 'story'],
		['German alone', { summary: { de: 'Ein Hof.' } }, 'language'],
	])('%s leaves one step', (_, lacking, step) => expect(stepsOf(lacking)).toEqual([step]));

	it('takes a step of no height for a fact', () =>
		expect(stepsOf({ accessibility: { stepCm: 0, doorCm: null, toilet: null } })).toEqual([]));
});

it('says for each what is met, the most useful first', () => {
	const facts = careFactsOf(makePlace(), { openReports: 2, isDoubted: true });
	expect(criteriaOf(facts, TODAY)).toEqual([
		{ quality: 'hours', isMet: false, need: 'doubted' },
		{ quality: 'photo', isMet: false, need: 'photo' },
		{ quality: 'access', isMet: false, need: 'access' },
		{ quality: 'story', isMet: false, need: 'story' },
		{ quality: 'languages', isMet: false, need: 'language' },
	]);
});
