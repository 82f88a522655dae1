import { expect, test } from 'vitest';
import { chooseScale } from './scale-bar.ts';

test.each([
	[100, 140, { km: 10, width: 100 }],
	[60, 140, { km: 8, width: 8000 / 60 }],
	[1, 140, { km: 0.1, width: 100 }],
	[0.1, 140, { km: 0.1, width: 1000 }],
])('at %d m per pixel and %d px the longest round distance is chosen', (metres, width, scale) => {
	expect(chooseScale(metres, width)).toEqual(scale);
});
