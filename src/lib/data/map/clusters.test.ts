import { describe, expect, test } from 'vitest';
import { STANDINGS, type Standing } from '#core/hours/answer.ts';
import { Clusters, type MapPlace } from './clusters.ts';

const REGION = { west: 7, south: 50, east: 10, north: 52 };
const place = (slug: string, lon: number, more: Partial<MapPlace> = {}): MapPlace => ({
	slug,
	lon,
	lat: 51.2,
	kind: 'farm',
	subkind: 'dairy',
	name: slug,
	...more,
});
const all = (places: MapPlace[]) => new Clusters(places, Uint32Array.from(places.keys()));
const standing = (...names: Standing[]) =>
	Uint8Array.from(names, (name) => STANDINGS.indexOf(name));

// At zoom 9 a degree of longitude is 728 px wide, so 0.01° is 7 px and 0.3° 218 px.
const NEAR = [place('a', 8.0), place('b', 8.01, { kind: 'nature_site' }), place('c', 8.3)];

describe('places near each other', () => {
	test('become one mark with number and kinds; a lone place stays itself', () => {
		const marks = all(NEAR).within(REGION, 9, null);
		expect(marks).toHaveLength(2);
		expect(marks).toContainEqual({ type: 'place', place: NEAR[2], standing: null });
		expect(marks).toContainEqual(
			expect.objectContaining({
				type: 'cluster',
				count: 2,
				kinds: ['farm', 'nature_site'],
				openTenths: null,
			}),
		);
	});

	test('part when the map comes nearer', () => {
		expect(all(NEAR).within(REGION, 13, null)).toHaveLength(3);
	});

	test('count only where they are chosen', () => {
		const [mark] = new Clusters(NEAR, Uint32Array.of(1)).within(REGION, 9, null);
		expect(mark).toMatchObject({ type: 'place', place: NEAR[1] });
	});

	test('outside the view are not told', () => {
		const west = { ...REGION, east: 8.1 };
		expect(all(NEAR).within(west, 13, null)).toHaveLength(2);
	});
});

describe('once times are known', () => {
	const SHARES: [standings: Standing[], tenths: number][] = [
		[['open', 'closed', 'later', 'open'], 5],
		[['closed', 'unknown', 'unconfirmed', 'appointment'], 0],
		[['open', 'open'], 10],
		[['open', ...Array<Standing>(29).fill('closed')], 1],
		[['closed', ...Array<Standing>(29).fill('open')], 9],
	];
	test.each(SHARES)('a cluster of %j is open to %d tenths', (standings, openTenths) => {
		const places = standings.map((_, i) => place(`p${i}`, 8 + i / 1000));
		const [mark] = all(places).within(REGION, 7, standing(...standings));
		expect(mark).toMatchObject({ count: standings.length, openTenths });
	});

	test('a lone place tells how it stands', () => {
		const marks = all(NEAR).within(REGION, 13, standing('closed', 'later', 'unknown'));
		expect(marks.map((mark) => mark.type === 'place' && mark.standing)).toEqual([
			'closed',
			'later',
			'unknown',
		]);
	});
});

describe('an opened cluster', () => {
	test('tells its places and the zoom at which it falls apart', () => {
		const clusters = all(NEAR);
		const mark = clusters.within(REGION, 9, null).find(({ type }) => type === 'cluster');
		const opened = clusters.open((mark as { id: number }).id);
		expect(opened.slugs.sort()).toEqual(['a', 'b']);
		expect(opened.splitsAt).toBeGreaterThan(9);
	});

	test('of places at one spot never falls apart', () => {
		const clusters = all([place('x', 8), place('y', 8)]);
		const [mark] = clusters.within(REGION, 9, null);
		expect(clusters.open((mark as { id: number }).id)).toEqual({
			slugs: ['x', 'y'],
			splitsAt: null,
		});
	});
});

test('no places give no marks', () => {
	expect(all([]).within(REGION, 8, null)).toEqual([]);
});
