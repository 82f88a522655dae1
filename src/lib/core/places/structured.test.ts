import { describe, expect, it } from 'vitest';
import { makeSchedule } from '../hours/make-schedule.ts';
import { dayNumber } from '../hours/wall-clock.ts';
import { SUBKIND_NAMES } from './kinds.ts';
import { makePlace } from './make-place.ts';
import type { Place } from './place.ts';
import { schemaTypes } from './schema-types.ts';
import { describePlace, serializeJsonLd, type JsonLd, type PageFrame } from './structured.ts';

const FRAME: PageFrame = {
	language: 'en',
	url: 'https://karte.example/en/places/ort',
	id: 'https://karte.example/places/ort',
	pictures: 'https://karte.example/photos',
	siteName: 'Schatzkarte',
	siteUrl: 'https://karte.example',
	kreisName: 'Kreis Olpe',
	breadcrumbs: [
		{ name: 'Schatzkarte', url: 'https://karte.example/en' },
		{ name: 'Ort', url: 'https://karte.example/en/places/ort' },
	],
	exampleNote: 'Example: invented',
	schedule: null,
	today: dayNumber('2026-11-24'),
};

function nodesOf(place: Partial<Place>): JsonLd[] {
	return describePlace(makePlace(place), FRAME)['@graph'] as JsonLd[];
}
const [page, thing, breadcrumbs] = [0, 1, 2].map(
	(index) => (place: Partial<Place>) => nodesOf(place)[index]!,
) as [(p: Partial<Place>) => JsonLd, (p: Partial<Place>) => JsonLd, (p: Partial<Place>) => JsonLd];

const FULL: Partial<Place> = {
	name: { de: 'Hof', en: 'Farm' },
	summary: { de: 'Käse' },
	street: 'Weg 1',
	postcode: '57462',
	phone: '0221 4710 101',
	email: 'hof@example.org',
	spoken: ['de', 'nl'],
	entryFree: true,
	wheelchair: 'limited',
	amenities: ['parking'],
	sources: [
		{
			source: 'osm',
			externalId: 'node/1',
			licence: 'ODbL-1.0',
			attribution: '© OpenStreetMap contributors',
			url: 'https://www.openstreetmap.org/node/1',
			retrievedOn: null,
		},
	],
	photos: [
		{
			path: 'hof/1',
			widths: [160, 480, 960],
			width: 960,
			height: 640,
			alt: { de: 'Ein Hof', en: 'A farm' },
			credit: 'Zeichnung: Schatzkarte',
			licence: 'CC-BY-4.0',
			drawn: true,
		},
	],
	stories: [
		{
			title: { de: 'Der Kessel' },
			body: { de: 'Text' },
			person: { name: 'Mechthild', role: { de: 'Käserin', en: 'Cheesemaker' } },
			licence: 'CC-BY-4.0',
			attribution: 'Schatzkarte',
		},
	],
};

describe('describePlace', () => {
	it('has the required fields, and the place has one identity in all languages', () => {
		const place = thing(FULL);
		expect(place).toMatchObject({
			'@id': FRAME.id,
			url: FRAME.url,
			name: 'Farm',
			description: 'Käse',
			geo: { '@type': 'GeoCoordinates', latitude: 51.2, longitude: 8.1 },
			address: {
				'@type': 'PostalAddress',
				streetAddress: 'Weg 1',
				postalCode: '57462',
				addressLocality: 'Stadt',
				addressRegion: 'NRW',
				addressCountry: 'DE',
			},
			isAccessibleForFree: true,
			sameAs: ['https://www.openstreetmap.org/node/1'],
		});
		expect(place.identifier).toContainEqual({
			'@type': 'PropertyValue',
			propertyID: 'osm',
			value: 'node/1',
		});
		expect(page(FULL)).toMatchObject({
			url: FRAME.url,
			inLanguage: 'en',
			license: 'https://creativecommons.org/licenses/by/4.0/',
			sdLicense: 'https://creativecommons.org/licenses/by/4.0/',
			sdPublisher: { name: 'Schatzkarte' },
			creditText: 'Schatzkarte Südwestfalen',
			dateModified: '2026-11-24T10:00:00+00:00',
			mainEntity: { '@id': FRAME.id },
		});
	});

	it('gives every picture its address, licence and credit', () => {
		expect(thing(FULL).image).toEqual([
			expect.objectContaining({
				'@type': 'ImageObject',
				contentUrl: 'https://karte.example/photos/hof/1-960.webp',
				width: 960,
				height: 640,
				caption: 'A farm',
				license: 'https://creativecommons.org/licenses/by/4.0/',
				creditText: 'Zeichnung: Schatzkarte',
				copyrightNotice: 'Zeichnung: Schatzkarte',
			}),
		]);
	});

	it('leaves out what is not known, down to the last empty list', () => {
		expect(JSON.stringify(nodesOf({}))).not.toMatch(/null|""|\[\]|undefined/);
		expect(thing({})).not.toHaveProperty('telephone');
		expect(thing({})).not.toHaveProperty('openingHoursSpecification');
	});

	it('names a person only where the story does', () => {
		expect(JSON.stringify(thing(FULL))).toContain('Mechthild');
		const [story] = FULL.stories!;
		const without = thing({ ...FULL, stories: [{ ...story!, person: null }] });
		expect(JSON.stringify(without)).not.toContain('Person');
	});

	it('says of an example that it is invented', () => {
		expect(thing({ example: true }).disambiguatingDescription).toBe('Example: invented');
		expect(thing({})).not.toHaveProperty('disambiguatingDescription');
	});

	it('leads from the front page to the place', () => {
		const items = breadcrumbs({}).itemListElement as { position: number; item: string }[];
		expect(items.map(({ position }) => position)).toEqual([1, 2]);
		expect(items.at(-1)?.item).toBe(FRAME.url);
	});

	it('tells compiled hours, and none where nothing is known', () => {
		const schedule = makeSchedule({ week: ['10:00-17:00'] });
		const described = describePlace(makePlace(), { ...FRAME, schedule });
		expect((described['@graph'] as JsonLd[])[1]).toMatchObject({
			openingHoursSpecification: [{ opens: '10:00', closes: '17:00' }],
		});
		expect(thing({ hours: 'We-Fr 10:00-17:00' })).not.toHaveProperty('openingHoursSpecification');
	});

	it('has properties of organisations only where the place is one', () => {
		expect(thing(FULL)).toMatchObject({ email: 'hof@example.org', knowsLanguage: ['de', 'nl'] });
		const castle = thing({ ...FULL, kind: 'heritage', subkind: 'castle' });
		expect(castle).not.toHaveProperty('email');
		expect(castle).not.toHaveProperty('knowsLanguage');
	});
});

describe('schemaTypes', () => {
	it('knows a type worth a visit for every sub-kind', () => {
		for (const subkind of SUBKIND_NAMES)
			expect(schemaTypes(subkind), subkind).toContain('TouristAttraction');
	});
});

describe('serializeJsonLd', () => {
	it('cannot end its element, whatever a text says', () => {
		const name = '</script><script>alert(1)</script><!-- \u2028';
		const json = serializeJsonLd(describePlace(makePlace({ name: { de: name } }), FRAME));
		expect(json).not.toMatch(/[<\u2028\u2029]/);
		expect(JSON.parse(json)['@graph'][1].name).toBe(name);
	});
});
