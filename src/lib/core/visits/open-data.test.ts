import { describe, expect, it } from 'vitest';
import { visitsToGeoJson } from './geojson.ts';
import { makeSlot } from './make-slot.ts';
import type { VisitSlot } from './slot.ts';
import { describeVisit } from './structured.ts';

const PLACE = {
	...{ slug: 'hof-ahorn-balve', name: { de: 'Hof Ahorn' }, lon: 7.86400000049, lat: 51.333 },
	...{ street: null, postcode: '58802', municipality: 'Balve' },
};
const NOW = Date.parse('2026-11-27T12:00:00Z');
const ZONE = 'Europe/Berlin';

describe('a slot for search engines', () => {
	const event = (slot: Partial<VisitSlot> = {}) =>
		describeVisit(makeSlot(slot), PLACE, {
			...{ language: 'de', url: 'https://karte.example/places/hof-ahorn-balve' },
			placeId: 'https://karte.example/places/hof-ahorn-balve',
			organizer: { name: 'Hof Ahorn GbR', url: null },
			...{ zone: ZONE, now: NOW },
		});

	it('is an event with its seats', () => {
		expect(event({ capacity: 8, seatsLeft: 3, host: 'Anna', priceCents: 950 })).toMatchObject({
			'@type': 'Event',
			name: 'Käse machen',
			startDate: '2026-11-28T10:00:00+01:00',
			endDate: '2026-11-28T11:30:00+01:00',
			eventStatus: 'https://schema.org/EventScheduled',
			maximumAttendeeCapacity: 8,
			remainingAttendeeCapacity: 3,
			inLanguage: ['de'],
			isAccessibleForFree: false,
			organizer: { '@type': 'Organization', name: 'Hof Ahorn GbR' },
			location: { '@type': 'Place', name: 'Hof Ahorn', address: { postalCode: '58802' } },
			offers: {
				'@type': 'Offer',
				price: '9.50',
				priceCurrency: 'EUR',
				availability: 'https://schema.org/InStock',
				validThrough: '2026-11-28T10:00:00+01:00',
			},
		});
	});

	it('has summer’s offset in summer', () => {
		expect(event({ startsAt: '2026-10-24T08:00:00Z' }).startDate).toBe('2026-10-24T10:00:00+02:00');
	});

	it.each<[string, Partial<VisitSlot>, object]>([
		['free', { priceCents: 0 }, { price: '0.00', priceCurrency: 'EUR' }],
		[
			'for a party',
			{ priceCents: 4000, pricePer: 'party' },
			{ priceSpecification: { unitText: 'group' } },
		],
		['full', { seatsLeft: 0 }, { availability: 'https://schema.org/SoldOut' }],
	])('is %s', (_, slot, offer) => expect(event(slot).offers).toMatchObject(offer));

	it('has no price where nobody told one', () => {
		const told = event();
		expect(told.offers).not.toHaveProperty('price');
		expect(told).not.toHaveProperty('isAccessibleForFree');
	});

	it('is cancelled', () => {
		const told = event({ status: 'cancelled' });
		expect(told).toMatchObject({
			eventStatus: 'https://schema.org/EventCancelled',
			remainingAttendeeCapacity: 0,
			offers: { availability: 'https://schema.org/SoldOut' },
		});
	});
});

it('slots are GeoJSON, without what is unknown', () => {
	const slot = makeSlot({ title: { de: 'Käse machen', nl: 'Kaas maken' }, seatsLeft: 2 });
	const url = `https://karte.example/places/hof-ahorn-balve#visit-${slot.id}`;
	const records = [{ slot, place: PLACE }];
	expect(
		visitsToGeoJson(records, { origin: 'https://karte.example', zone: ZONE, now: NOW }),
	).toEqual({
		type: 'FeatureCollection',
		features: [
			{
				type: 'Feature',
				id: url,
				geometry: { type: 'Point', coordinates: [7.864, 51.333] },
				properties: {
					...{ title: 'Käse machen', title_nl: 'Kaas maken', place: 'Hof Ahorn' },
					...{ municipality: 'Balve', starts_at: '2026-11-28T10:00:00+01:00' },
					...{ ends_at: '2026-11-28T11:30:00+01:00', book_until: '2026-11-28T10:00:00+01:00' },
					...{ status: 'planned', booking: 'few', seats: 8, seats_left: 2, waiting: 0 },
					...{ party_min: 1, languages: ['de'], modified_at: '2026-11-20T08:00:00Z', url },
					place_url: 'https://karte.example/places/hof-ahorn-balve',
				},
			},
		],
	});
});
