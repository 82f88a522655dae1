import { describe, expect, it } from 'vitest';
import { accessFacts } from './access-facts.ts';
import { makePlace } from './make-place.ts';
import { monthStretches, originsOf } from './origins.ts';
import {
	addressLines,
	callTo,
	directionsTo,
	distanceOfInput,
	expiresSoon,
	hoursRules,
	whereabouts,
	type Origin,
	type Place,
} from './place.ts';

describe('hours as they are written', () => {
	it.each([
		['Mo 10:00-12:00; Tu off', ['Mo 10:00-12:00', 'Tu off']],
		[
			'Mo 10:00-12:00 "bitte klingeln; sonst anrufen"; PH off',
			['Mo 10:00-12:00 "bitte klingeln; sonst anrufen"', 'PH off'],
		],
		['Fr 13:00-18:00 || "nach Vereinbarung"', ['Fr 13:00-18:00 || "nach Vereinbarung"']],
		['Mo "offen; kein Ende', ['Mo "offen; kein Ende']],
		['; ;', []],
	])('parts "%s" only between rules', (text, rules) => expect(hoursRules(text)).toEqual(rules));

	it('never loses a character that says something', () => {
		const text = 'Th 17:00-23:00; Fr-Sa 17:00-01:00, Su 11:00-20:00; "a;b" ; Dec 24 off';
		expect(hoursRules(text).join(';').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
	});
});

describe('where a place is', () => {
	it('names locality and municipality once each', () => {
		const village = { locality: 'Westfeld', municipality: 'Schmallenberg' };
		expect(whereabouts(village)).toBe('Westfeld, Schmallenberg');
		expect(whereabouts({ locality: 'Olpe', municipality: 'Olpe' })).toBe('Olpe');
		expect(addressLines(makePlace({ ...village, street: 'Dorfweg 1', postcode: '57392' }))).toEqual(
			['Dorfweg 1', 'Westfeld', '57392 Schmallenberg'],
		);
		expect(addressLines(makePlace({ locality: 'Olpe', municipality: 'Olpe' }))).toEqual(['Olpe']);
	});

	it('links to the map app and to a route planner, latitude first', () => {
		expect(directionsTo({ lon: 8.1894, lat: 51.2789 })).toEqual({
			geo: 'geo:51.27890,8.18940?q=51.27890,8.18940',
			osm: 'https://www.openstreetmap.org/directions?route=%3B51.27890%2C8.18940',
		});
	});

	it.each([
		['0221 4710-101', 'tel:02214710101'],
		['+49 (0) 2973 / 12', 'tel:+490297312'],
	])('dials %s by %s', (phone, link) => expect(callTo(phone)).toBe(link));
});

describe('access facts', () => {
	const factsOf = (place: Partial<Place>) =>
		Object.fromEntries(accessFacts(makePlace(place)).map(({ about, answer }) => [about, answer]));
	const measured = (measures: Partial<Place['accessibility']>): Partial<Place> => ({
		accessibility: { stepCm: null, doorCm: null, toilet: null, ...measures },
	});

	it('knows nothing of a place nobody described: unknown, never no', () => {
		expect(factsOf({})).toEqual({
			wheelchair: 'unknown',
			step: 'unknown',
			door: 'unknown',
			toilet: 'unknown',
			parking: 'unknown',
		});
	});

	it.each<[Partial<Place>, Record<string, string>]>([
		[{ wheelchair: 'limited' }, { wheelchair: 'limited' }],
		[measured({ stepCm: 0 }), { step: 'yes' }],
		[measured({ stepCm: 6 }), { step: 'no' }],
		[measured({ doorCm: 80 }), { door: 'yes' }],
		[measured({ doorCm: 79 }), { door: 'no' }],
		[measured({ toilet: 'wheelchair' }), { toilet: 'yes' }],
		[measured({ toilet: 'yes' }), { toilet: 'limited' }],
		[measured({ toilet: 'no' }), { toilet: 'no' }],
		[{ ...measured({ toilet: 'no' }), amenities: ['toilet'] }, { toilet: 'limited' }],
		[{ amenities: ['parking'] }, { parking: 'yes' }],
	])('%j means %j', (place, expected) => expect(factsOf(place)).toMatchObject(expected));
});

describe('origins', () => {
	const here = makePlace({ slug: 'hof', lon: 8.1, lat: 51.2 });
	const farm = (slug: string, lon: number, lat: number): Origin => ({
		type: 'place',
		slug,
		name: { de: slug },
		kind: 'farm',
		lon,
		lat,
	});
	const salt: Origin = { type: 'named', name: { de: 'Saline' }, position: { lon: 8.1, lat: 53.2 } };
	const lost: Origin = { type: 'named', name: { de: 'Irgendwo' }, position: null };
	const input = (de: string, origin: Origin | null) => ({ name: { de }, origin });

	it.each<[string, Origin | null, unknown]>([
		['the own premises', farm('hof', 8.1, 51.2), { type: 'own' }],
		['nobody said', null, { type: 'unknown' }],
		['a name without a position', lost, { type: 'unknown' }],
	])('of %s', (_, origin, distance) =>
		expect(distanceOfInput(here, input('Milch', origin))).toEqual(distance),
	);

	it('measures the straight way', () => {
		const distance = distanceOfInput(here, input('Heu', farm('nord', 8.1, 51.3)));
		expect(distance).toMatchObject({ type: 'km', km: expect.closeTo(11.12, 2) });
	});

	const products = [
		{ inputs: [input('Salz', salt), input('Milch', farm('ost', 8.3, 51.2))] },
		{ inputs: [input('Milch', farm('ost', 8.3, 51.2)), input('Heu', farm('hof', 8.1, 51.2))] },
		{ inputs: [input('Kraut', farm('ost', 8.3, 51.2)), input('Lab', lost), input('Luft', null)] },
	].map((product, n) => ({
		...product,
		slug: `p${n}`,
		name: { de: `P${n}` },
		category: 'dairy' as const,
		months: [],
	}));
	const origins = originsOf({ ...here, products });

	it('names each origin once, nearest first, unknown last, with all that comes from there', () => {
		expect(
			origins.map(({ origin, inputs }) => [origin.name.de, inputs.map(({ de }) => de)]),
		).toEqual([
			['hof', ['Heu']],
			['ost', ['Milch', 'Kraut']],
			['Saline', ['Salz']],
			['Irgendwo', ['Lab']],
		]);
	});

	it('draws direction truly and distance compressed, what is too far on the edge', () => {
		const [own, east, north, unknown] = origins.map(({ spot }) => spot);
		expect(own).toBeNull();
		expect(east).toMatchObject({ y: expect.closeTo(0, 5), beyond: false });
		expect(east!.x).toBeGreaterThan(34);
		expect(east!.x).toBeLessThan(70);
		expect(north).toMatchObject({ x: expect.closeTo(0, 5), y: -126, beyond: true });
		expect(unknown).toBeNull();
	});

	it('keeps numbers apart where origins lie close together, and the points where they are', () => {
		const close = [8.3, 8.301, 8.302].map((lon, n) => input('Milch', farm(`f${n}`, lon, 51.2)));
		const [product] = products;
		const crowd = originsOf({ ...here, products: [{ ...product!, inputs: close }] });
		const marks = crowd.map(({ spot }) => spot!.mark);
		for (const [a, b] of [
			[0, 1],
			[0, 2],
			[1, 2],
		] as const)
			expect(
				Math.hypot(marks[a]!.x - marks[b]!.x, marks[a]!.y - marks[b]!.y),
			).toBeGreaterThanOrEqual(20.9);
		for (const { spot } of crowd) expect(spot!.y).toBeCloseTo(0);
	});

	it.each([
		[[], []],
		[[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], []],
		[[5, 6, 7], [{ first: 5, last: 7 }]],
		[[12, 1, 11], [{ first: 11, last: 1 }]],
		[
			[9, 3, 4],
			[
				{ first: 3, last: 4 },
				{ first: 9, last: 9 },
			],
		],
	])('months %j are %j', (months, stretches) => expect(monthStretches(months)).toEqual(stretches));
});

describe('small things', () => {
	it.each([
		['2027-01-23', true],
		['2027-01-24', false],
	])('a label until %s expires soon: %s', (until, soon) =>
		expect(expiresSoon({ until }, '2026-11-24')).toBe(soon),
	);
});
