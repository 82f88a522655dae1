import { expect, it } from 'vitest';
import { travelMinutes, type Travel } from './travel.ts';

it.each<[number, Travel, number]>([
	[0, 'car', 0],
	[0.1, 'foot', 2],
	[1, 'foot', 18],
	[10, 'bike', 54],
	[30, 'car', 51],
])('%s km by %s take about %s minutes', (km, travel, minutes) =>
	expect(travelMinutes(km, travel)).toBe(minutes),
);
