import { expect, test } from 'vitest';
import { readBasemapAddress } from './basemap-address.ts';

const ORIGIN = 'https://karte.example';
const CASES: [value: string | null | undefined, kind: string | null, url?: string][] = [
	[null, 'archive', `${ORIGIN}/basemap/overview.pmtiles`],
	[undefined, 'archive', `${ORIGIN}/basemap/overview.pmtiles`],
	['  ', 'archive', `${ORIGIN}/basemap/overview.pmtiles`],
	['/basemap/nrw.pmtiles', 'archive', `${ORIGIN}/basemap/nrw.pmtiles`],
	['https://tiles.example/a.pmtiles?v=2', 'archive', 'https://tiles.example/a.pmtiles?v=2'],
	['pmtiles://https://tiles.example/a.pmtiles', 'archive', 'https://tiles.example/a.pmtiles'],
	['https://tiles.example/style.json', 'style', 'https://tiles.example/style.json'],
	['https://tiles.example/{z}/{x}/{y}.png', null],
	['javascript:alert(1).pmtiles', null],
];

test.each(CASES)('the address %j is read as %j', (value, kind, url) => {
	const address = readBasemapAddress(value, ORIGIN);
	expect(address?.kind ?? null).toBe(kind);
	expect(address?.url).toBe(url);
});
