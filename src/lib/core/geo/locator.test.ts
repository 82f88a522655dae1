import { describe, expect, it } from 'vitest';
import { drawLocator, type LocatorGround } from './locator.ts';
import type { Point } from './plane.ts';

const EMPTY: LocatorGround = {
	region: [],
	borders: [],
	forests: [],
	lakes: [],
	rivers: [],
	roads: [],
	towns: [],
};
const draw = (ground: Partial<LocatorGround>, spot: Point = [0, 0]) =>
	drawLocator({ ...EMPTY, ...ground }, spot);

const square = (x: number, y: number, by: number): Point[] => [
	[x - by, y - by],
	[x + by, y - by],
	[x + by, y + by],
	[x - by, y + by],
	[x - by, y - by],
];

describe('drawLocator', () => {
	it('draws north up, ten units a kilometre, the spot in the middle', () => {
		expect(draw({ lakes: [square(5, 5, 1)] }, [5, 5]).lakes).toBe(
			'M230 170l20 0l0 -20l-20 0l0 20z',
		);
		expect(
			draw({
				rivers: [
					[
						[0, 0],
						[0, 1],
					],
				],
			}).rivers,
		).toBe('M240 160l0 -10');
	});

	it('covers the whole picture where it lies within an area, and shows nothing of one far away', () => {
		const { region, forests } = draw({ region: [square(0, 0, 500)], forests: [square(400, 0, 9)] });
		const numbers = region.match(/-?\d+/g)!.map(Number);
		expect(Math.max(...numbers.map(Math.abs))).toBeLessThan(500);
		expect(region).toMatch(/^M.*z$/);
		expect(forests).toBe('');
	});

	it('leaves out the stretches of a way beyond the frame', () => {
		const river: Point[] = [
			[-100, 0],
			[-90, 0],
			[0, 0],
			[90, 0],
			[100, 0],
		];
		expect(draw({ rivers: [river] }).rivers).toBe('M-660 160l900 0l900 0');
	});

	it('names important towns first and never writes over the spot, the scale or another name', () => {
		const towns = [
			{ name: 'Stadt', at: [5, 0] as Point },
			{ name: 'Stadtteil', at: [5.2, 0.1] as Point },
			{ name: 'Hier', at: [0, 0] as Point },
			{ name: 'Ecke', at: [-22, -15] as Point },
			{ name: 'Rand', at: [23, 10] as Point },
			{ name: 'Fern', at: [40, 0] as Point },
		];
		expect(draw({ towns }).towns).toEqual([
			{ name: 'Stadt', x: 290, y: 160, side: 'right' },
			{ name: 'Rand', x: 470, y: 60, side: 'left' },
		]);
	});
});
