import { expect, it } from 'vitest';
import { townAt } from './town-at.ts';

it.each([
	['the centre of a town', { lon: 8.5347, lat: 51.1946 }, 'Winterberg'],
	['a point a kilometre off', { lon: 8.549, lat: 51.1946 }, 'Winterberg'],
	['a point in the woods', { lon: 8.47, lat: 51.16 }, undefined],
])('%s', (_, position, name) => {
	const town = townAt(position);
	expect(town?.name).toBe(name);
	if (town) expect(town).toMatchObject(position);
});
