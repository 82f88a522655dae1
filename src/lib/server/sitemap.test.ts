import { describe, expect, it } from 'vitest';
import { writeSitemap } from './sitemap.ts';

const LANGUAGES = [
	{ language: 'de', address: (path: string) => `https://karte.example${path}` },
	{ language: 'en', address: (path: string) => `https://karte.example/en${path}` },
];

describe('writeSitemap', () => {
	const xml = writeSitemap(
		[{ path: '/places/a', changedAt: '2026-11-24T01:02:03.456789+00:00' }, { path: '/?a=1&b=<' }],
		LANGUAGES,
	);

	it('has an entry for each page and language, and each names all languages', () => {
		expect(xml.match(/<loc>.*?<\/loc>/g)).toEqual([
			'<loc>https://karte.example/places/a</loc>',
			'<loc>https://karte.example/en/places/a</loc>',
			'<loc>https://karte.example/?a=1&amp;b=&lt;</loc>',
			'<loc>https://karte.example/en/?a=1&amp;b=&lt;</loc>',
		]);
		const entry = /<url>.*?<loc>https:\/\/karte.example\/en\/places\/a<.*?<\/url>/.exec(xml)?.[0];
		expect(entry).toContain('hreflang="de" href="https://karte.example/places/a"');
		expect(entry).toContain('hreflang="en" href="https://karte.example/en/places/a"');
		expect(entry).toContain('hreflang="x-default" href="https://karte.example/places/a"');
	});

	it('says when a page changed only where that is known', () => {
		expect(xml.match(/<lastmod>.*?<\/lastmod>/g)).toEqual([
			'<lastmod>2026-11-24T01:02:03.456Z</lastmod>',
			'<lastmod>2026-11-24T01:02:03.456Z</lastmod>',
		]);
	});
});
