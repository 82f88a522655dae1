/** What the outbox keeps of a mail, as the database writes it. */
export function mailRow(known: Record<string, unknown> = {}, slot: Record<string, unknown> = {}) {
	return {
		reservation_id: '00000000-0000-4000-8000-00000000000a',
		status: 'confirmed',
		name: 'Käthe Müller',
		party: 2,
		code: 'A7K2QX',
		token: '0123456789abcdef0123456789abcdef',
		offered_until: null,
		position: null,
		slot: {
			...{ id: '00000000-0000-4000-8000-000000000001', title: { de: 'Käse machen', en: 'Cheese' } },
			...{ starts_at: '2026-11-28T09:00:00+00:00', ends_at: '2026-11-28T10:30:00+00:00' },
			...{ about: null, host: 'Anna', languages: ['de'], price_cents: 900, price_per: 'person' },
			...{ audience: null, party_min: 1, party_max: 8, house_rules: null, accessibility: null },
			...{ meeting_point: { de: 'Am Stall' }, book_until: '2026-11-28T08:00:00+00:00' },
			...{ status: 'planned', cancel_reason: null, sequence: 2, is_example: false },
			updated_at: '2026-11-20T08:00:00.123456+00:00',
			place: {
				...{ slug: 'hof-ahorn-balve', name: { de: 'Hof Ahorn' }, lon: 7.864, lat: 51.333 },
				...{ street: 'Weg 1', postcode: '58802', locality: 'Garbeck', municipality: 'Balve' },
				phone: '02375 4710',
			},
			...slot,
		},
		...known,
	};
}
