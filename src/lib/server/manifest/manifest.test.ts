import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { readFinderQuery } from '#core/search/index.ts';
import { locales } from '#i18n';
import { APP_ICONS, APPLE_ICON, drawIcon, MASKABLE_ICONS, MONOCHROME_ICON } from './icons.ts';
import { writeManifest } from './manifest.ts';

const file = (src: string) => path.join('static', src);
const tokens = readFileSync('src/lib/ui/tokens.css', 'utf8');
const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]+)`).exec(tokens)?.[1];

describe.each(locales)('the manifest in %s', (locale) => {
	const manifest = writeManifest(locale);

	test('says everything in words', () => {
		const { name, short_name, description, screenshots, shortcuts } = manifest;
		const words = [
			...[name, short_name, description],
			...screenshots.map(({ label }) => label),
			...shortcuts.flatMap((shortcut) => [shortcut.name, shortcut.description]),
		];
		for (const word of words) expect(word).toMatch(/\S{3}/);
		// what does not fit below an icon is cut off by the device
		expect(short_name.length).toBeLessThanOrEqual(12);
	});

	test('leads to pages of its own language', () => {
		const prefix = locale === 'de' ? '/' : `/${locale}`;
		const addresses = [
			manifest.start_url,
			manifest.share_target.action,
			...manifest.shortcuts.map(({ url }) => url),
		];
		for (const address of addresses) expect(address).toMatch(new RegExp(`^${prefix}`));
		expect(manifest.lang).toBe(locale);
	});

	test('is the same app in every language', () => {
		expect([manifest.id, manifest.scope]).toEqual(['/', '/']);
	});

	test('asks the finder only what it understands', () => {
		const [openNow] = manifest.shortcuts;
		const read = readFinderQuery(new URL(openNow!.url, 'https://karte.example').searchParams);
		expect(read.dropped).toEqual([]);
		expect(read.query.sort).toBe('opening');
	});
});

const { icons, screenshots, shortcuts, theme_color, background_color } = writeManifest('de');

test('the colours are those of the tokens', () => {
	expect(theme_color).toBe(token('surface'));
	expect(background_color).toBe(token('paper'));
});

const pictures = [...icons, ...screenshots, ...shortcuts.flatMap((shortcut) => shortcut.icons)];
test.each(pictures.filter(({ sizes }) => sizes !== 'any'))(
	'$src has the size and type it claims',
	async ({ src, sizes, type }) => {
		const { width, height, format } = await sharp(file(src)).metadata();
		expect(`${width}x${height}`).toBe(sizes);
		expect(`image/${format}`).toBe(type);
	},
);

test('the scalable icon is there', () => {
	const [scalable] = icons.filter(({ sizes }) => sizes === 'any');
	expect(existsSync(file(scalable!.src))).toBe(true);
});

test('there is a 192 and a 512 px icon to show as it is and one to cut from, as installing demands', () => {
	for (const purpose of ['any', 'maskable'])
		for (const size of ['192x192', '512x512'])
			expect(icons.filter((icon) => icon.purpose === purpose && icon.sizes === size)).toHaveLength(
				1,
			);
});

test('pictures of the sheet are within what Chromium takes, on phones and on larger screens', () => {
	for (const form of ['narrow', 'wide'])
		expect(screenshots.filter(({ form_factor }) => form_factor === form).length).toBeGreaterThan(0);
	for (const { sizes } of screenshots) {
		const sides = sizes.split('x').map(Number);
		expect(Math.min(...sides)).toBeGreaterThanOrEqual(320);
		expect(Math.max(...sides) / Math.min(...sides)).toBeLessThanOrEqual(2.3);
	}
});

/** Pixels of a file, four bytes each. */
const pixelsOf = async (src: string) =>
	(await sharp(file(src)).ensureAlpha().raw().toBuffer()) as Uint8Array;

test.each(APP_ICONS)('$src is what the drawing draws', async (icon) => {
	// on grey: what colour a transparent pixel has does not matter
	const onGrey = (image: Sharp) => image.flatten({ background: '#888888' }).raw().toBuffer();
	const drawing = sharp(Buffer.from(drawIcon(icon)), { density: 72 * 8 });
	const drawn = await onGrey(drawing.resize(icon.size, icon.size));
	const kept = await onGrey(sharp(file(icon.src)));
	let apart = 0;
	for (let i = 0; i < drawn.length; i++) apart += Math.abs(drawn[i]! - kept[i]!);
	// edges may be smoothed differently by another version of the library; npm run icons draws anew
	expect(apart / drawn.length).toBeLessThan(3);
});

test.each(MASKABLE_ICONS)(
	'$src is opaque, and all of its X lies within the circle no system cuts',
	async ({ src, size }) => {
		const pixels = await pixelsOf(src);
		for (let y = 0; y < size; y++)
			for (let x = 0; x < size; x++) {
				const at = (y * size + x) * 4;
				expect(pixels[at + 3]).toBe(255);
				const isCross = pixels[at]! > 128;
				if (isCross)
					expect(Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2)).toBeLessThan(size * 0.4);
			}
	},
);

test('iOS gets an icon without holes: it would fill them black', async () => {
	const { isOpaque } = await sharp(file(APPLE_ICON.src)).stats();
	expect(isOpaque).toBe(true);
});

test('the icon for tinting is the X alone', async () => {
	const pixels = await pixelsOf(MONOCHROME_ICON.src);
	expect(pixels[3]).toBe(0);
	const { size } = MONOCHROME_ICON;
	expect(pixels[((size / 2) * size + size / 2) * 4 + 3]).toBe(255);
});
