import type { Subkind } from '#core/places/kinds.ts';
import type { Texts } from '#core/places/texts.ts';
import { type MoodName, MOODS } from './inks.ts';
import { HEIGHT, WIDTH } from './landscape.ts';
import { type Random, randomFrom } from './random.ts';
import { type SceneName, SCENES, SCENES_OF } from './scenes/index.ts';
import type { Scene } from './scenes/scene.ts';

/** What a drawing needs to know of a place. */
export interface Drawable {
	slug: string;
	subkind: Subkind;
	/** The motif, where somebody chose it by hand. */
	scene?: SceneName;
}

const SNOWLESS: readonly MoodName[] = ['day', 'morning', 'evening', 'overcast', 'autumn'];

/**
 * Draws a place: an SVG of 960 × 640. The same place always gets the same picture; light, season,
 * parts and direction come from its slug. The subject stays in the middle, so that a wide crop
 * (960 × 420) and a square one both show it.
 */
export function drawPicture(place: Drawable): string {
	const random = randomFrom(place.slug);
	const scene = sceneOf(place, random);
	const mood = MOODS[random.pick(scene.moods ?? SNOWLESS)];
	const mirrored = random.chance(0.5);
	const drawing = scene.draw(random, mood);
	return frame(
		WIDTH,
		HEIGHT,
		mirrored ? `<g transform="matrix(-1 0 0 1 ${WIDTH} 0)">${drawing}</g>` : drawing,
	);
}

/** Says honestly what is to be seen: a drawing of a motif, not a photograph of the place. */
export function describePicture(place: Drawable): Required<Texts> {
	const { shows } = sceneOf(place, randomFrom(place.slug));
	return {
		de: `Gezeichnetes Bild: ${shows.de}`,
		en: `Drawing: ${shows.en}`,
		nl: `Getekend beeld: ${shows.nl}`,
	};
}

/** The first number drawn from a place's chance picks its motif, for the picture and its description. */
function sceneOf({ scene, subkind }: Drawable, random: Random): Scene {
	const byChance = random.pick(SCENES_OF[subkind]);
	return SCENES[scene ?? byChance];
}

/** The sheet of paper: line ends and corners are round, as a gouge leaves them. */
export function frame(width: number, height: number, drawing: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" stroke-linejoin="round" stroke-linecap="round">${drawing}</svg>`;
}
