import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { layeredStyle, namedStyle } from './layered-style.ts';
import { mapStyle } from './map-style.ts';
import { PALETTES } from './palette.ts';

const BOUNDS = { west: 7.4, south: 50.6, east: 9, north: 51.8 };
const styleOf = (name: string, layers: string[]) =>
	namedStyle(
		mapStyle({
			source: `pmtiles://${name}`,
			scheme: 'protomaps',
			layers,
			theme: 'light',
			lang: 'de',
		}),
		name,
	);
const overview = styleOf('overview', ['earth', 'region', 'water', 'roads', 'places', 'boundaries']);
const detail = styleOf('detail', ['earth', 'water', 'roads', 'places', 'buildings', 'boundaries']);
const both = layeredStyle(overview, detail, BOUNDS, PALETTES.light.land);

describe('a detailed map over the overview', () => {
	it('is a valid style', () => expect(validateStyleMin(both)).toEqual([]));

	it('keeps every source and layer of the overview by its name, in its order, at the bottom', () => {
		const ids = overview.layers.map(({ id }) => id);
		expect(both.layers.slice(0, ids.length).map(({ id }) => id)).toEqual(ids);
		expect(both.sources).toMatchObject(overview.sources);
	});

	it('draws the names of the overview only outside the bounds, those of the detail everywhere', () => {
		const symbols = both.layers.filter(({ type }) => type === 'symbol');
		const says = (id: string) => JSON.stringify(symbols.find((layer) => layer.id === id));
		expect(says('overview-village')).toContain('"within"');
		expect(says('detail-village')).not.toContain('"within"');
	});

	it('has one background, and land beneath what the detail draws', () => {
		const types = both.layers.filter(({ type }) => type === 'background');
		expect(types).toHaveLength(1);
		const ids = both.layers.map(({ id }) => id);
		expect(ids.indexOf('cover')).toBe(overview.layers.length);
		expect(ids.indexOf('detail-land')).toBeGreaterThan(ids.indexOf('cover'));
	});
});
