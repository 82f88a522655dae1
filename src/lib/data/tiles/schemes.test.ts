import { expect, test } from 'vitest';
import { recogniseScheme } from './schemes.ts';

const ARCHIVES: [name: string, layers: string[], scheme: string | null][] = [
	['Protomaps basemap 4', ['boundaries', 'buildings', 'earth', 'landcover', 'landuse', 'places', 'pois', 'roads', 'water'], 'protomaps'],
	['our own overview', ['earth', 'landuse', 'relief', 'water', 'region', 'roads', 'boundaries', 'places', 'pois'], 'protomaps'],
	['OpenMapTiles', ['water', 'waterway', 'landcover', 'landuse', 'park', 'boundary', 'transportation', 'building', 'water_name', 'transportation_name', 'place', 'poi'], 'openmaptiles'],
	['Shortbread', ['ocean', 'water_polygons', 'water_lines', 'land', 'sites', 'buildings', 'streets', 'street_labels', 'place_labels', 'boundaries', 'pois'], 'shortbread'],
	['another archive', ['parcels', 'trees', 'water'], null],
	['no layers at all', [], null],
]; // prettier-ignore

test.each(ARCHIVES)('%s is recognised by its layers', (_, layers, scheme) => {
	expect(recogniseScheme(layers)).toBe(scheme);
});
