import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Subkind, SUBKIND_NAMES } from '#core/places/kinds.ts';
import { renderWebp } from '../pictures.ts';
import { LANDMARKS, PLACES } from '../records.ts';
import { describePicture, drawPicture } from './picture.ts';
import { drawPortrait, LOOKS } from './portrait.ts';
import { type SceneName, SCENES, SCENES_OF } from './scenes/index.ts';

const SCENE_NAMES = Object.keys(SCENES) as SceneName[];
const sceneOf = (scene: SceneName, slug = `probe-${scene}`) =>
	drawPicture({ slug, subkind: 'farm', scene });

/** Width and height as the renderer reads them; it refuses what is not well-formed. */
async function readSvg(svg: string) {
	const { format, width, height } = await sharp(Buffer.from(svg)).metadata();
	return { format, width, height };
}

describe('a picture', () => {
	it.each(SCENE_NAMES)('of %s is an SVG of 960 × 640 without broken numbers', async (scene) => {
		// Several seeds, so that the parts that come by chance are drawn too.
		for (const seed of ['a', 'b', 'c', 'd']) {
			const svg = sceneOf(scene, seed);
			expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
			expect(await readSvg(svg)).toEqual({ format: 'svg', width: 960, height: 640 });
		}
	});

	it.each(SCENE_NAMES)('of %s is the same for the same place', (scene) => {
		expect(sceneOf(scene, 'hof-am-bach')).toBe(sceneOf(scene, 'hof-am-bach'));
	});

	it.each(SCENE_NAMES)('of %s differs between two places', (scene) => {
		expect(sceneOf(scene, 'hof-am-bach')).not.toBe(sceneOf(scene, 'hof-am-berg'));
	});

	it.each(SUBKIND_NAMES)('exists for the sub-kind %s', (subkind: Subkind) => {
		expect(SCENES_OF[subkind].length).toBeGreaterThan(0);
		expect(drawPicture({ slug: 'irgendwo', subkind })).toContain('<svg');
	});

	it('shows more than thirty motifs in the demo region, and no two places have the same one', () => {
		const places = [...PLACES, ...LANDMARKS];
		expect(new Set(places.map((place) => describePicture(place).de)).size).toBeGreaterThan(30);
		expect(new Set(places.map(drawPicture)).size).toBe(places.length);
	});

	it('is described as a drawing in three languages', () => {
		for (const scene of SCENE_NAMES) {
			const texts = describePicture({ slug: 'hof', subkind: 'farm', scene });
			expect(texts.de).toMatch(/^Gezeichnetes Bild: \S/);
			expect(texts.en).toMatch(/^Drawing: \S/);
			expect(texts.nl).toMatch(/^Getekend beeld: \S/);
		}
	});

	it('is described as what it shows where chance picks among motifs', () => {
		for (const slug of ['a', 'b', 'c', 'd', 'e', 'f']) {
			const told = describePicture({ slug, subkind: 'tower' }).de.slice(
				'Gezeichnetes Bild: '.length,
			);
			const scene = SCENES_OF.tower.find((name) => SCENES[name].shows.de === told);
			expect(drawPicture({ slug, subkind: 'tower' })).toBe(
				drawPicture({ slug, subkind: 'tower', scene: scene! }),
			);
		}
	});

	it('becomes small WebP files: thumb below 6 kB, hero below 40 kB', async () => {
		for (const scene of SCENE_NAMES) {
			const files = await renderWebp(sceneOf(scene), [160, 960]);
			expect(files.get(160)!.length, scene).toBeLessThan(6_000);
			expect(files.get(960)!.length, scene).toBeLessThan(40_000);
		}
	});
});

describe('a portrait', () => {
	it.each(LOOKS)('with the look %s is a square SVG, the same for the same name', async (look) => {
		const svg = drawPortrait({ name: 'Erika Beispiel', look });
		expect(svg).not.toMatch(/NaN|undefined/);
		expect(await readSvg(svg)).toEqual({ format: 'svg', width: 480, height: 480 });
		expect(drawPortrait({ name: 'Erika Beispiel', look })).toBe(svg);
		expect(drawPortrait({ name: 'Max Beispiel', look })).not.toBe(svg);
	});
});
