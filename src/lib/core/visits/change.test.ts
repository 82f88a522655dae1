import { expect, it } from 'vitest';
import { dayNumber } from '../hours/wall-clock.ts';
import { changedDetails, movedTimes } from './change.ts';
import { DETAILS } from './make-slot.ts';

const BERLIN = 'Europe/Berlin';
const slot = (id: string, startsAt: string, endsAt: string) => ({ id, startsAt, endsAt });
const OCTOBER = slot('a', '2026-10-24T08:00:00Z', '2026-10-24T09:30:00Z');
const AFTER_CHANGE = slot('b', '2026-10-31T09:00:00Z', '2026-10-31T10:30:00Z');

it('moves each slot of a series on its own day, by the wall clock', () => {
	const moved = movedTimes(
		[OCTOBER, AFTER_CHANGE],
		{ day: null, minute: 14 * 60, durationMinutes: 60 },
		BERLIN,
	);
	expect(moved).toEqual([
		slot('a', '2026-10-24T12:00:00.000Z', '2026-10-24T13:00:00.000Z'),
		slot('b', '2026-10-31T13:00:00.000Z', '2026-10-31T14:00:00.000Z'),
	]);
});

it('moves a single one to another day', () => {
	const to = { day: dayNumber('2026-10-25'), minute: 10 * 60, durationMinutes: 90 };
	expect(movedTimes([OCTOBER], to, BERLIN)[0]!.startsAt).toBe('2026-10-25T09:00:00.000Z');
});

it('leaves out what is so already', () => {
	const same = { day: null, minute: 10 * 60, durationMinutes: 90 };
	expect(movedTimes([OCTOBER, AFTER_CHANGE], same, BERLIN)).toEqual([]);
});

it('sends only the details that are others now', () => {
	expect(changedDetails(DETAILS, { ...DETAILS, title: { ...DETAILS.title } })).toEqual({});
	expect(changedDetails(DETAILS, { ...DETAILS, capacity: 12, host: 'Jule' })).toEqual({
		capacity: 12,
		host: 'Jule',
	});
});
