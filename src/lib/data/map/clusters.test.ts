import { describe, expect, test } from 'vitest';
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

// At zoom 9 a degree of longitude is 728 px wide, so 0.01° is 7 px and 0.3° 218 px.
const NEAR = [place('a', 8.0), place('b', 8.01, { kind: 'nature_site' }), place('c', 8.3)];

describe('places near each other', () => {
	test('become one mark with number and kinds; a lone place stays itself', () => {
		const marks = new Clusters(NEAR).within(REGION, 9);
		expect(marks).toHaveLength(2);
		expect(marks).toContainEqual({ type: 'place', place: NEAR[2] });
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
		expect(new Clusters(NEAR).within(REGION, 13)).toHaveLength(3);
	});

	test('outside the view are not told', () => {
		const west = { ...REGION, east: 8.1 };
		expect(new Clusters(NEAR).within(west, 13)).toHaveLength(2);
	});
});

test('a cluster tells the share that is open in tenths, once times are known', () => {
	const states = ['open', 'closed', 'later', 'open'] as const;
	const places = states.map((state, i) => place(`p${i}`, 8 + i / 1000, { state }));
	const [mark] = new Clusters(places).within(REGION, 9);
	expect(mark).toMatchObject({ count: 4, openTenths: 5 });
});

describe('an opened cluster', () => {
	test('tells its places and the zoom at which it falls apart', () => {
		const clusters = new Clusters(NEAR);
		const mark = clusters.within(REGION, 9).find(({ type }) => type === 'cluster');
		const opened = clusters.open((mark as { id: number }).id);
		expect(opened.slugs.sort()).toEqual(['a', 'b']);
		expect(opened.splitsAt).toBeGreaterThan(9);
	});

	test('of places at one spot never falls apart', () => {
		const clusters = new Clusters([place('x', 8), place('y', 8)]);
		const [mark] = clusters.within(REGION, 9);
		expect(clusters.open((mark as { id: number }).id)).toEqual({
			slugs: ['x', 'y'],
			splitsAt: null,
		});
	});
});

test('no places give no marks', () => {
	expect(new Clusters([]).within(REGION, 8)).toEqual([]);
});
