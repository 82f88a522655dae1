import { expect, test } from 'vitest';
import { circleAround } from './circle.ts';
import { distanceKm } from './position.ts';

const WINTERBERG = { lon: 8.5347, lat: 51.1946 };

test.each([1, 15, 200])(
	'every point of a circle of %d km is as far away as distances say',
	(km) => {
		for (const [lon, lat] of circleAround(WINTERBERG, km))
			expect(distanceKm(WINTERBERG, { lon, lat })).toBeCloseTo(km, 6);
	},
);

test('a circle ends where it begins', () => {
	const circle = circleAround(WINTERBERG, 15, 8);
	expect(circle).toHaveLength(9);
	expect(circle[8]).toEqual(circle[0]);
});
