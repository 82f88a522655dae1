import type { SlotDetails, TicketSlot, VisitSlot } from './slot.ts';

/** Details of which only the least is said; for tests, which say what matters to them. */
export const DETAILS: SlotDetails = {
	title: { de: 'Käse machen' },
	about: null,
	host: null,
	languages: ['de'],
	capacity: 8,
	partyMin: 1,
	partyMax: null,
	priceCents: null,
	pricePer: 'person',
	audience: null,
	houseRules: null,
	accessibility: null,
	meetingPoint: null,
	confirmEmail: false,
	mayOverlap: false,
};

/** A slot on a Saturday at ten, free but for what is said. */
export function makeSlot(known: Partial<VisitSlot> = {}): VisitSlot {
	const { mayOverlap: _, ...details } = DETAILS;
	const startsAt = known.startsAt ?? '2026-11-28T09:00:00Z';
	return {
		id: '00000000-0000-4000-8000-000000000001',
		seriesId: null,
		place: { slug: 'hof-ahorn-balve', name: { de: 'Hof Ahorn' } },
		startsAt,
		endsAt: new Date(Date.parse(startsAt) + 5_400_000).toISOString(),
		bookUntil: startsAt,
		...details,
		status: 'planned',
		cancelReason: null,
		sequence: 0,
		example: false,
		updatedAt: '2026-11-20T08:00:00Z',
		seatsLeft: known.capacity ?? details.capacity,
		waiting: 0,
		...known,
	};
}

/** The same slot as a ticket or a mail has it. */
export function makeTicketSlot(known: Partial<TicketSlot> = {}): TicketSlot {
	const {
		seriesId: _,
		capacity: _seats,
		confirmEmail: _link,
		seatsLeft: _left,
		waiting: _others,
		...slot
	} = makeSlot();
	return {
		...slot,
		place: {
			...{ ...slot.place, lon: 7.864, lat: 51.333, street: 'Weg 1', postcode: '58802' },
			...{ locality: 'Garbeck', municipality: 'Balve', phone: null },
		},
		...known,
	};
}
