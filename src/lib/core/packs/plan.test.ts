import { describe, expect, it } from 'vitest';
import {
	comparePhotos,
	missingBytes,
	NOTHING_KEPT,
	packBytes,
	planPack,
	updateBytes,
	type KeptParts,
} from './plan.ts';
import type { PhotoChoice, RegionPack } from './region-pack.ts';

const PACK: RegionPack = {
	archive: { file: 'region-2.pmtiles', version: '2', bytes: 600 },
	stories: { bytes: 30, version: 'b' },
	photos: { thumbnails: { count: 2, bytes: 10 }, all: { count: 6, bytes: 200 } },
	builtAt: '2026-11-24T08:00:00Z',
};
const WITHOUT_MAP: RegionPack = { ...PACK, archive: null };
const OLD: KeptParts = {
	map: { version: '1', bytes: 500 },
	stories: { version: 'a', bytes: 20 },
	photos: { choice: 'thumbnails', bytes: 10 },
	begun: null,
};
const NEW: KeptParts = {
	...OLD,
	map: { version: '2', bytes: 600 },
	stories: { version: 'b', bytes: 30 },
};
const begun = (version: string) => ({ version, bytes: 600, done: 200 });

it.each<[string, RegionPack, PhotoChoice, number]>([
	['without photos', PACK, 'none', 630],
	['with small photos', PACK, 'thumbnails', 640],
	['with all photos', PACK, 'all', 830],
	['of a site without archive', WITHOUT_MAP, 'all', 230],
])('the pack %s has its size', (_, pack, choice, bytes) => {
	expect(packBytes(pack, choice)).toBe(bytes);
});

describe('what is missing', () => {
	it.each<[string, RegionPack, PhotoChoice, KeptParts, number]>([
		['everything, on a new device', PACK, 'all', NOTHING_KEPT, 830],
		['nothing, where all is kept', PACK, 'thumbnails', NEW, 0],
		['more photos', PACK, 'all', NEW, 190],
		['nothing, where fewer photos are wanted', PACK, 'none', NEW, 0],
		['map and stories of another version', PACK, 'thumbnails', OLD, 630],
		['the rest of a map that was begun', PACK, 'none', { ...NOTHING_KEPT, begun: begun('2') }, 430],
		['all of a map whose beginning is older', PACK, 'none', { ...OLD, begun: begun('1') }, 630],
		['no map, where there is none', WITHOUT_MAP, 'none', NOTHING_KEPT, 30],
	])('%s', (_, pack, choice, kept, bytes) => {
		expect(missingBytes(planPack(pack, choice, kept))).toBe(bytes);
	});

	it('leaves out parts that are empty', () => {
		expect(planPack(WITHOUT_MAP, 'none', NOTHING_KEPT).map(({ name }) => name)).toEqual([
			'stories',
		]);
	});
});

describe('an update', () => {
	it.each<[string, RegionPack, KeptParts, number | null]>([
		['is not offered to who has nothing', PACK, NOTHING_KEPT, null],
		['is not offered where all is kept', PACK, NEW, null],
		['brings the map', PACK, OLD, 600],
		[
			'is not offered for stories, which come by themselves',
			PACK,
			{ ...NEW, stories: OLD.stories },
			null,
		],
		['brings photos that came', PACK, { ...NEW, photos: { choice: 'thumbnails', bytes: 4 } }, 6],
		['takes no map away where the site has none any more', WITHOUT_MAP, NEW, null],
	])('%s', (_, pack, kept, bytes) => expect(updateBytes(pack, kept)).toBe(bytes));
});

describe('photos', () => {
	const list: [string, number][] = [
		['/a', 10],
		['/b', 20],
	];
	it.each([
		['none is kept', [], ['/a', '/b'], [], 0],
		['one is kept', ['/b'], ['/a'], [], 20],
		['one is no longer named', ['/a', '/b', '/withdrawn'], [], ['/withdrawn'], 30],
	])('where %s', (_, kept, missing, unwanted, done) => {
		const found = comparePhotos(list, kept);
		expect(found.missing.map(([address]) => address)).toEqual(missing);
		expect(found).toMatchObject({ unwanted, done });
	});
});
