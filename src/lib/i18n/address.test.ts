import { expect, it } from 'vitest';
import { deLocalizeHref, localizeHref } from './address.ts';
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
