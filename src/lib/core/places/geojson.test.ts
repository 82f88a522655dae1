import { expect, it } from 'vitest';
import { toGeoJson, type OpenRecord } from './geojson.ts';

const RECORD: OpenRecord = {
	...{ slug: 'hof-ahorn-balve', name: { de: 'Hof Ahorn', nl: 'Boerderij' }, summary: null },
	...{ kind: 'farm', subkind: 'farm_shop', lon: 7.86400000049, lat: 51.333, street: null },
	...{ postcode: null, locality: 'Garbeck', municipality: 'Balve', kreis: 'maerkischer-kreis' },
	...{ phone: null, email: null, website: null, hours: null, hoursCheckedOn: null },
	...{ wheelchair: 'unknown', positionConfirmed: true, labels: [], products: ['eggs'] },
	...{ licence: 'ODbL-1.0', attribution: '© OpenStreetMap contributors' },
	...{ changedAt: '2026-11-24T02:00:00Z', sourceIds: ['osm:node/1'] },
};

it('writes a record as RFC 7946 wants it, with licence and attribution, and without what is unknown', () => {
	expect(toGeoJson([RECORD], 'https://karte.example')).toEqual({
		type: 'FeatureCollection',
		licences: ['ODbL-1.0'],
		attributions: ['© OpenStreetMap contributors'],
		features: [
			{
				type: 'Feature',
				id: 'https://karte.example/places/hof-ahorn-balve',
				geometry: { type: 'Point', coordinates: [7.864, 51.333] },
				properties: {
					...{ name: 'Hof Ahorn', name_nl: 'Boerderij', kind: 'farm', subkind: 'farm_shop' },
					...{ locality: 'Garbeck', municipality: 'Balve', kreis: 'maerkischer-kreis' },
					...{ hours_status: 'unknown', wheelchair: 'unknown', position_confirmed: true },
					...{ labels: [], products: ['eggs'], licence: 'ODbL-1.0' },
					attribution: '© OpenStreetMap contributors',
					url: 'https://karte.example/places/hof-ahorn-balve',
					source_ids: ['osm:node/1'],
					modified_at: '2026-11-24T02:00:00Z',
				},
			},
		],
	});
});

it('says of hours that they are as somebody entered them', () => {
	const [feature] = toGeoJson([{ ...RECORD, hours: 'Fr' }], '').features;
	expect(feature?.properties).toMatchObject({ opening_hours: 'Fr', hours_status: 'as_entered' });
});
