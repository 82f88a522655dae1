import type { SupabaseClient } from '@supabase/supabase-js';
import sharp from 'sharp';
import type { Texts } from '#core/places/texts.ts';
import { HEIGHT, WIDTH } from './art/landscape.ts';
import { describePicture, drawPicture } from './art/picture.ts';
import { describePortrait, drawPortrait, PORTRAIT_SIDE } from './art/portrait.ts';
import { idOf } from './ids.ts';
import { LANDMARKS, PLACES } from './records.ts';
import { placeId, type Row } from './rows.ts';
import { writeMissing } from './write.ts';

const BUCKET = 'photos';
const YEAR_SECONDS = '31536000';
/** Pictures in work at the same time. */
const HANDS = 3;

/** A picture to be drawn: what, for which place, and how it lies in the bucket. */
interface Sheet {
	slug: string;
	role: 'place' | 'portrait';
	/** In the bucket, without width and ending. */
	path: string;
	width: number;
	height: number;
	widths: number[];
	alt: Texts;
	draw(): string;
}

/** One picture for each place, and a portrait for each story. */
export const sheets = (): Sheet[] => [
	...[...PLACES, ...LANDMARKS].map((place): Sheet => ({
		slug: place.slug,
		role: 'place',
		path: `${place.slug}/1`,
		width: WIDTH,
		height: HEIGHT,
		widths: [160, 480, 960],
		alt: describePicture(place),
		draw: () => drawPicture(place),
	})),
	...PLACES.map(({ slug, story: { person } }): Sheet => ({
		slug,
		role: 'portrait',
		path: `${slug}/portrait`,
		width: PORTRAIT_SIDE,
		height: PORTRAIT_SIDE,
		widths: [160, 480],
		alt: describePortrait(person),
		draw: () => drawPortrait(person),
	})),
];

export const photoRow = ({ slug, role, path, width, height, widths, alt }: Sheet): Row => ({
	id: idOf('photo', path),
	place_id: placeId(slug),
	role,
	path,
	widths,
	width,
	height,
	alt,
	credit: 'Zeichnung: Schatzkarte Südwestfalen',
	licence: 'CC-BY-4.0',
	persons_consent: 'none_shown',
	drawn: true,
});

/**
 * Renders a drawing to WebP in the wanted widths.
 *
 * @param svg drawn in its full size
 * @param widths in pixels
 */
export async function renderWebp(
	svg: string,
	widths: readonly number[],
): Promise<Map<number, Buffer>> {
	const { data, info } = await sharp(Buffer.from(svg))
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const variants = widths.map(async (width) => {
		const { width: full, height, channels } = info;
		const image = sharp(data, { raw: { width: full, height, channels } });
		const resized = width === full ? image : image.resize(width);
		return [width, await resized.webp({ quality: 70, effort: 2 }).toBuffer()] as const;
	});
	return new Map(await Promise.all(variants));
}

/**
 * Draws and uploads the pictures that are missing. A row is written after its files, so an interrupted
 * run leaves no picture without them.
 *
 * @returns how many pictures were made
 */
export async function hangPictures(service: SupabaseClient): Promise<number> {
	const there = await hanging(service);
	const missing = sheets().filter((sheet) => !there.has(sheet.path));
	// The hands take from one pile: while one renders, another uploads.
	const pile = missing.values();
	const hand = async () => {
		for (const sheet of pile) await hang(service, sheet);
	};
	await Promise.all(Array.from({ length: HANDS }, hand));
	return writeMissing(service, 'photos', missing.map(photoRow));
}

async function hang(service: SupabaseClient, { draw, path, widths }: Sheet): Promise<void> {
	const variants = await renderWebp(draw(), widths);
	for (const [width, bytes] of variants) await upload(service, `${path}-${width}.webp`, bytes);
}

async function hanging(service: SupabaseClient): Promise<Set<string>> {
	const { data, error } = await service.from('photos').select('path').eq('drawn', true).limit(1000);
	if (error) throw new Error(`The photos could not be read: ${error.message}`);
	return new Set(data.map(({ path }) => path as string));
}

async function upload(service: SupabaseClient, file: string, bytes: Buffer): Promise<void> {
	const { error } = await service.storage.from(BUCKET).upload(file, bytes, {
		contentType: 'image/webp',
		cacheControl: YEAR_SECONDS,
		upsert: true,
	});
	if (error) throw new Error(`The picture ${file} was refused: ${error.message}`);
}
