import { expect, it } from 'vitest';
import { makePlace } from '../make-place.ts';
import type { PlaceFields, StoryFields } from './fields.ts';
import { previewOf } from './preview.ts';

const fields: PlaceFields = {
	...{ kind: 'farm', subkind: 'dairy', name: { de: 'Neu' }, summary: null, easy: null },
	...{ house_rules: null, lon: 8.2, lat: 51.3, position_confirmed: true, street: null },
	...{ postcode: null, locality: 'Dorf', municipality: 'Stadt', kreis: 'olpe', nature_park: null },
	...{ period: null, phone: null, email: null, website: null, opening_hours: 'Mo 10:00-12:00' },
	...{ hours_checked_on: null, access: null, entry_free: true, wheelchair: 'no' },
	...{ accessibility: { step_cm: 3, door_cm: 'weit', toilet: 'yes' }, amenities: [], spoken: [] },
};
const story: StoryFields = {
	...{ position: 0, title: { de: 'Früh' }, body: { de: 'Um fünf.' }, person_name: 'Anna' },
	...{ person_role: null, person_consent_on: null, licence: 'CC-BY-4.0', attribution: 'Hof' },
};
const show = (
	stories: StoryFields[],
	products = [] as Parameters<typeof previewOf>[1]['products'],
) => previewOf(makePlace(), { fields, stories, products, origins: {} }, '2026-11-27');

it('shows what was written, and no fact of a form nobody knows', () => {
	expect(show([])).toMatchObject({
		...{ name: { de: 'Neu' }, hours: 'Mo 10:00-12:00', entryFree: true },
		accessibility: { stepCm: 3, doorCm: null, toilet: 'yes' },
	});
});

it('shows a story only once who is portrayed has agreed', () => {
	expect(show([story]).stories).toEqual([]);
	expect(show([{ ...story, person_consent_on: '2026-11-28' }]).stories).toEqual([]);
	expect(show([{ ...story, person_consent_on: '2026-11-27' }]).stories).toMatchObject([
		{ person: { name: 'Anna' } },
	]);
	expect(show([{ ...story, person_name: null }]).stories).toMatchObject([{ person: null }]);
});

it('says where an input comes from as far as it is known', () => {
	const input = {
		id: '1',
		name: { de: 'Salz' },
		from_place: null,
		from_text: null,
		lon: null,
		lat: null,
	};
	const inputs = [
		input,
		{ ...input, from_text: { de: 'Werl' }, lon: 7.9, lat: 51.5 },
		{ ...input, from_place: 'x' },
	];
	const [product] = show(
		[],
		[
			{
				...{ slug: 'kaese', position: 0, name: { de: 'Käse' }, category: 'dairy', months: [] },
				inputs,
			},
		],
	).products;
	expect(product!.inputs.map(({ origin }) => origin)).toEqual([
		null,
		{ type: 'named', name: { de: 'Werl' }, position: { lon: 7.9, lat: 51.5 } },
		null,
	]);
});
