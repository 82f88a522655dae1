import { describe, expect, it } from 'vitest';
import { makePlace } from '../make-place.ts';
import type { Photo, Place } from '../place.ts';
import { criteriaOf, languagesOf, nextSteps } from './next-steps.ts';

const TODAY = '2026-11-27';
const photo: Photo = {
	...{ path: 'a/b', widths: [480], width: 480, height: 320, alt: { de: 'Hof' } },
	...{ credit: 'Anna', licence: 'CC-BY-4.0', drawn: false },
};
const good = makePlace({
	hours: 'Mo 10:00-12:00',
	hoursCheckedOn: '2026-01-01',
	photos: [photo],
	wheelchair: 'limited',
	accessibility: { stepCm: 12, doorCm: 90, toilet: null },
	summary: { de: 'Ein Hof.', nl: 'Een boerderij.' },
	stories: [
		{
			...{ title: { de: 'Früh', nl: 'Vroeg' }, body: { de: 'Um fünf.', nl: 'Om vijf.' } },
			...{ person: null, licence: 'CC-BY-4.0', attribution: 'Hof' },
		},
	],
});

describe('a good entry', () => {
	it('has all of it', () => expect(nextSteps(good, TODAY)).toEqual([]));

	it.each<[string, Partial<Place>, string]>([
		['hours checked a year and a day ago', { hoursCheckedOn: '2025-11-26' }, 'hours'],
		['hours nobody has checked', { hoursCheckedOn: null }, 'hours'],
		['no hours, and a gate', { hours: null }, 'hours'],
		['only a drawing', { photos: [{ ...photo, drawn: true }] }, 'photo'],
		['a photo nobody may take along', { photos: [{ ...photo, licence: 'proprietary' }] }, 'photo'],
		['two facts about getting in', { wheelchair: 'unknown' }, 'access'],
		['no story', { stories: [] }, 'story'],
		['German alone', { summary: { de: 'Ein Hof.' } }, 'languages'],
	])('%s leaves one step', (_, lacking, step) =>
		expect(nextSteps({ ...good, ...lacking }, TODAY)).toEqual([step]),
	);

	it('needs no hours where all is open ground', () =>
		expect(nextSteps({ ...good, hours: null, access: 'open_air_always' }, TODAY)).toEqual([]));

	it('says for each what is met, the most useful first', () =>
		expect(criteriaOf(makePlace(), TODAY).map(({ quality }) => quality)).toEqual([
			...['hours', 'photo', 'access', 'story', 'languages'],
		]));
});

it('counts a language only where nothing German is missing in it', () => {
	expect(languagesOf(good)).toEqual(['de', 'nl']);
	expect(languagesOf(makePlace())).toEqual(['de']);
});
