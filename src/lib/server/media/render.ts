import sharp, { type Sharp } from 'sharp';
import { accept, refuse, type Result } from '#core/result.ts';
import type { PictureKind } from './picture-kind.ts';

/** Widths in pixels: beside a name in a list, on a phone, across the page. */
const WIDTHS = [160, 480, 1280];
/** More than any phone takes by default. */
const PIXELS_MOST = 60_000_000;
/** Pictures that cannot be read line by line lie in memory as a whole while they are decoded: so many bytes at most. */
const WHOLE_MOST = 128 * 1024 * 1024;
/** The decoder of AVIF takes six times as much besides. */
const AVIF_PIXELS_MOST = 12_500_000;
/** Fewer on the short side are a thumbnail; a picture six times as long as wide is a banner. */
const SIDE_LEAST = 300;
const RATIO_MOST = 6;
/** Nothing a person took needs as long, in seconds. */
const PATIENCE = 30;

// one picture at a time, and nothing of it is kept: memory is for the app
sharp.cache(false);
sharp.concurrency(1);

export interface Rendered {
	/** Of the widest. */
	width: number;
	height: number;
	/** WebP by width, ascending. */
	files: Map<number, Buffer>;
}

type Unfit = 'picture_too_many_pixels' | 'picture_too_small' | 'picture_broken';

/**
 * Makes new pictures of a file's pixels, upright, in sRGB, as WebP. Nothing else of the file goes along: no place, no
 * device, no names, no bytes behind its end.
 *
 * @param kind as the file itself says by its first bytes: what decodes as something else is refused
 */
export async function render(file: string, kind: PictureKind): Promise<Result<Rendered, Unfit>> {
	try {
		const { format, compression, width, height, ...more } = await open(file, false).metadata();
		const isIt = kind === 'avif' ? format === 'heif' && compression === 'av1' : format === kind;
		if (!isIt) return refuse('picture_broken');
		const bytes = width * height * more.channels * (more.depth === 'uchar' ? 1 : 2);
		if (
			width * height > (kind === 'avif' ? AVIF_PIXELS_MOST : PIXELS_MOST) ||
			(more.isProgressive && bytes > WHOLE_MOST)
		)
			return refuse('picture_too_many_pixels');
		const [short, long] = [Math.min(width, height), Math.max(width, height)];
		if (short < SIDE_LEAST || long > short * RATIO_MOST) return refuse('picture_too_small');
		return accept(await renderAll(file));
	} catch (error) {
		if (!isUndecodable(error)) throw error;
		return refuse('picture_broken');
	}
}

/** The file is decoded once, for the widest; the others are made of that. */
async function renderAll(file: string): Promise<Rendered> {
	const { data, info } = await open(file, PIXELS_MOST)
		.autoOrient()
		.toColourspace('srgb')
		.flatten({ background: '#fff' })
		.resize({ width: WIDTHS.at(-1)!, withoutEnlargement: true })
		.raw({ depth: 'uchar' })
		.timeout({ seconds: PATIENCE })
		.toBuffer({ resolveWithObject: true });
	const { width, height, channels } = info;
	const files = new Map<number, Buffer>();
	for (const one of [...WIDTHS.filter((narrower) => narrower < width), width])
		files.set(
			one,
			await sharp(data, { raw: { width, height, channels } })
				.resize({ width: one })
				.webp({ quality: 78 })
				.toBuffer(),
		);
	return { width, height, files };
}

const open = (file: string, limitInputPixels: number | false): Sharp =>
	sharp(file, { limitInputPixels, failOn: 'error', sequentialRead: true, pages: 1 });

/** sharp throws plain errors for what a file is; what is wrong with the disk has a code. */
const isUndecodable = (error: unknown) => error instanceof Error && !('code' in error);
