import { describe, expect, it } from 'vitest';
import { slugFor, slugify } from './slug.ts';

describe('slugify', () => {
	it.each([
		['Hofkäserei Düring', 'hofkaeserei-duering'],
		['Straußenfarm & Café', 'straussenfarm-cafe'],
		['Œuvre Łódź Ångström', 'oeuvre-lodz-angstroem'],
		['  »Zum Ölberg«, 1. Stock ', 'zum-oelberg-1-stock'],
		['Ka\u0308se', 'kaese'],
		['ÄÖÜ', 'aeoeue'],
		['漢字', ''],
		['---', ''],
	])('writes %s as %s', (text, slug) => expect(slugify(text)).toBe(slug));

	it('cuts a long text between words and never over 80 characters', () => {
		expect(slugify('Wort '.repeat(40))).toBe(Array(16).fill('wort').join('-'));
		expect(slugify('x'.repeat(200))).toBe('x'.repeat(80));
	});
});

describe('slugFor', () => {
	it.each([
		['Hofladen Schulte', 'Balve', [], 'hofladen-schulte-balve'],
		['Burg Altena', 'Altena', [], 'burg-altena'],
		['Hof Altenau', 'Altena', [], 'hof-altenau-altena'],
		['Hof', 'Bad Berleburg', ['hof-bad-berleburg'], 'hof-bad-berleburg-2'],
		['Hof', 'Olpe', ['hof-olpe', 'hof-olpe-2'], 'hof-olpe-3'],
		['漢字', 'Olpe', [], 'olpe'],
		['漢字', '漢', [], 'ort'],
		['A', '', [], 'a-2'],
	])('gives %s in %s (taken: %j) the address %s', (name, locality, taken: string[], slug) =>
		expect(slugFor(name, locality, (one) => taken.includes(one))).toBe(slug),
	);

	it('keeps a numbered slug within 80 characters', () => {
		const long = 'x'.repeat(80);
		expect(slugFor(long, '', (slug) => slug === long)).toBe(`${'x'.repeat(78)}-2`);
	});
});
