import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { fullPlaceRow, toPlace } from './place-rows.ts';

const ID = '7f0c3b52-6f61-4c53-9d0a-6f0f5d1c2b3a';
const NOW = '2026-11-24T01:02:03.456789+00:00';

/** A row as the API gives it, with the least a place has. */
const ROW = {
	id: ID,
	slug: 'hof',
	organisation_id: null,
	status: 'published',
	kind: 'farm',
	subkind: 'dairy',
	name: { de: 'Hof' },
	summary: null,
	easy: null,
	house_rules: null,
	lon: 8.1,
	lat: 51.2,
	position_confirmed: true,
	street: null,
	postcode: null,
	locality: 'Dorf',
	municipality: 'Stadt',
	kreis: 'olpe',
	nature_park: null,
	period: null,
	phone: null,
	email: null,
	website: null,
	opening_hours: null,
	hours_checked_on: null,
	access: null,
	entry_free: null,
	wheelchair: 'unknown',
	accessibility: {},
	amenities: [],
	spoken: [],
	example: false,
	licence: 'CC-BY-4.0',
	attribution: 'Schatzkarte',
	provenance: {},
	archive_reason: null,
	merged_into: null,
	version: 1,
	change_seq: 1,
	published_at: NOW,
	created_at: NOW,
	updated_at: NOW,
	organisation: null,
	stories: [],
	photos: [],
	sources: [],
	closures: [],
	products: [],
	awards: [],
};
const read = (more: Record<string, unknown> = {}) =>
	toPlace(v.parse(fullPlaceRow, { ...ROW, ...more }));

const story = (more: Record<string, unknown>) => ({
	id: ID,
	place_id: ID,
	position: 0,
	title: { de: 'Titel' },
	body: { de: 'Text' },
	person_name: 'Mechthild',
	person_role: null,
	person_consent_on: '2026-10-01',
	licence: 'CC-BY-4.0',
	attribution: 'Schatzkarte',
	example: false,
	created_at: NOW,
	updated_at: NOW,
	...more,
});
const photo = (more: Record<string, unknown>) => ({
	id: ID,
	place_id: ID,
	role: 'place',
	position: 0,
	path: 'hof/1',
	widths: [960, 160],
	width: 960,
	height: 640,
	focus_x: 50,
	focus_y: 40,
	alt: { de: 'Bild' },
	credit: 'Wir',
	licence: 'CC-BY-4.0',
	persons_consent: 'none_shown',
	drawn: true,
	created_at: NOW,
	updated_at: NOW,
	...more,
});

describe('toPlace', () => {
	it('keeps a person to itself without the day of consent, whoever may read the row', () => {
		const [shown, hidden] = read({
			stories: [story({}), story({ position: 1, person_consent_on: null })],
		}).stories;
		expect(shown?.person?.name).toBe('Mechthild');
		expect(hidden?.person).toBeNull();
	});

	it('leaves out pictures whose consent was withdrawn, parts portraits, puts them in order', () => {
		const place = read({
			photos: [
				photo({ path: 'hof/2', position: 2 }),
				photo({ path: 'hof/1', position: 1 }),
				photo({ path: 'hof/3', position: 0, persons_consent: 'withdrawn' }),
				photo({ path: 'hof/portrait', role: 'portrait' }),
			],
		});
		expect(place.photos.map(({ path }) => path)).toEqual(['hof/1', 'hof/2']);
		expect(place.portraits.map(({ path }) => path)).toEqual(['hof/portrait']);
		expect(place.photos[0]?.widths).toEqual([160, 960]);
	});

	it.each([
		[{}, { stepCm: null, doorCm: null, toilet: null }],
		[
			{ step_cm: 6, door_cm: 92, toilet: 'no' },
			{ stepCm: 6, doorCm: 92, toilet: 'no' },
		],
		[
			{ step_cm: 'hoch', toilet: 'vielleicht', ramp: true },
			{ stepCm: null, doorCm: null, toilet: null },
		],
	])('reads access facts %j as %j', (accessibility, facts) =>
		expect(read({ accessibility }).accessibility).toEqual(facts),
	);

	it('gives no origin away that is a draft, and keeps a named one without a position', () => {
		const input = (more: Record<string, unknown>) => ({
			id: ID,
			product_id: ID,
			position: 0,
			name: { de: 'Milch' },
			from_place: null,
			from_text: null,
			lon: null,
			lat: null,
			place: null,
			...more,
		});
		const [product] = read({
			products: [
				{
					id: ID,
					place_id: ID,
					slug: 'quark',
					position: 0,
					name: { de: 'Quark' },
					category: 'dairy',
					months: [],
					created_at: NOW,
					updated_at: NOW,
					inputs: [
						input({ from_place: ID }),
						input({ position: 1, from_text: { de: 'Bayern' } }),
						input({ position: 2, from_text: { de: 'Saline' }, lon: 8, lat: 51 }),
					],
				},
			],
		}).products;
		expect(product?.inputs.map(({ origin }) => origin)).toEqual([
			null,
			{ type: 'named', name: { de: 'Bayern' }, position: null },
			{ type: 'named', name: { de: 'Saline' }, position: { lon: 8, lat: 51 } },
		]);
	});

	it('refuses a row that is not what the tables say', () => {
		expect(() => read({ kind: 'castle' })).toThrow();
		expect(() => read({ name: { en: 'Farm' } })).toThrow();
	});
});
