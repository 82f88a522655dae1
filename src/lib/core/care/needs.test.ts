import { expect, it } from 'vitest';
import { needsOf, type CareFacts, type Need } from './needs.ts';

const WHOLE: CareFacts = {
	hours: 'Mo-Fr 10:00-17:00',
	access: null,
	hoursCheckedOn: '2026-03-01',
	summary: { de: 'Käse', en: 'Cheese' },
	photos: 2,
	storyTitles: [{ de: 'Wie alles begann' }],
	wheelchair: 'limited',
	accessFacts: 0,
	openReports: 0,
	isDoubted: false,
};

it.each<[string, Partial<CareFacts>, Need[]]>([
	['a whole entry', {}, []],
	['hours checked a year ago', { hoursCheckedOn: '2025-11-27' }, []],
	['hours checked a day earlier', { hoursCheckedOn: '2025-11-26' }, ['hours_old']],
	['hours nobody ever checked', { hoursCheckedOn: null }, ['hours_old']],
	['no hours at all', { hours: null, hoursCheckedOn: null }, ['hours_missing']],
	['open ground without hours', { hours: null, access: 'open_air_always' }, []],
	['a doubt, which says more than its reports', { isDoubted: true, openReports: 2 }, ['doubted']],
	['one report', { openReports: 1 }, ['reported']],
	['German alone', { summary: { de: 'Käse', en: '' } }, ['language']],
	['no text', { summary: null }, ['language']],
	['Dutch as the second language', { summary: { de: 'Käse', nl: 'Kaas' } }, []],
	['access nobody told', { wheelchair: 'unknown' }, ['access']],
	['a step that is told', { wheelchair: 'unknown', accessFacts: 1 }, []],
	['nothing', { photos: 0, storyTitles: [] }, ['photo', 'story']],
])('%s', (_, more, expected) => {
	expect(needsOf({ ...WHOLE, ...more }, '2026-11-27')).toEqual(expected);
});
