import { expect, it } from 'vitest';
import { slotDraft } from './draft.ts';
import { DETAILS } from './make-slot.ts';
import type { NewSlot } from './slot.ts';

const GROUND = { placeId: 'place', title: { de: 'Hof Ahorn' }, host: 'Anna', languages: [] };
const BERLIN = 'Europe/Berlin';

it.each([
	['2026-11-24T12:00:00Z', '2026-11-28T10:00'],
	['2026-11-27T23:30:00Z', '2026-12-05T10:00'],
	['2026-11-28T05:00:00Z', '2026-12-05T10:00'],
])('the first one of a place is next Saturday at ten (%s)', (now, startsLocal) => {
	const draft = slotDraft(null, GROUND, Date.parse(now), BERLIN);
	expect(draft).toMatchObject({ placeId: 'place', startsLocal, rule: null, durationMinutes: 90 });
	expect(draft.details).toMatchObject({ title: { de: 'Hof Ahorn' }, host: 'Anna', capacity: 8 });
});

const LAST: NewSlot = {
	...DETAILS,
	...{ id: 'id', title: { de: 'Melken' }, capacity: 5, priceCents: 900 },
	// a Sunday in summer, 16:00 by the wall
	...{ startsAt: '2026-10-18T14:00:00Z', endsAt: '2026-10-18T14:45:00Z' },
	bookUntil: '2026-10-17T14:00:00Z',
};

it.each([
	['the weekday after it', '2026-10-10T12:00:00Z', '2026-10-25T16:00'],
	['the weekday after today', '2026-11-27T12:00:00Z', '2026-11-29T16:00'],
])('the next one is as the last was, on %s', (_, now, startsLocal) => {
	expect(slotDraft(LAST, GROUND, Date.parse(now), BERLIN)).toEqual({
		...{ placeId: 'place', startsLocal, durationMinutes: 45, rule: null, exceptions: [] },
		closesBefore: 1440,
		details: { ...DETAILS, title: { de: 'Melken' }, capacity: 5, priceCents: 900 },
	});
});
