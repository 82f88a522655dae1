import { expect, it, vi } from 'vitest';
import { deLocalizeHref, localeOf, localizeHref } from './address.ts';
import * as paraglide from './paraglide/runtime.js';

const addresses: [path: string, dutch: string][] = [
	['/', '/nl'],
	['/?q=burg', '/nl?q=burg'],
	['/about', '/nl/about'],
	['/places/hof-a?x=1', '/nl/places/hof-a?x=1'],
	['/nlx', '/nl/nlx'],
];

it.each(addresses)('%s is %s in Dutch, and back', (path, dutch) => {
	expect(localizeHref(path, { locale: 'nl' })).toBe(dutch);
	expect(localizeHref(path, { locale: 'de' })).toBe(path);
	expect(deLocalizeHref(dutch)).toBe(path);
	expect(deLocalizeHref(path)).toBe(path);
});

it.each(addresses)('%s leads where the router looks for it', (path, dutch) => {
	const routed = paraglide.deLocalizeUrl(new URL(dutch, 'http://localhost'));
	expect(routed.pathname + routed.search).toBe(path);
});

it.each([
	['/', 'de'],
	['/en', 'en'],
	['/nl/places/x', 'nl'],
	['/entenhof', 'de'],
])('%s is in %s', (path, locale) => {
	expect(localeOf(path)).toBe(locale);
	expect(paraglide.extractLocaleFromUrl(new URL(path, 'http://localhost'))).toBe(locale);
});

it.each(addresses)('in a folder of its host %s is %s there, and back', async (path, dutch) => {
	vi.stubGlobal('__BASE_PATH__', '/schatz');
	vi.resetModules();
	try {
		const inFolder = await import('./address.ts');
		expect(inFolder.localizeHref(path, { locale: 'nl' })).toBe(`/schatz${dutch}`);
		expect(inFolder.localizeHref(path, { locale: 'de' })).toBe(`/schatz${path}`);
		expect(inFolder.deLocalizeHref(`/schatz${dutch}`)).toBe(path);
		expect(inFolder.localeOf(`/schatz${dutch}`)).toBe('nl');
	} finally {
		vi.unstubAllGlobals();
	}
});

it('takes only its own folder for its own', async () => {
	vi.stubGlobal('__BASE_PATH__', '/schatz');
	vi.resetModules();
	try {
		const { onSite, withinSite } = await import('#base');
		expect(onSite('/settings.json')).toBe('/schatz/settings.json');
		expect(withinSite('/schatz')).toBe('/');
		expect(withinSite('/schatz?q=x')).toBe('?q=x');
		expect(withinSite('/schatzkiste')).toBe('/schatzkiste');
		expect(withinSite('/places/x')).toBe('/places/x');
	} finally {
		vi.unstubAllGlobals();
	}
});
